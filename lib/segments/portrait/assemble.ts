import { cohensH, isFinding } from './effect-size.ts'
import type { Both, Distinction, PortraitShare, PortraitTrait } from './portrait.ts'
import type { Tally } from './tally.ts'
import type { TraitReader } from './trait.ts'

/** Values of one trait that are shown by themselves. */
const MOST_VALUES = 10
/** Distinctions of one trait that are told: the strongest. */
const MOST_OF_TRAIT = 3
/** Distinctions that are told in all. */
const MOST_DISTINCTIONS = 15

/** Everybody counted by one trait. */
export interface Counted {
  reader: TraitReader
  tally: Tally
  isTooMany: boolean
}

/** A trait as it is shown. `all`: everybody on each side. */
export function traitOf({ reader, tally, isTooMany }: Counted, all: Both, asked: ReadonlySet<string>): PortraitTrait {
  const { field, values, several, order } = reader
  const unknown = (several !== 'known' && tally.counts.get('')) || { members: 0, others: 0 }
  const known = { members: all.members - unknown.members, others: all.others - unknown.others }
  const found = knownShares(tally)
  const isOrdered = order !== undefined && found.every(({ value }) => order.includes(value))
  const byWeight = found.toSorted((a, b) => weight(b, known) - weight(a, known) || (a.value < b.value ? -1 : 1))
  // "1 other value" would take the room of that value.
  const most = byWeight.length === MOST_VALUES + 1 ? MOST_VALUES + 1 : MOST_VALUES
  const listed = isOrdered ? found.toSorted((a, b) => order.indexOf(a.value) - order.indexOf(b.value)) : byWeight.slice(0, most)
  const rest = isOrdered ? [] : byWeight.slice(most)
  const isUnknown = several !== 'known' && unknown.members + unknown.others > 0
  return {
    field,
    values,
    several: several !== undefined,
    shares: isTooMany ? [] : [...listed, ...(isUnknown ? [{ value: '', ...unknown }] : [])],
    known,
    rest: { values: rest.length, members: sum(rest, 'members'), others: sum(rest, 'others') },
    isTooMany,
    asked: asked.has(field),
  }
}

/** The strongest differences of all values of all traits, also of those that are not listed. */
export function distinctionsIn(counted: readonly Counted[], traits: readonly PortraitTrait[]): Distinction[] {
  const found = counted.flatMap(({ tally }, at): Distinction[] => {
    const trait = traits[at]
    if (!trait || trait.isTooMany) return []
    const { field, known, asked, several } = trait
    const shares = knownShares(tally)
    const ofTrait = shares.flatMap(({ value, members, others }): Distinction[] => {
      const shareOfMembers = members / known.members
      const shareOfOthers = others / known.others
      const strength = cohensH(shareOfMembers, shareOfOthers)
      return isFinding(strength, known.members, known.others)
        ? [{ field, value, shareOfMembers, shareOfOthers, strength, asked }]
        : []
    })
    // Where there are but two values, more of the one is less of the other.
    const told = !several && shares.length === 2 ? ofTrait.filter(({ strength }) => strength > 0) : ofTrait
    return told.toSorted(byStrength).slice(0, MOST_OF_TRAIT)
  })
  return found.toSorted(byStrength).slice(0, MOST_DISTINCTIONS)
}

function knownShares({ counts }: Tally): PortraitShare[] {
  return [...counts].flatMap(([value, { members, others }]) =>
    value !== '' && members + others > 0 ? [{ value, members, others }] : [],
  )
}

function weight({ members, others }: Both, known: Both): number {
  return Math.max(members / Math.max(1, known.members), others / Math.max(1, known.others))
}

function sum(shares: readonly Both[], side: keyof Both): number {
  return shares.reduce((total, share) => total + share[side], 0)
}

function byStrength(a: Distinction, b: Distinction): number {
  return Math.abs(b.strength) - Math.abs(a.strength)
}

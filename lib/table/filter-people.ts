import type { Directory } from '../contacts/directory.ts'
import { foldName } from '../contacts/fold.ts'
import { NO_DAY } from '../orders/figure-columns.ts'
import { TRAIT, type TraitColumns } from '../orders/trait-columns.ts'
import { groupNumber } from '../rfm/score-columns.ts'
import type { ScoredBase } from '../rfm/scored-base.ts'
import { headOrdinals, ordinalsOf } from '../same/merged-ordinals.ts'
import { TAG } from '../search/contact-words.ts'
import { matchWords } from '../search/match-words.ts'
import { WordReader } from '../search/word-reader.ts'
import { everybody } from '../contacts/search.ts'
import { eachTagged } from '../tags/tag-blocks.ts'
import { UNKNOWN, type Filters } from './wish.ts'

/** Takes the marks of all away who do not fit. `marks`: 1 at each ordinal that may still be listed. */
export function filterPeople(
  marks: Uint8Array,
  filters: Filters,
  traits: TraitColumns,
  { ever, scores, scoring }: ScoredBase,
): void {
  const keep = (fits: (ordinal: number) => boolean): void => {
    for (let ordinal = 0; ordinal < marks.length; ordinal++) if (marks[ordinal] === 1 && !fits(ordinal)) marks[ordinal] = 0
  }
  const { group, country, language, source, consent, phone, mail, gone, lastFrom, lastTo, spentFrom, spentTo } = filters
  if (group !== undefined) {
    const place = groupNumber(group, scoring.map.groups)
    keep((ordinal) => scores.group[ordinal] === place)
  }
  for (const axis of ['r', 'f', 'm'] as const) {
    const wanted = filters.score?.[axis]
    if (wanted !== undefined) keep((ordinal) => scores[axis][ordinal] === wanted)
  }
  for (const [value, places, words] of [
    [country, traits.country, traits.countries],
    [language, traits.language, traits.languages],
    [source, traits.source, traits.sources],
  ] as const) {
    if (value === undefined) continue
    const place = words.indexOf(value === UNKNOWN ? '' : value)
    keep((ordinal) => places[ordinal] === place)
  }
  if (consent !== undefined) keep((ordinal) => consentOf(traits.consent[ordinal] as number) === consent)
  for (const [value, bit] of [
    [phone, TRAIT.phone],
    [mail, TRAIT.email],
    [gone, TRAIT.gone],
  ] as const)
    if (value !== undefined) keep((ordinal) => (((traits.flags[ordinal] as number) & bit) !== 0) === value)
  if (lastFrom !== undefined || lastTo !== undefined)
    keep((ordinal) => between(ever.lastDay[ordinal] as number, lastFrom, lastTo) && ever.lastDay[ordinal] !== NO_DAY)
  if (spentFrom !== undefined || spentTo !== undefined)
    keep((ordinal) => {
      const bought = (ever.count[ordinal] as number) > 0
      return (!bought || (ever.mainCount[ordinal] as number) > 0) && between(ever.spent[ordinal] as number, spentFrom, spentTo)
    })
}

/** Takes the marks of all away who do not have this tag: their own, one given to many, or the CRM's. */
export async function filterByTag(directory: Directory, marks: Uint8Array, tag: string, signal?: AbortSignal): Promise<void> {
  const { db, base } = directory
  const heads = await headOrdinals(base)
  const tagged = new Uint8Array(marks.length)
  const take = (ordinal: number): boolean => {
    tagged[heads.get(ordinal) ?? ordinal] = 1
    return true
  }
  await eachTagged(db, tag, take)
  const own = await db.people.where('tags').equals(tag).primaryKeys()
  for (const ordinal of (await ordinalsOf(base, own)).values()) take(ordinal)
  const reader = WordReader.of(base)
  const word = TAG + foldName(tag)
  if (reader) await matchWords(reader, marks.length, [{ word, loosest: 'exact' }], 'exact', take, signal)
  else {
    let ordinal = 0
    for await (const { contact } of everybody(base)) {
      if (contact.crmTags.some((given) => foldName(given) === foldName(tag))) take(ordinal)
      ordinal++
    }
  }
  for (let i = 0; i < marks.length; i++) if (tagged[i] === 0) marks[i] = 0
}

/** Of two bits a channel: a "no" for any is a no. */
function consentOf(bits: number): 'yes' | 'no' | 'unknown' {
  if ((bits & 0b10101010) !== 0) return 'no'
  return (bits & 0b01010101) === 0 ? 'unknown' : 'yes'
}

function between(value: number, from: number | undefined, to: number | undefined): boolean {
  return (from === undefined || value >= from) && (to === undefined || value <= to)
}

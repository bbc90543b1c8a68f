import { bandOf } from '../segments/portrait/bands.ts'
import type { Portrait, PortraitShare } from '../segments/portrait/portrait.ts'

/** A summary tells of no value that fewer people have: it could tell who they are. */
export const FEWEST = 10

/** Values of one field, most people first; `share` of those of whom it is known. */
export interface SummaryField {
  field: string
  values: { value: string; share: number }[]
  /** Share of the members of whom it is known. */
  known: number
}

/** What tools for sponsored messages ask for. */
export interface Summary {
  languages: SummaryField
  countries: SummaryField
  genders: SummaryField
  /** Bands in their order, as `18|25`. */
  ages: SummaryField
  /** From the youngest to the oldest band, whole years; `to` null is open. Null: too little is known. */
  span: { from: number | null; to: number | null } | null
  interests: SummaryField[]
}

/** Out of a portrait, with the fields that count as interests. Null where so few people are in the segment that any figure could tell who they are. */
export function summaryOf(portrait: Portrait, interests: readonly string[]): Summary | null {
  if (portrait.members < FEWEST) return null
  const field = (name: string): SummaryField => fieldOf(portrait, name)
  const ages = field('contact.age')
  const bands = ages.values.map(({ value }) => bandOf(value))
  const [first, last] = [bands[0], bands.at(-1)]
  return {
    languages: field('contact.language'),
    countries: field('contact.country'),
    genders: field('contact.gender'),
    ages,
    span: first && last ? { from: first.from, to: last.to === null ? null : last.to - 1 } : null,
    interests: interests.map(field).filter(({ values }) => values.length > 0),
  }
}

function fieldOf({ traits, members }: Portrait, name: string): SummaryField {
  const trait = traits.find(({ field }) => field === name)
  const shares = trait?.shares.filter(isTold) ?? []
  const ordered = trait?.values === 'text' ? shares.toSorted((a, b) => b.members - a.members) : shares
  const known = trait?.known.members ?? 0
  return {
    field: name,
    values: ordered.map(({ value, members: of }) => ({ value, share: known === 0 ? 0 : of / known })),
    known: members === 0 ? 0 : known / members,
  }
}

function isTold({ value, members }: PortraitShare): boolean {
  return value !== '' && members >= FEWEST
}

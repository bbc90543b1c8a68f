import type { ContactFacts } from '../contacts/contact.ts'
import type { Fault, RowContext } from './row-reader.ts'
import type { Target } from './job.ts'
import { readBirthday, readChangedAt, readGender, readSince } from './person-dates.ts'
import { parseExternalId, parseLanguage, parseTags } from './values/contact-values.ts'
import { parseCountry } from './values/countries.ts'

/**
 * What one cell becomes: writes on `facts`, or gives the code of what is wrong with it. Called with the first cell of the target that is
 * not blank, trimmed.
 */
export type FieldReader = (cell: string, facts: ContactFacts, context: RowContext) => Fault['code'] | null

/** Targets of one cell each, in the order in which they are read. A new one is a line here. */
export const PERSON_FIELDS: readonly (readonly [Target, FieldReader])[] = [
  ['contact.id', readId],
  ['contact.firstName', put((facts, cell) => (facts.firstName = oneLine(cell)))],
  ['contact.lastName', put((facts, cell) => (facts.lastName = oneLine(cell)))],
  ['contact.name', put((facts, cell) => (facts.name = oneLine(cell)))],
  ['contact.city', put((facts, cell) => (facts.city = oneLine(cell)))],
  ['contact.note', put((facts, cell) => (facts.crmNote = cell.replace(/\r\n?/g, '\n')))],
  ['contact.tags', put((facts, cell) => (facts.crmTags = parseTags(cell)))],
  ['contact.language', put((facts, cell) => (facts.language = parseLanguage(cell)))],
  ['contact.country', readCountry],
  ['contact.company', put((facts, cell) => (facts.company = oneLine(cell)))],
  ['contact.origin', put((facts, cell) => (facts.origin = oneLine(cell)))],
  ['contact.gender', readGender],
  ['contact.birthday', readBirthday],
  ['contact.since', readSince],
  ['contact.changedAt', readChangedAt],
]

/** A reader that takes every cell as it is. */
export function put(write: (facts: ContactFacts, cell: string) => void): FieldReader {
  return (cell, facts) => {
    write(facts, cell)
    return null
  }
}

/** A line break in a name would come into the offers that say it. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

function readCountry(cell: string, facts: ContactFacts): Fault['code'] | null {
  facts.country = parseCountry(cell) ?? ''
  return facts.country === '' ? 'bad-country' : null
}

/** Of several people (a deal's contacts) the first has what the row says, and the user is told. */
function readId(cell: string, facts: ContactFacts): Fault['code'] | null {
  const { id, others } = parseExternalId(cell)
  facts.externalId = id
  return others > 0 ? 'several-people' : null
}

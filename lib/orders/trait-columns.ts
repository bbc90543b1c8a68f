import { ColumnReader, ColumnWriter } from './byte-columns.ts'
import { NO_DAY } from './figure-columns.ts'
import { consentBits } from './page-fields.ts'
import type { PersonRow } from './person-row.ts'

/** Bits of `TraitColumns.flags`. BLANK: nobody stands here (any more). */
export const TRAIT = { phone: 1, email: 2, handle: 4, gone: 8, blank: 16 } as const

/**
 * What filters and rules ask of all contacts at once, as columns by ordinal. A chunk holds, as `ints` (`narrow-ints.ts`): places of
 * countries, languages and sources, consent, flags, days; then as texts the three dictionaries, each with how many words it has before it.
 */
export interface TraitColumns {
  /** Places in `countries`; what is unknown has the word ''. */
  country: Uint16Array
  countries: string[]
  language: Uint16Array
  languages: string[]
  source: Uint16Array
  sources: string[]
  /** Two bits for each of e-mail, SMS, WhatsApp and no channel named, lowest first: 0 unknown, 1 yes, 2 no. */
  consent: Uint8Array
  /** See TRAIT. */
  flags: Uint8Array
  /** Days since 1970-01-01; NO_DAY unknown or never. */
  seenOn: Int32Array
  lastEventDay: Int32Array
}

const DICTIONARIES = [
  ['country', 'countries'],
  ['language', 'languages'],
  ['source', 'sources'],
] as const

export function newTraits(people: number, from?: TraitColumns): TraitColumns {
  const traits: TraitColumns = {
    country: new Uint16Array(people),
    countries: [...(from?.countries ?? [''])],
    language: new Uint16Array(people),
    languages: [...(from?.languages ?? [''])],
    source: new Uint16Array(people),
    sources: [...(from?.sources ?? [''])],
    consent: new Uint8Array(people),
    flags: new Uint8Array(people).fill(TRAIT.blank),
    seenOn: new Int32Array(people).fill(NO_DAY),
    lastEventDay: new Int32Array(people).fill(NO_DAY),
  }
  if (from)
    for (const name of ['country', 'language', 'source', 'consent', 'flags', 'seenOn', 'lastEventDay'] as const)
      traits[name].set(from[name].subarray(0, people))
  return traits
}

/** Place of a word in a dictionary, which takes it in. What no system has, over 65,536 different ones, is unknown. */
export function traitWord(dictionary: string[], word: string): number {
  const known = dictionary.indexOf(word)
  if (known !== -1) return known
  return dictionary.length > 0xffff ? 0 : dictionary.push(word) - 1
}

/** What stands at a place after somebody was erased, or before somebody came. */
export function clearTraits(traits: TraitColumns, ordinal: number): void {
  traits.country[ordinal] = 0
  traits.language[ordinal] = 0
  traits.source[ordinal] = 0
  traits.consent[ordinal] = 0
  traits.flags[ordinal] = TRAIT.blank
  traits.seenOn[ordinal] = NO_DAY
  traits.lastEventDay[ordinal] = NO_DAY
}

export function setTraits(traits: TraitColumns, ordinal: number, { contact, events }: PersonRow): void {
  if (contact.id === '') return clearTraits(traits, ordinal)
  traits.country[ordinal] = traitWord(traits.countries, contact.country)
  traits.language[ordinal] = traitWord(traits.languages, contact.language)
  traits.source[ordinal] = traitWord(traits.sources, contact.source)
  traits.consent[ordinal] = consentBits(contact.consent)
  traits.flags[ordinal] =
    (contact.phones.length > 0 ? TRAIT.phone : 0) |
    (contact.emails.length > 0 ? TRAIT.email : 0) |
    (contact.handles.length > 0 ? TRAIT.handle : 0) |
    (contact.goneOn === null ? 0 : TRAIT.gone)
  traits.seenOn[ordinal] = contact.seenOn ?? NO_DAY
  traits.lastEventDay[ordinal] = events.reduce((last, event) => Math.max(last, event.day), NO_DAY)
}

export function encodeTraits(traits: TraitColumns): Uint8Array<ArrayBuffer> {
  const writer = new ColumnWriter()
  for (const [column] of DICTIONARIES) writer.ints(traits[column])
  writer.ints(traits.consent).ints(traits.flags)
  for (const column of ['seenOn', 'lastEventDay'] as const) writer.ints(traits[column], undefined, NO_DAY)
  for (const [, words] of DICTIONARIES) writer.numbers('u32', [traits[words].length]).texts(traits[words])
  return writer.bytes()
}

export function decodeTraits(bytes: Uint8Array): TraitColumns {
  const reader = new ColumnReader(bytes)
  const word = (): Uint16Array => {
    const ints = reader.ints()
    return ints.into(new Uint16Array(ints.count))
  }
  const [country, language, source] = [word(), word(), word()]
  const [consent, flags] = [reader.ints().u8(), reader.ints().u8()]
  const [seenOn, lastEventDay] = [reader.ints().i32(NO_DAY), reader.ints().i32(NO_DAY)]
  const words = (): string[] => reader.texts(reader.u32()[0] ?? 0)
  const [countries, languages, sources] = [words(), words(), words()]
  return { country, countries, language, languages, source, sources, consent, flags, seenOn, lastEventDay }
}

import { consentCard } from '../../consent/marketing.ts'
import { consentOf } from '../../orders/page-fields.ts'
import { TRAIT } from '../../orders/trait-columns.ts'
import type { FieldValue } from '../fields.ts'
import { bitsByTable, setBit, type Bits } from './bits.ts'
import { readFrom, type Question } from './question.ts'

/** Bits of `TraitColumns.flags` by the field that asks for them. */
const FLAG_OF: Readonly<Record<string, number>> = {
  'contact.has-phone': TRAIT.phone,
  'contact.has-email': TRAIT.email,
  'contact.gone': TRAIT.gone,
}

/** What traits say, a column of a few different numbers each; null for another field. */
export async function traitBits(question: Question): Promise<Bits | null> {
  const { condition, met, columns } = question
  const { traits } = columns
  const words = (places: Uint16Array, all: readonly string[], name: string): Bits =>
    bitsByTable(
      places,
      Uint8Array.from(all, (word) => (met(readFrom(question, { contact: { [name]: word } })) ? 1 : 0)),
    )
  const bytes = (column: Uint8Array, read: (byte: number) => FieldValue): Bits =>
    bitsByTable(
      column,
      Uint8Array.from({ length: 256 }, (_, byte) => (met(read(byte)) ? 1 : 0)),
    )
  const { field: id } = condition
  const flag = FLAG_OF[id]
  if (flag !== undefined) return bytes(traits.flags, (flags) => (flags & flag) !== 0)
  switch (id) {
    case 'contact.country':
      return words(traits.country, traits.countries, 'country')
    case 'contact.language':
      return words(traits.language, traits.languages, 'language')
    case 'contact.source':
      return words(traits.source, traits.sources, 'source')
    case 'consent.email':
    case 'consent.sms':
    case 'consent.whatsapp':
      return bytes(traits.consent, (said) => readFrom(question, { contact: { consent: consentOf(said) } }))
    case 'consent':
    case 'opted-out': {
      const bits = bytes(traits.consent, (said) => readFrom(question, { consent: saidToCrm(said) }))
      for (const [ordinal, said] of await columns.consent()) setBit(bits, ordinal, met(readFrom(question, { consent: said })))
      return bits
    }
    default:
      return null
  }
}

/** What the CRM's columns say, packed as `consentOf` reads them. */
function saidToCrm(said: number): string {
  return consentCard(consentOf(said), null, null).state
}

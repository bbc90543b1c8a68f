import { consentCard } from '../../consent/marketing.ts'
import { consentOf } from '../../orders/page-fields.ts'
import { TRAIT } from '../../orders/trait-columns.ts'
import type { ScoreColumns } from '../../rfm/score-columns.ts'
import { compileCondition } from '../compile-condition.ts'
import { fieldOf, type FieldValue } from '../fields.ts'
import { foldText } from '../fold-text.ts'
import type { Condition } from '../rule.ts'
import { addAll, allBits, bitsByTable, bitsWhere, complement, keepBoth, noBits, setBit, type Bits } from './bits.ts'
import { chatValue, figureTest, scoreTable } from './read-columns.ts'
import type { PeopleColumns } from './people-columns.ts'

type Met = (value: FieldValue) => boolean

/**
 * Who meets a condition, or `pages` where only a person's page can tell: their name, town or the CRM's tags. The condition is understood
 * (`isUnderstood`).
 */
export async function conditionBits(condition: Condition, columns: PeopleColumns): Promise<Bits | 'pages'> {
  const compiled = compileCondition(condition, columns.vocabulary)
  const field = fieldOf(condition.field, columns.vocabulary)
  if (!compiled || !field) return noBits(columns.people)
  const { met } = compiled
  const { traits } = columns
  switch (condition.field) {
    case 'contact.country':
      return bitsByTable(traits.country, wordTable(traits.countries, met))
    case 'contact.language':
      return bitsByTable(traits.language, wordTable(traits.languages, met))
    case 'contact.source':
      return bitsByTable(traits.source, wordTable(traits.sources, met))
    case 'contact.has-phone':
      return bitsByTable(
        traits.flags,
        byteTable((flags) => met((flags & TRAIT.phone) !== 0)),
      )
    case 'contact.has-email':
      return bitsByTable(
        traits.flags,
        byteTable((flags) => met((flags & TRAIT.email) !== 0)),
      )
    case 'consent':
      return consentBits(columns, met)
    case 'tags':
      return tagBits(condition, columns)
    case 'contact.name':
    case 'contact.city':
    case 'contact.crm-tags':
      return 'pages'
  }
  if (condition.field.startsWith('rfm.')) return bitsByTable(codesOf(columns.scores), scoreTable(field, columns.bands, met))
  if (condition.field.startsWith('chat.')) {
    const bits = met(chatValue(field, null, columns.today)) ? allBits(columns.people) : noBits(columns.people)
    for (const [ordinal, chat] of await columns.chats()) setBit(bits, ordinal, met(chatValue(field, chat, columns.today)))
    return bits
  }
  const figures = condition.within ? await columns.figuresWithin(condition.within.days) : columns.figures
  return bitsWhere(columns.people, figureTest(condition.field, field, figures, columns, met))
}

function wordTable(words: readonly string[], met: Met): Uint8Array {
  return Uint8Array.from(words, (word) => (met(word || null) ? 1 : 0))
}

function byteTable(test: (byte: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => (test(byte) ? 1 : 0))
}

/** What the CRM's columns say, packed as in `consentBits`; null is unknown. */
function consentValue(byte: number): FieldValue {
  const { state } = consentCard(consentOf(byte), null, null)
  return state === 'unknown' ? null : state
}

async function consentBits({ traits, consent }: PeopleColumns, met: Met): Promise<Bits> {
  const bits = bitsByTable(
    traits.consent,
    byteTable((byte) => met(consentValue(byte))),
  )
  for (const [ordinal, said] of await consent()) setBit(bits, ordinal, met(said))
  return bits
}

/** A set is empty where nobody gave a tag, so `has-none` holds for most. */
async function tagBits({ op, value }: Condition, { people, tags }: PeopleColumns): Promise<Bits> {
  const held = await tags()
  const wanted = (Array.isArray(value) ? value : []).map((tag) => held.get(foldText(String(tag))) ?? noBits(people))
  const any = (sets: Iterable<Bits>): Bits => {
    const sum = noBits(people)
    for (const set of sets) addAll(sum, set)
    return sum
  }
  switch (op) {
    case 'has-any':
      return any(wanted)
    case 'has-none':
      return complement(any(wanted), people)
    case 'has-all':
      return wanted.reduce(keepBoth, allBits(people))
    case 'known':
      return any(held.values())
    default:
      return complement(any(held.values()), people)
  }
}

/** The three scores of everybody as one number, `(r * 11 + f) * 11 + m`: made once, since most rules ask for them. */
const codes = new WeakMap<ScoreColumns, Uint16Array>()

function codesOf(scores: ScoreColumns): Uint16Array {
  const known = codes.get(scores)
  if (known) return known
  const { r, f, m } = scores
  const made = new Uint16Array(r.length)
  for (let ordinal = 0; ordinal < made.length; ordinal++)
    made[ordinal] = ((r[ordinal] as number) * 11 + (f[ordinal] as number)) * 11 + (m[ordinal] as number)
  codes.set(scores, made)
  return made
}

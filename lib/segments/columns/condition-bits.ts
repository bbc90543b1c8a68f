import type { EventKind } from '../../contacts/event.ts'
import { compileCondition } from '../compile-condition.ts'
import type { Facts } from '../facts.ts'
import { fieldOf, OWN, type FieldValue } from '../fields.ts'
import type { Condition } from '../rule.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { allBits, bitsByTable, noBits, setBit, type Bits } from './bits.ts'
import { figureBits } from './figure-bits.ts'
import { ownName, type TextName } from './kept/names.ts'
import { bitsOfNumbers } from './number-bits.ts'
import { countsOf, lastDaysOf, setBits, type Among } from './occurrence-bits.ts'
import type { PeopleColumns } from './people-columns.ts'
import { fieldName, readFrom, type Question } from './question.ts'
import { scoreBits } from './score-bits.ts'
import { tagBits } from './tag-bits.ts'
import { textBits, valueBits } from './text-bits.ts'
import { traitBits } from './trait-bits.ts'
import { daysWithin } from './window-days.ts'

/** Texts of contacts by the field that asks for them. */
const TEXT_OF: Readonly<Record<string, TextName>> = {
  'contact.name': 'name',
  'contact.company': 'company',
  'contact.gender': 'gender',
  'contact.age': 'birthday',
  'contact.birthday': 'birthday',
  'contact.city': 'city',
  'contact.origin': 'origin',
}

/** Who meets a condition; nobody where it is not understood (`isUnderstood`). Of another segment only its rule can tell, see `ruleBits`. */
export async function conditionBits(condition: Condition, columns: PeopleColumns, vocabulary: Vocabulary): Promise<Bits> {
  const compiled = compileCondition(condition, vocabulary)
  const field = fieldOf(condition.field, vocabulary)
  if (!compiled || !field) return noBits(columns.people)
  const met = (value: FieldValue): boolean => compiled.met(value, columns.today)
  const question: Question = { condition, field, name: fieldName(condition.field, vocabulary), met, columns }
  const { field: id } = condition
  const text = TEXT_OF[id]
  if (text) return contactBits(question, text)
  if (id.startsWith(OWN)) return ownBits(question, id.slice(OWN.length))
  if (id.startsWith('rfm.')) return scoreBits(question)
  if (id.startsWith('orders.') && id !== 'orders.items') return figureBits(question)
  if (id.startsWith('events.')) return eventBits(question)
  return (await traitBits(question)) ?? otherBits(question)
}

async function contactBits(question: Question, name: TextName): Promise<Bits> {
  const { condition, met, columns } = question
  const texts = await (await columns.kept()).texts(name)
  const read = (text: string): FieldValue => readFrom(question, { contact: { [name]: text } })
  return name === 'birthday' ? valueBits(texts, readingOf(question), read, met) : textBits(texts, condition, read, met)
}

/** Names what a field reads of a text on a day. */
function readingOf({ name, columns }: Question): string {
  return `${name} ${columns.today}`
}

async function ownBits(question: Question, id: string): Promise<Bits> {
  const { condition, field, met, columns } = question
  const texts = await (await columns.kept()).texts(ownName(id))
  const read = (text: string): FieldValue => readFrom(question, { own: { [id]: text } })
  const bits = field.type === 'text' ? textBits(texts, condition, read, met) : valueBits(texts, readingOf(question), read, met)
  for (const [ordinal, text] of await columns.own(id)) setBit(bits, ordinal, met(read(text)))
  return bits
}

async function eventBits({ condition, met, columns }: Question): Promise<Bits> {
  const { today, kept } = columns
  const [, kind, what] = condition.field.split('.') as [string, EventKind, string]
  const events = await (await kept()).occurrences('events')
  const days = condition.within ? daysWithin(condition.within, today) : null
  if (what === 'count') return bitsOfNumbers(countsOf(events, { kind, days }), met)
  if (what === 'last')
    return bitsOfNumbers(lastDaysOf(events, kind), (day) => met(day === null ? null : Math.max(0, today - day)))
  return setBits(events, condition, { kind, days, named: true }) ?? noBits(columns.people)
}

async function otherBits(question: Question): Promise<Bits> {
  const { condition, met, columns } = question
  const { people, today } = columns
  const set = async (name: string, among: Among): Promise<Bits> =>
    setBits(await (await columns.kept()).occurrences(name), condition, among) ?? noBits(people)
  switch (condition.field) {
    case 'tags':
      return tagBits(condition, columns)
    case 'contact.crm-tags':
      return set('crmTags', {})
    case 'contact.networks':
      return set('networks', {})
    case 'orders.items':
      return set('items', { named: true, days: condition.within ? daysWithin(condition.within, today) : null })
    case 'contact.since':
      return bitsOfNumbers(await (await columns.kept()).since(), (day) => met(readFrom(question, { contact: { since: day } })))
    case 'mail.subscribed': {
      const said: readonly FieldValue[] = [null, 'yes', 'no']
      return bitsByTable(
        await (await columns.kept()).subscribed(),
        Uint8Array.from(said, (one) => (met(one) ? 1 : 0)),
      )
    }
    case 'stage':
      return overlaid(question, await columns.stages(), null, (stage) => ({ stage }))
    default:
      return condition.field.startsWith('chat.')
        ? overlaid(question, await columns.chats(), null, (chat) => ({ chat }))
        : noBits(people)
  }
}

/** What only few people have: everybody else has nothing. */
function overlaid<T>(
  question: Question,
  few: ReadonlyMap<number, T>,
  nothing: null,
  known: (value: T | null) => Partial<Record<keyof Facts, unknown>>,
): Bits {
  const { met, columns } = question
  const bits = met(readFrom(question, known(nothing))) ? allBits(columns.people) : noBits(columns.people)
  for (const [ordinal, value] of few) setBit(bits, ordinal, met(readFrom(question, known(value))))
  return bits
}

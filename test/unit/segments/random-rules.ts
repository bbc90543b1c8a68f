import * as fc from 'fast-check'
import { figuresOf } from '../../../lib/orders/figures.ts'
import { FIELD_IDS, fieldOf } from '../../../lib/segments/fields.ts'
import { OPERATORS, OPERATORS_OF, valueTypeOf } from '../../../lib/segments/operators.ts'
import type { ChatFacts } from '../../../lib/segments/chat-facts.ts'
import type { Facts } from '../../../lib/segments/facts.ts'
import type { Condition, Rule } from '../../../lib/segments/rule.ts'
import { NO_VOCABULARY } from '../../../lib/segments/vocabulary.ts'
import { contact, order, scored, TODAY } from './made-up-facts.ts'

const word = fc.constantFrom('VIP', 'vip', 'Caffè', 'caffe', 'IT', 'SE', 'Roma', 'csv', 'it', '544', '111', 'a')

function valuesOf(
  choices: readonly string[] | undefined,
  type: 'text' | 'number' | 'flag',
): fc.Arbitrary<string | number | boolean> {
  if (type === 'flag') return fc.boolean()
  if (type === 'number') return fc.oneof(fc.integer({ min: 0, max: 15 }), fc.constantFrom(30, 365, 12.5))
  return choices ? fc.constantFrom(...choices) : word
}

/** A condition that this version understands. */
const understood: fc.Arbitrary<Condition> = fc.constantFrom(...FIELD_IDS).chain((id) => {
  const field = fieldOf(id, NO_VOCABULARY)!
  return fc.constantFrom(...OPERATORS_OF[field.type]).chain((op) => {
    const one = valuesOf(field.choices, valueTypeOf(field.type))
    const list = fc.array(one, { minLength: 1, maxLength: 4 }) as fc.Arbitrary<string[]>
    const value: fc.Arbitrary<Condition['value']> = {
      one,
      list,
      pair: fc.tuple(one, one).map((pair) => (pair as number[]).toSorted((a, b) => a - b)),
      none: fc.constant(undefined),
    }[OPERATORS[op]]
    const days = field.windowed ? fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined }) : fc.constant(undefined)
    return fc.tuple(value, days).map(([chosen, window]) => {
      const condition: Condition = { field: id, op }
      if (chosen !== undefined) condition.value = chosen
      if (window !== undefined) condition.within = { days: window }
      return condition
    })
  })
})

/** One that it does not. */
const strange: fc.Arbitrary<Condition> = fc.constantFrom<Condition>(
  { field: 'shoe-size', op: 'is', value: 41 },
  { field: 'tags', op: 'resembles', value: 'vip' },
  { field: 'orders.count', op: 'is', value: 'many' },
)

const ruleOf = (leaf: fc.Arbitrary<Condition>): fc.Arbitrary<Rule> =>
  fc.letrec<{ rule: Rule }>((tie) => ({
    rule: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      { weight: 3, arbitrary: leaf },
      { weight: 2, arbitrary: fc.array(tie('rule'), { maxLength: 4 }).map((all) => ({ all })) },
      { weight: 2, arbitrary: fc.array(tie('rule'), { maxLength: 4 }).map((any) => ({ any })) },
      { weight: 1, arbitrary: tie('rule').map((not) => ({ not })) },
    ),
  })).rule

/** Rules of this version's language. */
export const someRule = ruleOf(understood)
/** Rules with conditions of a later one among them. */
export const newerRule = ruleOf(fc.oneof({ weight: 4, arbitrary: understood }, { weight: 1, arbitrary: strange }))

const score = fc.integer({ min: 1, max: 5 })
const someOrder = fc
  .record({
    ago: fc.integer({ min: -2, max: 500 }),
    total: fc.integer({ min: 0, max: 40_000 }),
    currency: fc.constantFrom('EUR', 'EUR', 'SEK'),
    counts: fc.constantFrom(true, true, false),
  })
  .map(({ ago, total, currency, counts }) => order(ago, total, { currency, counts }))

const ago = fc.option(fc.integer({ min: 0, max: 40 }).map((days) => TODAY - days))
const few = fc.option(fc.integer({ min: 0, max: 15 }))
const someChat: fc.Arbitrary<ChatFacts> = fc.record({
  firstDay: ago,
  lastInDay: ago,
  lastOutDay: ago,
  messagesIn: few,
  messagesOut: few,
  daysActive: fc.integer({ min: 1, max: 15 }),
  replyTheirs: few,
  replyOurs: few,
})

/** Facts of made-up people, with gaps. */
export const someFacts: fc.Arbitrary<Facts> = fc
  .record({
    orders: fc.array(someOrder, { maxLength: 6 }),
    country: fc.constantFrom('', 'IT', 'SE'),
    city: fc.constantFrom('', 'Roma', 'Malmö'),
    phones: fc.constantFrom<string[]>([], ['+390555550101']),
    crmTags: fc.uniqueArray(word, { maxLength: 3 }),
    tags: fc.uniqueArray(word, { maxLength: 3 }),
    consent: fc.constantFrom('yes', 'no', 'unknown'),
    chat: fc.option(someChat),
    score: fc.option(fc.tuple(score, score, score)),
  })
  .map(({ orders, country, city, phones, crmTags, tags, consent, chat, score: digits }) => ({
    contact: contact({ country, city, phones, crmTags }),
    figures: figuresOf(orders, 'EUR'),
    orders: () => orders,
    events: () => [],
    own: {},
    stage: null,
    rfm: digits ? scored(...digits) : { kind: 'no-orders' },
    tags,
    consent,
    chat,
    currency: 'EUR',
    today: TODAY,
  }))

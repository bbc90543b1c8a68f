import * as fc from 'fast-check'
import type { OwnField } from '../../../lib/fields/own-field.ts'
import { STAGES } from '../../../lib/fields/stage.ts'
import { FIELD_IDS, fieldOf } from '../../../lib/segments/fields.ts'
import { OPERATORS, operatorsOf, valueTypeOf } from '../../../lib/segments/operators.ts'
import type { Condition, Rule } from '../../../lib/segments/rule.ts'
import type { Vocabulary } from '../../../lib/segments/vocabulary.ts'
import { TODAY } from './made-up-facts.ts'

/** Words that rules ask for and that people have. */
export const word = fc.constantFrom('VIP', 'vip', 'Caffè', 'caffe', 'IT', 'SE', 'Roma', 'csv', 'it', '544', '111', 'a', 'Spring')

const own = (id: string, type: OwnField['type'], choices: string[] = []): OwnField => ({
  id,
  revision: 1,
  origin: { kind: 'own' },
  name: `Field ${id}`,
  type,
  choices,
  rank: 1,
  changedAt: 0,
})

/** One field of the user's own of every type. */
export const OWN_FIELDS: readonly OwnField[] = [
  own('motto', 'text'),
  own('income', 'number'),
  own('renewal', 'date'),
  own('school', 'choice', ['VIP', 'Caffè', 'a']),
  own('likes', 'choices', ['vip', 'Spring', 'Roma']),
]

const segment = (id: string, rule: Rule): Vocabulary['segments'][number] => ({ id, name: `Segment ${id}`, language: 3, rule })

/** Own fields of every type, segments that name one another, a group of the user's own. */
export const VOCABULARY: Vocabulary = {
  own: OWN_FIELDS,
  segments: [
    segment('buyers', { field: 'orders.count', op: 'more', value: 0 }),
    segment('strange', {
      any: [
        { field: 'shoe-size', op: 'is', value: 41 },
        { field: 'tags', op: 'known' },
      ],
    }),
    segment('both', {
      all: [
        { field: 'segment', op: 'is', value: 'buyers' },
        { field: 'segment', op: 'is-not', value: 'strange' },
      ],
    }),
  ],
  groups: [
    { id: 'champions', colour: 'champions' },
    { id: 'mine', name: 'Mine', colour: 'loyal' },
  ],
}

/** The same with stage rules: the first and the last speak for nobody, since theirs is not understood and asks for the stage. */
export const STAGED: Vocabulary = {
  ...VOCABULARY,
  segments: [
    ...VOCABULARY.segments,
    segment('tagged', { field: 'tags', op: 'known' }),
    segment('fresh', { field: 'orders.last', op: 'at-most', value: 200 }),
    segment('ready', { field: 'stage', op: 'at-least', value: 4 }),
  ],
  stages: [
    { stage: 3, segment: 'both' },
    { stage: 2, segment: 'tagged' },
    { stage: 5, segment: 'fresh' },
    { stage: 0, segment: 'buyers' },
    { stage: 1, segment: 'ready' },
  ],
}

/** What values conditions name: dates are around this day. */
interface Asking {
  vocabulary: Vocabulary
  today: number
}

function valuesOf(
  { vocabulary, today }: Asking,
  id: string,
  choices: readonly string[] | undefined,
  type: ReturnType<typeof valueTypeOf>,
): fc.Arbitrary<string | number | boolean> {
  if (id === 'segment') return fc.constantFrom(...vocabulary.segments.map((one) => one.id))
  if (type === 'flag') return fc.boolean()
  if (type === 'days') return fc.constantFrom(0, 1, 7, 30, 200, 366)
  if (type === 'date') return fc.integer({ min: -60, max: 400 }).map((ago) => isoOf(today - ago))
  if (type === 'number') return fc.oneof(fc.integer({ min: 0, max: 15 }), fc.constantFrom(30, 40, 365, 12.5))
  if (id === 'contact.networks') return fc.constantFrom('telegram', 'whatsapp', 'gram')
  return choices ? fc.constantFrom(...choices) : word
}

function isoOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

const someWindow = fc
  .tuple(fc.integer({ min: 1, max: 400 }), fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }))
  .map(([days, from]) => (from === undefined || from > days ? { days } : { days, from }))

/** A condition that this version understands, on any field of the vocabulary. */
export function understoodCondition(vocabulary: Vocabulary, today: number = TODAY): fc.Arbitrary<Condition> {
  const builtIn = FIELD_IDS.filter((id) => id !== 'segment' || vocabulary.segments.length > 0)
  // Once the stage follows from rules, it is asked for more often.
  const stages = vocabulary.stages ? Array.from({ length: 10 }, () => 'stage') : []
  const ids: string[] = [...builtIn, ...stages, ...vocabulary.own.map(({ id }) => `own.${id}`)]
  return fc.constantFrom(...ids).chain((id) => {
    const field = fieldOf(id, vocabulary)!
    return fc.constantFrom(...operatorsOf(field)).chain((op) => {
      const one = valuesOf({ vocabulary, today }, id, field.choices, valueTypeOf(field.type, op))
      const list = fc.array(one, { minLength: 1, maxLength: 4 }) as fc.Arbitrary<string[]>
      const value: fc.Arbitrary<Condition['value']> = {
        one,
        list,
        pair: fc.tuple(one, one).map((pair) => (pair as number[]).toSorted((a, b) => (a < b ? -1 : 1))),
        none: fc.constant(undefined),
      }[OPERATORS[op]]
      const within = field.windowed ? fc.option(someWindow, { nil: undefined }) : fc.constant(undefined)
      return fc.tuple(value, within).map(([chosen, window]) => {
        const condition: Condition = { field: id, op }
        if (chosen !== undefined) condition.value = chosen
        if (window !== undefined) condition.within = window
        return condition
      })
    })
  })
}

/** One that it does not: of a later version, of a field or a segment that is gone. */
const strange: fc.Arbitrary<Condition> = fc.constantFrom<Condition>(
  { field: 'shoe-size', op: 'is', value: 41 },
  { field: 'tags', op: 'resembles', value: 'vip' },
  { field: 'orders.count', op: 'is', value: 'many' },
)
const gone: fc.Arbitrary<Condition> = fc.constantFrom<Condition>(
  { field: 'own.gone', op: 'is', value: 'x' },
  { field: 'segment', op: 'is-not', value: 'gone' },
)

const nested = (leaf: fc.Arbitrary<Condition>): fc.Arbitrary<Rule> =>
  fc.letrec<{ rule: Rule }>((tie) => ({
    rule: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      { weight: 3, arbitrary: leaf },
      { weight: 2, arbitrary: fc.array(tie('rule'), { maxLength: 4 }).map((all) => ({ all })) },
      { weight: 2, arbitrary: fc.array(tie('rule'), { maxLength: 4 }).map((any) => ({ any })) },
      { weight: 1, arbitrary: tie('rule').map((not) => ({ not })) },
    ),
  })).rule

/** Rules that this version understands with a vocabulary. */
export function ruleOf(vocabulary: Vocabulary, today: number = TODAY): fc.Arbitrary<Rule> {
  return nested(understoodCondition(vocabulary, today))
}

/** Rules with conditions of a later version, and on what is gone, among them. */
export function anyRuleOf(vocabulary: Vocabulary, today: number = TODAY): fc.Arbitrary<Rule> {
  return nested(
    fc.oneof(
      { weight: 8, arbitrary: understoodCondition(vocabulary, today) },
      { weight: 1, arbitrary: strange },
      { weight: 1, arbitrary: gone },
    ),
  )
}

/** Rules of this version's language, with `VOCABULARY`. */
export const someRule = ruleOf(VOCABULARY)
/** Rules with conditions of a later one among them. */
export const newerRule = nested(
  fc.oneof({ weight: 4, arbitrary: understoodCondition(VOCABULARY) }, { weight: 1, arbitrary: strange }),
)

/** Vocabularies: some own fields, up to five segments each of which may name those before it, stage rules, and now and then a circle. */
export const someVocabulary: fc.Arbitrary<Vocabulary> = fc
  .tuple(fc.subarray([...OWN_FIELDS]), fc.boolean(), fc.integer({ min: 0, max: 5 }), fc.boolean())
  .chain(([fields, grouped, count, circle]) => {
    let vocabulary: fc.Arbitrary<Vocabulary> = fc.constant({
      own: fields,
      segments: [],
      groups: grouped ? VOCABULARY.groups : [],
    })
    for (let n = 0; n < count; n++)
      vocabulary = vocabulary.chain((before) =>
        anyRuleOf(before).map((rule) => ({ ...before, segments: [...before.segments, segment(`s${n}`, rule)] })),
      )
    return (circle ? vocabulary.map(withCircle) : vocabulary).chain(withStages)
  })

/** Up to six stage rules, also by a segment that is gone, that another rule has already, that asks for the stage or is not understood. */
function withStages(vocabulary: Vocabulary): fc.Arbitrary<Vocabulary> {
  const rule = fc.record({
    stage: fc.constantFrom(...STAGES),
    segment: fc.constantFrom('gone', ...vocabulary.segments.flatMap(({ id }) => [id, id, id])),
  })
  return fc.array(rule, { maxLength: 6 }).map((stages) => (stages.length > 0 ? { ...vocabulary, stages } : vocabulary))
}

/** The first names the last, which may name the first. */
function withCircle(vocabulary: Vocabulary): Vocabulary {
  const last = vocabulary.segments.at(-1)
  if (!last) return vocabulary
  const segments = vocabulary.segments.map((one, i) =>
    i === 0 ? { ...one, rule: { any: [one.rule, { field: 'segment', op: 'is', value: last.id }] } } : one,
  )
  return { ...vocabulary, segments }
}

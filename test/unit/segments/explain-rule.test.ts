import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { conditionInWords } from '../../../components/ui/reasons/condition-words.ts'
import { formats } from '../../../lib/language/format.ts'
import { translator } from '../../../lib/language/translator.ts'
import { compileRule } from '../../../lib/segments/evaluate.ts'
import { explainRule } from '../../../lib/segments/explain-rule.ts'
import type { ConditionReport } from '../../../lib/segments/explain.ts'
import type { Rule } from '../../../lib/segments/rule.ts'
import { contact, facts, order } from './made-up-facts.ts'
import { obviouslyMet } from './obvious-evaluator.ts'
import { someFacts } from './random-people.ts'
import { anyRuleOf, ruleOf, someVocabulary, VOCABULARY } from './random-rules.ts'
import { NO_VOCABULARY, type Vocabulary } from '../../../lib/segments/vocabulary.ts'

/** A vocabulary, a rule that may name anything in it, and somebody. */
const anything = someVocabulary.chain((vocabulary) =>
  fc.tuple(fc.constant(vocabulary), fc.oneof(ruleOf(vocabulary), anyRuleOf(vocabulary)), someFacts),
)

test(
  'compiling, explaining and the plainest reading agree on any rule, any person and any vocabulary',
  { timeout: 20_000 },
  () => {
    let met = 0
    fc.assert(
      fc.property(anything, ([vocabulary, rule, person]) => {
        const verdict = compileRule(rule, vocabulary)(person)
        if (verdict) met++
        expect(verdict).toBe(obviouslyMet(rule, person, vocabulary))
        expect(explainRule(rule, person, vocabulary).met).toBe(verdict)
      }),
      { numRuns: 600 },
    )
    // Neither "always" nor "never" would pass.
    expect(met).toBeGreaterThan(60)
    expect(met).toBeLessThan(540)
  },
)

test('a report has the shape of its rule, and without anything unknown to the version its verdicts add up', () => {
  // No segment of it names anything that is not understood.
  const vocabulary = { ...VOCABULARY, segments: VOCABULARY.segments.slice(0, 1) }
  fc.assert(
    fc.property(ruleOf(vocabulary), someFacts, (rule, person) => {
      same(rule, explainRule(rule, person, vocabulary))
    }),
    { numRuns: 500 },
  )
})

function same(rule: Rule, report: ConditionReport): void {
  if ('all' in rule || 'any' in rule) {
    if (report.kind !== 'all' && report.kind !== 'any') throw new Error(report.kind)
    const parts = 'all' in rule ? rule.all : rule.any
    expect(report.kind).toBe('all' in rule ? 'all' : 'any')
    expect(report.of).toHaveLength(parts.length)
    parts.forEach((part, i) => same(part, report.of[i]!))
    const verdicts = report.of.map(({ met }) => met)
    expect(report.met).toBe('all' in rule ? verdicts.every(Boolean) : verdicts.some(Boolean))
  } else if ('not' in rule) {
    if (report.kind !== 'not') throw new Error(report.kind)
    same(rule.not, report.of)
    expect(report.met).toBe(!report.of.met)
  } else {
    if (report.kind !== (rule.field === 'segment' ? 'segment' : 'condition')) throw new Error(report.kind)
    expect(report.condition).toEqual(rule)
  }
}

test("each condition shows the person's own value; unknown is null, never zero", () => {
  const rule: Rule = {
    all: [
      { field: 'contact.city', op: 'is', value: 'Roma' },
      { not: { field: 'orders.spent', op: 'at-least', value: 50, within: { days: 30 } } },
      { field: 'orders.average', op: 'unknown' },
      { field: 'tags', op: 'has-any', value: ['vip'] },
      { field: 'horoscope', op: 'is', value: 'lion' },
    ],
  }
  const person = facts({ contact: contact({}), tags: ['VIP'], orders: [order(3, 1250)] })
  expect(explainRule(rule, person, NO_VOCABULARY)).toEqual({
    kind: 'all',
    met: false,
    of: [
      { kind: 'condition', met: false, condition: { field: 'contact.city', op: 'is', value: 'Roma' }, value: null },
      {
        kind: 'not',
        met: true,
        of: {
          kind: 'condition',
          met: false,
          condition: { field: 'orders.spent', op: 'at-least', value: 50, within: { days: 30 } },
          value: 12.5,
        },
      },
      { kind: 'condition', met: false, condition: { field: 'orders.average', op: 'unknown' }, value: 12.5 },
      { kind: 'condition', met: true, condition: { field: 'tags', op: 'has-any', value: ['vip'] }, value: ['VIP'] },
      { kind: 'not-understood', met: false, condition: { field: 'horoscope', op: 'is', value: 'lion' } },
    ],
  })
})

test('a stage that a rule gave says by which segment, one that was set does not', () => {
  const rule: Rule = { field: 'stage', op: 'at-least', value: 3 }
  const vocabulary: Vocabulary = { ...VOCABULARY, stages: [{ stage: 4, segment: 'buyers' }] }
  const bought = facts({ orders: [order(10, 5000)] })
  const told = { kind: 'condition', met: true, condition: rule, value: 4, byRule: 'Segment buyers' }
  expect(explainRule(rule, bought, vocabulary)).toEqual(told)
  expect(explainRule(rule, { ...bought, stage: 2 }, vocabulary)).toEqual({
    kind: 'condition',
    met: false,
    condition: rule,
    value: 2,
  })
  expect(explainRule(rule, facts({ orders: [] }), vocabulary)).toMatchObject({ met: false, value: null })
  const wording = { t: translator('en'), format: formats('en-GB', 'UTC'), currency: 'EUR', vocabulary }
  expect(conditionInWords(wording, told as never)).toBe(
    'Stage on the ladder is at least 3; here: 4 (by a rule: in the segment “Segment buyers”)',
  )
})

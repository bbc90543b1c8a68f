import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { LANGUAGES } from '../../../lib/language/languages.ts'
import { translator } from '../../../lib/language/translator.ts'
import { problemSentence } from '../../../lib/segments/problem-sentence.ts'
import { checkRule } from '../../../lib/segments/check.ts'
import { ruleSentence } from '../../../lib/segments/sentence.ts'
import { starterSegments } from '../../../lib/segments/starter.ts'
import type { Rule } from '../../../lib/segments/rule.ts'
import { NO_VOCABULARY } from '../../../lib/segments/vocabulary.ts'
import { anyRuleOf, VOCABULARY } from './random-rules.ts'
import { SENTENCES_ON_BEHAVIOUR } from './sentences-on-behaviour.ts'
import { SENTENCES_ON_PEOPLE } from './sentences-on-people.ts'

const say = (rule: Rule, language: 'en' | 'it' | 'sv' = 'en', currency = 'EUR') =>
  ruleSentence(rule, { t: translator(language), currency, vocabulary: VOCABULARY })

describe('a rule in plain words', () => {
  test.each([...SENTENCES_ON_PEOPLE, ...SENTENCES_ON_BEHAVIOUR])('%j', (rule, en, it, sv) => {
    const said = LANGUAGES.map((language) => say(rule, language).replace(/[\u00A0\u202F]/g, ' '))
    expect(said).toEqual([en, it, sv])
  })

  test('groups within groups are bracketed, so that they can be read one way only', () => {
    const one: Rule = { field: 'orders.count', op: 'is', value: 1 }
    const two: Rule = { field: 'consent', op: 'is', value: 'yes' }
    expect(say({ all: [one, { any: [two, { not: one }] }] })).toBe(
      'Has exactly 1 order and (agreed to marketing or not (has exactly 1 order))',
    )
    expect(say({ all: [one, { all: [{ any: [two, one] }] }] })).toBe(
      'Has exactly 1 order and (agreed to marketing or has exactly 1 order)',
    )
    expect(say({ all: [{ any: [two] }] })).toBe('Agreed to marketing')
  })

  test('a group that the map in force lacks, or that is gone, is told as such', () => {
    expect(say({ field: 'rfm.group', op: 'in', value: ['lost', 'f'.repeat(32)] })).toBe(
      'Is in the group Lost (not in the present map) or a group that no longer exists',
    )
  })

  test.each(LANGUAGES)('in %s no rule leaves a gap or a mark', (language) => {
    fc.assert(
      fc.property(anyRuleOf(VOCABULARY), (rule) => {
        const sentence = say(rule, language)
        expect(sentence).not.toMatch(/[{}]|undefined|NaN| {2}/)
        expect(sentence.trim()).not.toBe('')
      }),
      { numRuns: 500 },
    )
  })
})

test.each(LANGUAGES)('in %s every problem has a sentence without gaps', (language) => {
  const t = translator(language)
  const bad: unknown[] = [
    { all: 3 },
    { field: 'x', op: 'is', value: 1 },
    { field: 'tags', op: 'like', value: 'x' },
    { field: 'tags', op: 'is', value: 'x' },
    { field: 'orders.last', op: 'between', value: [9, 1] },
    { field: 'rfm.group', op: 'is', value: 'kings' },
    { field: 'orders.last', op: 'is', value: 1, within: { days: 2 } },
    { field: 'orders.count', op: 'is', value: 1, within: { days: 2, from: 3 } },
    { field: 'orders.last', op: 'since', value: 'yesterday' },
    { field: 'contact.birthday', op: 'in-next', value: -1 },
    { field: 'segment', op: 'is', value: 'a' },
    JSON.parse('[['.repeat(200) + ']]'.repeat(200)),
  ]
  const named = (id: string, value: string) => ({ id, name: id, language: 3, rule: { field: 'segment', op: 'is', value } })
  const circle = { ...NO_VOCABULARY, segments: [named('a', 'b'), named('b', 'a')] }
  const sentences = bad.flatMap((json) => {
    const checked = checkRule(json, circle)
    return checked.ok ? [] : checked.problems.map((problem) => problemSentence(problem, t, circle))
  })
  expect(sentences).toHaveLength(bad.length)
  expect(new Set(sentences).size).toBe(bad.length)
  for (const sentence of sentences) expect(sentence).not.toMatch(/[{}]|undefined|NaN|^problem/)
})

test.each(LANGUAGES)('the starter set is named in %s', (language) => {
  const names = Object.values(starterSegments(translator(language), 0)).map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})

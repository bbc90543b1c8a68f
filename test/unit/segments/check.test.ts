import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkRule, MAX_PARTS, stepsOf } from '../../../lib/segments/check.ts'
import { MAX_DEPTH, RULE_LANGUAGE, type Rule } from '../../../lib/segments/rule.ts'
import { compileRule } from '../../../lib/segments/evaluate.ts'
import { facts, scored } from './made-up-facts.ts'
import { newerRule, someRule, VOCABULARY } from './random-rules.ts'
import { NO_VOCABULARY } from '../../../lib/segments/vocabulary.ts'

const leaf = { field: 'orders.count', op: 'is', value: 1 }
const nest = (depth: number, key: 'not' | 'all'): unknown => {
  let rule: unknown = leaf
  for (let i = 0; i < depth; i++) rule = key === 'not' ? { not: rule } : { all: [rule] }
  return rule
}
const problemsOf = (json: unknown, language?: number) => {
  const checked = checkRule(json, NO_VOCABULARY, language)
  return checked.ok ? [] : checked.problems
}
const problems = (json: unknown, language?: number) => problemsOf(json, language).map(({ path, code }) => `${path} ${code}`)

test('a sound rule passes and comes out as it went in', () => {
  fc.assert(
    fc.property(someRule, (rule) => {
      expect(checkRule(JSON.parse(JSON.stringify(rule)), VOCABULARY)).toEqual({ ok: true, rule, notUnderstood: [] })
    }),
    { numRuns: 500 },
  )
})

describe('depth', () => {
  test('a rule of 10,000 levels is refused before anything walks it', () => {
    expect(problems(nest(10_000, 'not'))).toEqual([' too-deep'])
    expect(problems(nest(10_000, 'all'))).toEqual([' too-deep'])
    const list = JSON.parse(`${'['.repeat(10_000)}${']'.repeat(10_000)}`) as unknown
    expect(problems({ field: 'tags', op: 'has-any', value: list })).toEqual([' too-deep'])
  })

  test.each(['not', 'all'] as const)('%s may nest as deep as the limit and no deeper', (key) => {
    expect(checkRule(nest(MAX_DEPTH, key), NO_VOCABULARY).ok).toBe(true)
    expect(problems(nest(MAX_DEPTH + 1, key))[0]).toMatch(/too-deep$/)
  })

  test('a rule of too many parts is refused', () => {
    expect(problems({ all: Array.from({ length: MAX_PARTS }, () => leaf) })).toEqual([' too-large'])
  })
})

describe('shape', () => {
  test.each([
    [null, ' shape'],
    ['all', ' shape'],
    [[leaf], ' shape'],
    [{}, '/field shape'],
    [{ all: leaf }, '/all shape'],
    [{ all: [], any: [] }, ' shape'],
    [{ not: [leaf] }, '/not shape'],
    [{ any: [leaf, { all: [7] }] }, '/any/1/all/0 shape'],
    [{ ...leaf, colour: 'red' }, ' shape'],
    [{ ...leaf, value: { minor: 1 } }, '/value shape'],
    [{ ...leaf, value: null }, '/value shape'],
    [{ ...leaf, within: { days: 0 } }, '/within/days shape'],
    [{ ...leaf, within: { days: 1.5 } }, '/within/days shape'],
    [{ ...leaf, within: { days: 9, from: 0 } }, '/within/from shape'],
  ])('%j: %s', (json, problem) => {
    expect(problems(json)).toEqual([problem])
  })

  test('a key by the name of a built-in is no field', () => {
    expect(problems({ field: 'constructor', op: 'is', value: 1 })).toEqual([' unknown-field'])
    expect(problems({ field: 'tags', op: 'toString', value: ['x'] })).toEqual([' unknown-operator'])
    expect(problems(JSON.parse('{"__proto__": {"all": []}}'))).toHaveLength(1)
  })
})

describe('field, operator and value suit each other', () => {
  test.each([
    [{ field: 'shoe-size', op: 'is', value: 1 }, 'unknown-field'],
    [{ field: 'tags', op: 'resembles', value: 'x' }, 'unknown-operator'],
    [{ field: 'tags', op: 'is', value: 'x' }, 'operator-not-for-field'],
    [{ field: 'contact.has-phone', op: 'known' }, 'operator-not-for-field'],
    [{ field: 'orders.count', op: 'is' }, 'value-missing'],
    [{ field: 'orders.count', op: 'in', value: [] }, 'value-missing'],
    [{ field: 'orders.count', op: 'known', value: 1 }, 'value-not-wanted'],
    [{ field: 'orders.count', op: 'is', value: '1' }, 'number-wanted'],
    [{ field: 'orders.count', op: 'is', value: [1] }, 'number-wanted'],
    [{ field: 'orders.count', op: 'in', value: 1 }, 'list-wanted'],
    [{ field: 'contact.city', op: 'is', value: 1 }, 'text-wanted'],
    [{ field: 'contact.city', op: 'contains', value: ' ' }, 'text-empty'],
    [{ field: 'contact.city', op: 'contains', value: '\u0301' }, 'text-empty'],
    [{ field: 'contact.has-phone', op: 'is', value: 'yes' }, 'flag-wanted'],
    [{ field: 'rfm.group', op: 'is', value: 'kings' }, 'not-a-choice'],
    [{ field: 'rfm.group', op: 'in', value: ['lost', 'kings'] }, 'not-a-choice'],
    [{ field: 'consent', op: 'is', value: 'unknown' }, 'not-a-choice'],
    [{ field: 'orders.last', op: 'between', value: [1, 2, 3] }, 'pair-wanted'],
    [{ field: 'orders.last', op: 'between', value: 4 }, 'pair-wanted'],
    [{ field: 'orders.last', op: 'between', value: [9, 2] }, 'pair-order'],
    [{ field: 'orders.last', op: 'is', value: 9, within: { days: 3 } }, 'window-not-for-field'],
    [{ field: 'orders.count', op: 'is', value: 9, within: { days: 30, from: 31 } }, 'window-order'],
    [{ field: 'orders.last', op: 'in-next', value: 9 }, 'operator-not-for-field'],
    [{ field: 'orders.last', op: 'since', value: 9 }, 'date-wanted'],
    [{ field: 'orders.last', op: 'before', value: '2026-02-30' }, 'date-wanted'],
    [{ field: 'orders.last', op: 'between-dates', value: ['2026-03-01', '2026-02-01'] }, 'pair-order'],
    [{ field: 'contact.birthday', op: 'in-next', value: 1.5 }, 'days-wanted'],
    [{ field: 'contact.birthday', op: 'in-last', value: -1 }, 'days-wanted'],
    [{ field: 'contact.birthday', op: 'is', value: '1984-03-12' }, 'operator-not-for-field'],
    [{ field: 'segment', op: 'in', value: ['a'] }, 'operator-not-for-field'],
    [{ field: 'segment', op: 'is', value: 7 }, 'text-wanted'],
  ])('%j: %s', (condition, code) => {
    expect(problems({ all: [leaf, condition] })).toEqual([`/all/1 ${code}`])
  })

  test('every problem is found, not only the first', () => {
    expect(problems({ any: [{ field: 'x', op: 'is' }, leaf, { not: { field: 'tags', op: 'y' } }] })).toEqual([
      '/any/0 unknown-field',
      '/any/2/not unknown-operator',
    ])
  })
})

describe('what is gone', () => {
  test('a field of the user’s own or a segment that is gone is kept and told, and the rest is checked as ever', () => {
    const rule = {
      all: [leaf, { not: { field: 'own.gone', op: 'more', value: 3 } }, { field: 'segment', op: 'is', value: 'gone' }],
    }
    for (const language of [RULE_LANGUAGE, RULE_LANGUAGE + 1])
      expect(checkRule(rule, VOCABULARY, language)).toEqual({
        ok: true,
        rule,
        notUnderstood: [
          { path: '/all/1/not', code: 'field-gone', values: { field: 'own.gone', operator: 'more' } },
          { path: '/all/2', code: 'segment-gone', values: { field: 'segment', operator: 'is' } },
        ],
      })
    expect(
      problems({
        any: [
          { field: 'own.gone', op: 'is', value: 1 },
          { field: 'x', op: 'is' },
        ],
      }),
    ).toEqual(['/any/1 unknown-field'])
  })

  test('a group of the user’s own that is gone is understood, and nobody is in it', () => {
    const rule: Rule = { field: 'rfm.group', op: 'in', value: ['champions', 'a'.repeat(32)] }
    expect(checkRule(rule, NO_VOCABULARY)).toEqual({ ok: true, rule, notUnderstood: [] })
    const held = compileRule(rule, NO_VOCABULARY)
    expect(held(facts({ rfm: scored(5, 5, 5) }))).toBe(true)
    expect(held(facts({ rfm: scored(1, 1, 1) }))).toBe(false)
    expect(problems({ ...rule, value: ['kings'] })).toEqual([' not-a-choice'])
  })

  test('the place of a problem is a way of steps into the rule', () => {
    const rule = { any: [leaf, { not: { all: [leaf, { field: 'x', op: 'is' }] } }] }
    const [problem] = problemsOf(rule)
    const steps = stepsOf(problem?.path ?? '')
    expect(steps).toEqual(['any', 1, 'not', 'all', 1])
    expect(steps.reduce<unknown>((part, step) => (part as Record<string, unknown>)[step], rule)).toEqual({ field: 'x', op: 'is' })
    expect(stepsOf('')).toEqual([])
  })
})

describe('a newer version of the language', () => {
  test('what is not understood is kept as it came and named, never dropped', () => {
    const rule = {
      all: [
        leaf,
        { field: 'orders.count', op: 'is', value: 1, within: { months: 2 } },
        { field: 'mood', op: 'feels', value: { a: [1] } },
      ],
    }
    const checked = checkRule(rule, NO_VOCABULARY, RULE_LANGUAGE + 1)
    expect(checked).toEqual({
      ok: true,
      rule,
      notUnderstood: [
        { path: '/all/1', code: 'not-understood', values: { field: 'orders.count', operator: 'is' } },
        { path: '/all/2', code: 'not-understood', values: { field: 'mood', operator: 'feels' } },
      ],
    })
  })

  test('but groups, depth and size are checked all the same', () => {
    expect(problems({ all: 7 }, RULE_LANGUAGE + 1)).toEqual(['/all shape'])
    expect(problems({ most: [leaf] }, RULE_LANGUAGE + 1)).toEqual(['/field shape'])
    expect(problems(nest(10_000, 'not'), RULE_LANGUAGE + 1)).toEqual([' too-deep'])
  })

  test('random rules of it are kept whole; at our own version they are refused where they are strange', () => {
    fc.assert(
      fc.property(newerRule, (rule) => {
        const newer = checkRule(rule, VOCABULARY, RULE_LANGUAGE + 1)
        if (!newer.ok) throw new Error(JSON.stringify(newer.problems))
        expect(newer.rule).toEqual(rule satisfies Rule)
        const own = checkRule(rule, VOCABULARY)
        expect(own.ok).toBe(newer.notUnderstood.length === 0)
      }),
      { numRuns: 500 },
    )
  })
})

test('any JSON gets an answer, never an exception', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(1, 2), (json, language) => {
      expect(typeof checkRule(json, NO_VOCABULARY, language).ok).toBe('boolean')
    }),
    { numRuns: 1000 },
  )
})

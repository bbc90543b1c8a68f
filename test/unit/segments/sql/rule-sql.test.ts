import { describe, expect, test } from 'vitest'
import type { Rule } from '../../../../lib/segments/rule.ts'
import { comment, identifier, numberLiteral, textLiteral } from '../../../../lib/segments/sql/literals.ts'
import { ruleSql, type SqlDialect } from '../../../../lib/segments/sql/rule-sql.ts'
import { FIELD_IDS, fieldOf } from '../../../../lib/segments/fields.ts'
import { operatorsOf } from '../../../../lib/segments/operators.ts'
import { OPTIONS } from './agreement.ts'
import { VOCABULARY } from '../random-rules.ts'

const made = (rule: Rule, dialect: SqlDialect = 'postgresql', vocabulary = OPTIONS.vocabulary) =>
  ruleSql(rule, { ...OPTIONS, vocabulary, dialect })
const problems = (rule: Rule, vocabulary = OPTIONS.vocabulary) => {
  const result = made(rule, 'duckdb', vocabulary)
  return result.ok ? [] : result.problems.map(({ segment, problem }) => [segment, problem.code])
}

describe('what is not understood makes no SQL', () => {
  test.each<[Rule, string]>([
    [{ field: 'shoe-size', op: 'is', value: 41 }, 'unknown-field'],
    [{ any: [{ field: 'tags', op: 'resembles', value: 'vip' }, { all: [] }] }, 'unknown-operator'],
    [{ not: { field: 'own.gone', op: 'is', value: 'x' } }, 'field-gone'],
    [{ field: 'segment', op: 'is', value: 'gone' }, 'segment-gone'],
    [{ field: 'contact.name', op: 'is', value: 'a\0b' }, 'text-unstorable'],
    [{ field: 'tags', op: 'has-any', value: ['\ud83d'] }, 'text-unstorable'],
  ])('%j: %s', (rule, code) => {
    expect(problems(rule)).toEqual([[null, code]])
  })

  test('nor a segment within which something is not: it is told by name', () => {
    const both: Rule = { field: 'segment', op: 'is', value: 'both' }
    expect(problems(both)).toEqual([])
    expect(problems(both, VOCABULARY)).toEqual([['Segment strange', 'unknown-field']])
  })
})

test('every field has SQL in both dialects, and is looked for once however often it is named', () => {
  for (const dialect of ['postgresql', 'duckdb'] as const) {
    for (const id of FIELD_IDS.filter((field) => field !== 'segment')) {
      const field = fieldOf(id, OPTIONS.vocabulary)
      const flag: Rule = { field: id, op: 'is', value: true }
      const known: Rule = field && operatorsOf(field).includes('known') ? { field: id, op: 'known' } : flag
      const [one, two] = [made(known, dialect), made({ all: [known, { not: known }] }, dialect)]
      if (!one.ok || !two.ok) throw new Error(id)
      const heads = (sql: string): number => sql.split(' AS (\n').length
      expect(heads(two.sql), id).toBe(heads(one.sql))
    }
  }
})

test('a segment stands once in the query, however many name it', () => {
  const rule: Rule = { any: ['is', 'is-not'].map((op) => ({ field: 'segment', op, value: 'both' })) }
  const result = made(rule)
  expect(result.ok && result.sql.match(/rule_segment_\d+ AS \(/g)).toEqual(['rule_segment_1 AS (', 'rule_segment_2 AS ('])
})

test('literals and names hold whatever is in them', () => {
  expect(textLiteral("O'Neil")).toBe("'O''Neil'")
  expect(textLiteral("\\'; --")).toBe("E'\\\\''; --'")
  expect(identifier('or"ders')).toBe('"or""ders"')
  expect(() => identifier('')).toThrow()
  expect(comment('one\ntwo\r\u2028three')).toBe('-- one two three')
  expect([0, -0, 12, -3, 12.5, 1e21].map(numberLiteral)).toEqual([
    '0',
    '0',
    '12',
    '(-3)',
    "CAST('12.5' AS DOUBLE PRECISION)",
    "CAST('1e+21' AS DOUBLE PRECISION)",
  ])
})

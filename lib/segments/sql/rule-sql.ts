import { expandStage } from '../../ladder/expand-stage.ts'
import type { Rates } from '../../orders/rates.ts'
import { checkRule, type RuleProblem } from '../check.ts'
import { RULE_LANGUAGE, type Condition, type Rule } from '../rule.ts'
import { segmentsIn } from '../segment-use.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { conditionSql } from './condition-sql.ts'
import { DUCKDB } from './duckdb.ts'
import { comment, textLiteral, UnstorableText } from './literals.ts'
import { POSTGRESQL } from './postgresql.ts'
import { PEOPLE, Query } from './query.ts'
import type { TableNames } from './tables.ts'

const DIALECTS = { postgresql: POSTGRESQL, duckdb: DUCKDB } as const
/** The databases whose SQL is written. */
export type SqlDialect = keyof typeof DIALECTS

/** What the query is written for. */
export interface SqlOptions {
  dialect: SqlDialect
  vocabulary: Vocabulary
  /** IANA, the workspace's: in it the query's day is reckoned. */
  timeZone: string
  /** Days since 1970-01-01, to ask as of a day; absent: the day on which the query runs, in the zone. */
  today?: number
  /** The workspace's, ISO 4217. */
  currency: string
  rates?: Rates
  /** Names that the warehouse has for the tables of `TABLES`. */
  tables?: TableNames
  /** Version of the rule language of `rule`. */
  language?: number
}

/** Why a rule makes no SQL: what this version does not understand, in it or in a segment that it names; or a text that SQL cannot hold. */
export interface SqlProblem {
  /** Name of the segment that the problem is in; null for the rule itself. */
  segment: string | null
  problem: RuleProblem | { code: 'text-unstorable'; path: string; values: { value: string } }
}
/** The query; or each part of the rule that a query cannot say. */
export type RuleSql = { ok: true; sql: string } | { ok: false; problems: SqlProblem[] }

interface Member {
  name: string
  sql: string
}

/**
 * A rule as one query, whose rows (`contact`) are its members: those of `compileRule` over the same people. Segments that the rule names are queries
 * of their own, each once. The query carries its values as literals and reads the tables of `TABLES`, nothing else.
 *
 * Stricter than `compileRule`: a condition that this version does not understand makes the whole rule a problem, since whoever runs the query is not
 * there to see that it speaks for nobody. Throws RangeError for a currency, and TypeError for an instant in the place of no date.
 */
export function ruleSql(rule: Rule, options: SqlOptions): RuleSql {
  const { vocabulary, language = RULE_LANGUAGE } = options
  const problems = problemsOf(rule, language, null, vocabulary)
  for (const { name, rule: named, language: its } of problems.length === 0 ? namedBy(rule, vocabulary) : [])
    problems.push(...problemsOf(named, its, name, vocabulary))
  if (problems.length > 0) return { ok: false, problems }
  try {
    return { ok: true, sql: written(rule, options) }
  } catch (error) {
    if (!(error instanceof UnstorableText)) throw error
    return {
      ok: false,
      problems: [{ segment: null, problem: { code: 'text-unstorable', path: '', values: { value: error.text } } }],
    }
  }
}

function problemsOf(rule: Rule, language: number, segment: string | null, vocabulary: Vocabulary): SqlProblem[] {
  const checked = checkRule(rule, vocabulary, language)
  return (checked.ok ? checked.notUnderstood : checked.problems).map((problem) => ({ segment, problem }))
}

/** Segments that a sound rule names, and those that they name. */
function namedBy(rule: Rule, vocabulary: Vocabulary): Vocabulary['segments'] {
  const ids = new Set(segmentsIn(rule))
  // A set that grows while it is walked is walked to its end.
  for (const id of ids) {
    const segment = vocabulary.segments.find((one) => one.id === id)
    for (const inner of segment ? segmentsIn(segment.rule) : []) ids.add(inner)
  }
  return vocabulary.segments.filter(({ id }) => ids.has(id))
}

function written(rule: Rule, { dialect, vocabulary, timeZone, today, currency, rates = {}, tables = {} }: SqlOptions): string {
  const query = new Query({ dialect: DIALECTS[dialect], vocabulary, timeZone, today: today ?? null, currency, rates, tables })
  const members: Member[] = []
  const where = ruleTest(rule, { query, members, vocabulary })
  return query.sql(where, members)
}

interface Testing {
  query: Query
  members: Member[]
  vocabulary: Vocabulary
}

function ruleTest(rule: Rule, testing: Testing): string {
  const inside = (part: Rule): string => ruleTest(part, testing)
  if ('all' in rule) return rule.all.length === 0 ? 'TRUE' : `(${rule.all.map(inside).join('\n  AND ')})`
  if ('any' in rule) return rule.any.length === 0 ? 'FALSE' : `(${rule.any.map(inside).join('\n  OR ')})`
  if ('not' in rule) return `(NOT ${inside(rule.not)})`
  if (rule.field === 'segment') return membership(rule, testing)
  const expanded = expandStage(rule, testing.vocabulary)
  if (expanded) return ruleTest(expanded.rule, { ...testing, vocabulary: expanded.vocabulary })
  return conditionSql(testing.query, rule)
}

function membership(condition: Condition, testing: Testing): string {
  const { query, members } = testing
  const id = String(condition.value)
  let name = query.segments.get(id)
  if (name === undefined) {
    const segment = query.setting.vocabulary.segments.find((one) => one.id === id)
    if (!segment) throw new TypeError(`The segment ${textLiteral(id)} is gone`)
    const where = ruleTest(segment.rule, testing)
    name = `rule_segment_${members.length + 1}`
    members.push({ name, sql: `${comment(segment.name)}\n  SELECT contact FROM ${PEOPLE} WHERE ${where}` })
    query.segments.set(id, name)
  }
  const isIn = `contact IN (SELECT contact FROM ${name})`
  return condition.op === 'is-not' ? `(NOT ${isIn})` : `(${isIn})`
}

import type { Id } from '../db/id.ts'
import { STAGE } from '../ladder/stage-rule-use.ts'
import { stageShown } from '../ladder/stage-shown.ts'
import { isUnderstood } from './check-condition.ts'
import { compileCondition } from './compile-condition.ts'
import type { ConditionReport } from './explain.ts'
import type { Facts } from './facts.ts'
import type { FieldValue } from './fields.ts'
import type { Condition, Rule } from './rule.ts'
import { namedSegment } from './segment-use.ts'
import { allOf, anyOf, notOf, type Verdict } from './verdict.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The rule's tree with the person's own value at every condition, all of it, also where an earlier condition has settled the verdict. */
export function explainRule(rule: Rule, facts: Facts, vocabulary: Vocabulary): ConditionReport {
  return explain(rule, { facts, vocabulary, told: new Map() }).report
}

interface Explained {
  verdict: Verdict
  report: ConditionReport
}

interface Explaining {
  facts: Facts
  vocabulary: Vocabulary
  /** Verdicts of segments that are told already. */
  told: Map<Id, Verdict>
}

function explain(rule: Rule, explaining: Explaining): Explained {
  if ('all' in rule) return explainGroup('all', rule.all, explaining)
  if ('any' in rule) return explainGroup('any', rule.any, explaining)
  if ('not' in rule) {
    const inner = explain(rule.not, explaining)
    const verdict = notOf(inner.verdict)
    return { verdict, report: { kind: 'not', met: verdict === true, of: inner.report } }
  }
  if (rule.field === 'segment') return explainMembership(rule, explaining)
  const { facts, vocabulary } = explaining
  const condition = compileCondition(rule, vocabulary)
  if (!condition) return notUnderstood(rule)
  const { value, byRule } = rule.field === STAGE ? stageValue(explaining) : { value: condition.read(facts) }
  const met = condition.met(value, facts.today)
  return { verdict: met, report: { kind: 'condition', met, condition: rule, value, ...(byRule !== undefined && { byRule }) } }
}

/** The stage that counts, and the segment whose rule gave it. */
function stageValue({ facts, vocabulary }: Explaining): { value: FieldValue; byRule?: string } {
  const { stage, stageBy } = stageShown(facts, vocabulary)
  return { value: stage, ...(stageBy?.by === 'rule' && { byRule: stageBy.segment }) }
}

function explainGroup(kind: 'all' | 'any', rules: readonly Rule[], explaining: Explaining): Explained {
  const parts = rules.map((rule) => explain(rule, explaining))
  const verdict = (kind === 'all' ? allOf : anyOf)(parts.map((part) => part.verdict))
  return { verdict, report: { kind, met: verdict === true, of: parts.map((part) => part.report) } }
}

function explainMembership(condition: Condition, explaining: Explaining): Explained {
  const { vocabulary, told } = explaining
  const id = String(condition.value)
  const use = namedSegment(id, vocabulary)
  if (use.kind !== 'sound' || !isUnderstood(condition, vocabulary)) return notUnderstood(condition)
  // Told once: else a report would double with every level of segments that name others twice.
  const before = told.get(id)
  const inner = before === undefined ? explain(use.segment.rule, explaining) : null
  const value = inner ? inner.verdict : (before ?? null)
  told.set(id, value)
  const verdict = condition.op === 'is-not' ? notOf(value) : value
  return { verdict, report: { kind: 'segment', met: verdict === true, condition, value, of: inner?.report ?? null } }
}

function notUnderstood(condition: Condition): Explained {
  return { verdict: null, report: { kind: 'not-understood', met: false, condition } }
}

import { compileCondition } from './compile-condition.ts'
import type { ConditionReport } from './explain.ts'
import type { Facts } from './facts.ts'
import type { Rule } from './rule.ts'
import { allOf, anyOf, notOf, type Verdict } from './verdict.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The rule's tree with the person's own value at every condition, all of it, also where an earlier condition has settled the verdict. */
export function explainRule(rule: Rule, facts: Facts, vocabulary: Vocabulary): ConditionReport {
  return explain(rule, facts, vocabulary).report
}

interface Explained {
  verdict: Verdict
  report: ConditionReport
}

function explain(rule: Rule, facts: Facts, vocabulary: Vocabulary): Explained {
  if ('all' in rule) return explainGroup('all', rule.all, facts, vocabulary)
  if ('any' in rule) return explainGroup('any', rule.any, facts, vocabulary)
  if ('not' in rule) {
    const inner = explain(rule.not, facts, vocabulary)
    const verdict = notOf(inner.verdict)
    return { verdict, report: { kind: 'not', met: verdict === true, of: inner.report } }
  }
  const condition = compileCondition(rule, vocabulary)
  if (!condition) return { verdict: null, report: { kind: 'not-understood', met: false, condition: rule } }
  const value = condition.read(facts)
  const met = condition.met(value)
  return { verdict: met, report: { kind: 'condition', met, condition: rule, value } }
}

function explainGroup(kind: 'all' | 'any', rules: readonly Rule[], facts: Facts, vocabulary: Vocabulary): Explained {
  const parts = rules.map((rule) => explain(rule, facts, vocabulary))
  const verdict = (kind === 'all' ? allOf : anyOf)(parts.map((part) => part.verdict))
  return { verdict, report: { kind, met: verdict === true, of: parts.map((part) => part.report) } }
}

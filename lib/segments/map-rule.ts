import type { Condition, Rule } from './rule.ts'

/** The rule with each condition changed. The rule has passed `checkRule`, so that it is no deeper than rules are. */
export function mapRule(rule: Rule, change: (condition: Condition) => Condition): Rule {
  if ('all' in rule) return { all: rule.all.map((part) => mapRule(part, change)) }
  if ('any' in rule) return { any: rule.any.map((part) => mapRule(part, change)) }
  return 'not' in rule ? { not: mapRule(rule.not, change) } : change(rule)
}

/** Every condition of a rule, in its order. */
export function conditionsOf(rule: Rule): Condition[] {
  if ('all' in rule) return rule.all.flatMap(conditionsOf)
  if ('any' in rule) return rule.any.flatMap(conditionsOf)
  return 'not' in rule ? conditionsOf(rule.not) : [rule]
}

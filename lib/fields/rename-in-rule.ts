import type { Condition, Rule } from '../segments/rule.ts'

/** A rule with the words of a field's choices changed; the very same rule where it names none of them. */
export function renameInRule(rule: Rule, field: string, renames: ReadonlyMap<string, string>): Rule {
  if ('all' in rule) return changed(rule, rule.all, (all) => ({ all }))
  if ('any' in rule) return changed(rule, rule.any, (any) => ({ any }))
  if ('not' in rule) {
    const not = renameInRule(rule.not, field, renames)
    return not === rule.not ? rule : { not }
  }
  return inCondition(rule)

  function changed(whole: Rule, parts: readonly Rule[], make: (parts: Rule[]) => Rule): Rule {
    const next = parts.map((part) => renameInRule(part, field, renames))
    return next.every((part, i) => part === parts[i]) ? whole : make(next)
  }

  function inCondition(condition: Condition): Rule {
    const { value } = condition
    if (condition.field !== field || value === undefined) return condition
    if (typeof value === 'string') return renames.has(value) ? { ...condition, value: renames.get(value) ?? value } : condition
    if (!Array.isArray(value) || !value.some((word) => renames.has(String(word)))) return condition
    return { ...condition, value: value.map((word) => renames.get(String(word)) ?? String(word)) }
  }
}

/** Whether a rule asks anything of a field. */
export function namesField(rule: Rule, field: string): boolean {
  if ('all' in rule) return rule.all.some((part) => namesField(part, field))
  if ('any' in rule) return rule.any.some((part) => namesField(part, field))
  return 'not' in rule ? namesField(rule.not, field) : rule.field === field
}

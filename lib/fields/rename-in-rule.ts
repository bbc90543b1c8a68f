import { foldText } from '../segments/fold-text.ts'
import type { Condition, Rule } from '../segments/rule.ts'

/** A rule with the words of a field's choices changed, however it writes them; the very same rule where it names none of them. */
export function renameInRule(rule: Rule, field: string, renames: ReadonlyMap<string, string>): Rule {
  return renamedIn(rule, field, new Map([...renames].map(([was, word]) => [foldText(was), word])))
}

/** `renames`: by folded words, as rules compare them. */
function renamedIn(rule: Rule, field: string, renames: ReadonlyMap<string, string>): Rule {
  if ('all' in rule) return changed(rule, rule.all, (all) => ({ all }))
  if ('any' in rule) return changed(rule, rule.any, (any) => ({ any }))
  if ('not' in rule) {
    const not = renamedIn(rule.not, field, renames)
    return not === rule.not ? rule : { not }
  }
  return inCondition(rule)

  function changed(whole: Rule, parts: readonly Rule[], make: (parts: Rule[]) => Rule): Rule {
    const next = parts.map((part) => renamedIn(part, field, renames))
    return next.every((part, i) => part === parts[i]) ? whole : make(next)
  }

  function present(word: string): string {
    return renames.get(foldText(word)) ?? word
  }

  function inCondition(condition: Condition): Rule {
    const { value, op } = condition
    // A part of a word is no choice.
    if (condition.field !== field || value === undefined || op === 'contains') return condition
    if (typeof value === 'string') return present(value) === value ? condition : { ...condition, value: present(value) }
    if (!Array.isArray(value)) return condition
    const words = value.map((word) => present(String(word)))
    return words.some((word, i) => word !== value[i]) ? { ...condition, value: words } : condition
  }
}

/** Whether a rule asks anything of a field. */
export function namesField(rule: Rule, field: string): boolean {
  if ('all' in rule) return rule.all.some((part) => namesField(part, field))
  if ('any' in rule) return rule.any.some((part) => namesField(part, field))
  return 'not' in rule ? namesField(rule.not, field) : rule.field === field
}

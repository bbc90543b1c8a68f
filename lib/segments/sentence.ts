import type { BusinessKey, Translate } from '../language/say.ts'
import { isUnderstood } from './check-condition.ts'
import { fieldName } from './field-name.ts'
import { fieldOf } from './fields.ts'
import { valueWords } from './value-words.ts'
import type { Operator } from './operators.ts'
import type { Condition, Rule } from './rule.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What a sentence needs besides the rule: the user's language, the workspace's currency for money, names of own fields, segments and groups. */
export interface SentenceContext {
  t: Translate<BusinessKey>
  currency: string
  vocabulary: Vocabulary
}

/** A rule in plain words in the user's language, e.g. "Group is Champions and Last order at most 30 days ago". */
export function ruleSentence(rule: Rule, context: SentenceContext): string {
  const { t } = context
  if ('all' in rule) return joined(rule.all, 'sentence.and', context) ?? t('sentence.everybody')
  if ('any' in rule) return joined(rule.any, 'sentence.or', context) ?? t('sentence.nobody')
  if ('not' in rule) return t('sentence.not', { rule: ruleSentence(rule.not, context) })
  return conditionSentence(rule, context)
}

function joined(rules: readonly Rule[], key: 'sentence.and' | 'sentence.or', context: SentenceContext): string | null {
  const parts = rules.map((rule) =>
    rules.length > 1 && isMixed(rule) ? `(${ruleSentence(rule, context)})` : ruleSentence(rule, context),
  )
  return parts.length === 0 ? null : parts.reduce((first, second) => context.t(key, { first, second }))
}

/** A group of several: among others it needs brackets to be read right. */
function isMixed(rule: Rule): boolean {
  return ('all' in rule && rule.all.length > 1) || ('any' in rule && rule.any.length > 1)
}

/** One condition in plain words. */
export function conditionSentence(condition: Condition, context: SentenceContext): string {
  const { t } = context
  const known = fieldOf(condition.field, context.vocabulary)
  if (!known || !isUnderstood(condition, context.vocabulary))
    return t('sentence.not-understood', { field: condition.field, operator: condition.op })
  const { within, value } = condition
  const op = condition.op as Operator
  const name = fieldName(condition.field, context)
  const field = within ? t('sentence.within', { field: name, n: within.days }) : name
  if (known.type === 'flag') return t(value === true ? 'sentence.flag.yes' : 'sentence.flag.no', { field })
  if (op === 'known' || op === 'unknown') return t(known.type === 'set' ? `sentence.set.${op}` : `sentence.${op}`, { field })
  const words = valueWords(condition.field, value, context)
  const listed = list(words, op === 'has-all' ? 'conjunction' : 'disjunction', t)
  if (known.type === 'day') return daySentence(op, field, value, listed, t)
  if (op === 'between') return t('sentence.between', { field, low: words[0] ?? '', high: words[1] ?? '' })
  return t(`sentence.${op}` as 'sentence.is', { field, value: listed })
}

function daySentence(op: Operator, field: string, value: Condition['value'], listed: string, t: Translate<BusinessKey>): string {
  const [low, high] = Array.isArray(value) ? value : [value]
  const n = Number(low)
  switch (op) {
    case 'is':
      return n === 0 ? t('sentence.day.today', { field }) : t('sentence.day.is', { field, n })
    case 'between':
      return t('sentence.day.between', { field, low: n, n: Number(high) })
    case 'is-not':
    case 'less':
    case 'at-most':
    case 'more':
    case 'at-least':
      return t(`sentence.day.${op}`, { field, n })
    default:
      return t(op === 'not-in' ? 'sentence.day.not-in' : 'sentence.day.in', { field, value: listed })
  }
}

function list(words: readonly string[], type: 'conjunction' | 'disjunction', t: Translate<BusinessKey>): string {
  return new Intl.ListFormat(t.language, { type }).format(words)
}

import { checkCondition, isUnderstood } from './check-condition.ts'
import { fieldOf, OWN } from './fields.ts'
import type { Condition, Rule } from './rule.ts'
import { capitalised, fieldWords, listWords, type SentenceContext, type Understood } from './sentence/context.ts'
import { whenWords } from './sentence/days.ts'
import { flagSentence, nameSentence, setSentence } from './sentence/names.ts'
import { numberSentence } from './sentence/numbers.ts'

export type { SentenceContext } from './sentence/context.ts'

/**
 * A rule in plain words in the user's language, e.g. "Spent more than €200 in the last 365 days, bought nothing in the last 60 days and did not opt
 * out of marketing". A group within a group stands in brackets, so that it can be read one way only.
 */
export function ruleSentence(rule: Rule, context: SentenceContext): string {
  return capitalised(ruleWords(rule, context), context.t.language)
}

/** One condition in plain words. */
export function conditionSentence(condition: Condition, context: SentenceContext): string {
  return capitalised(conditionWords(condition, context), context.t.language)
}

function ruleWords(rule: Rule, context: SentenceContext): string {
  const { t } = context
  if ('all' in rule) return rule.all.length === 0 ? t('sentence.everybody') : groupWords(rule.all, 'conjunction', context)
  if ('any' in rule) return rule.any.length === 0 ? t('sentence.nobody') : groupWords(rule.any, 'disjunction', context)
  if ('not' in rule) return t('sentence.not', { rule: ruleWords(rule.not, context) })
  return conditionWords(rule, context)
}

function groupWords(rules: readonly Rule[], type: 'conjunction' | 'disjunction', context: SentenceContext): string {
  const parts = rules.map((rule) => {
    const words = ruleWords(rule, context)
    return rules.length > 1 && isMixed(rule) ? `(${words})` : words
  })
  return listWords(parts, type, context)
}

/** A group of several, however deep groups of one are around it: among others it needs brackets to be read right. */
function isMixed(rule: Rule): boolean {
  if ('not' in rule || 'field' in rule) return false
  const [first, ...others] = 'all' in rule ? rule.all : rule.any
  return others.length > 0 || (first !== undefined && isMixed(first))
}

function conditionWords(condition: Condition, context: SentenceContext): string {
  const { t, vocabulary } = context
  const type = fieldOf(condition.field, vocabulary)?.type
  if (!type || !isUnderstood(condition, vocabulary)) return strangeWords(condition, context)
  const understood = condition as Understood
  const { op, field } = understood
  if (type === 'flag') return flagSentence(understood, context)
  if (type === 'set') return setSentence(understood, context)
  if (op === 'known' || op === 'unknown') {
    if (field === 'orders.last' || field === 'orders.first') return t(`says.bought.${op}`)
    return t(`sentence.${op}`, { field: fieldWords(condition, context) })
  }
  if (type === 'day' || type === 'birthday') return `${fieldWords(condition, context)} ${whenWords(understood, context)}`
  if (type === 'number' || type === 'money' || type === 'minutes') return numberSentence(understood, context)
  return nameSentence(understood, context)
}

/** A condition that this version does not understand, or that names what is gone. */
function strangeWords(condition: Condition, { t, vocabulary }: SentenceContext): string {
  const code = checkCondition(condition, vocabulary)?.code
  if (code === 'field-gone' || code === 'segment-gone' || code === 'segment-cycle') return t(`sentence.${code}`)
  const field = condition.field.startsWith(OWN) ? (vocabulary.own.find(({ id }) => OWN + id === condition.field)?.name ?? '') : ''
  return t('sentence.not-understood', { field: field || condition.field, operator: condition.op })
}

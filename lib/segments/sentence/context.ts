import type { RuleKey, Translate } from '../../language/say.ts'
import { fieldName } from '../field-name.ts'
import { OWN, type Window } from '../fields.ts'
import type { Operator } from '../operators.ts'
import type { Condition } from '../rule.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** What a sentence needs besides the rule: the user's language, the workspace's currency for money, names of own fields, segments and groups. */
export interface SentenceContext {
  t: Translate<RuleKey>
  currency: string
  vocabulary: Vocabulary
}

/** A condition that is understood. */
export interface Understood extends Condition {
  op: Operator
}

/** A field amid a sentence: without the capital of lists, the user's own in quotes; with the window that narrows it. */
export function fieldWords({ field, within }: Condition, context: SentenceContext): string {
  const name = fieldName(field, context)
  const words = field.startsWith(OWN) ? context.t('sentence.own', { name }) : uncapitalised(name, context.t.language)
  return words + windowWords(within, context)
}

/** The window of a condition with a space before it; '' without one. */
export function windowWords(within: Window | undefined, { t }: SentenceContext): string {
  if (!within) return ''
  const { days, from } = within
  return ` ${from === undefined ? t('sentence.within', { n: days }) : t('sentence.within-from', { from, n: days })}`
}

/** "a, b or c", or with "and". */
export function listWords(words: readonly string[], type: 'conjunction' | 'disjunction', { t }: SentenceContext): string {
  return new Intl.ListFormat(t.language, { type }).format(words)
}

/** Names such as RFM keep their capitals. */
function uncapitalised(name: string, language: string): string {
  const [first = '', second = ''] = name
  return second === second.toLocaleUpperCase(language) ? name : first.toLocaleLowerCase(language) + name.slice(first.length)
}

export function capitalised(sentence: string, language: string): string {
  const [first = ''] = sentence
  return first.toLocaleUpperCase(language) + sentence.slice(first.length)
}

import type { Formats } from '../../../lib/language/format.ts'
import type { LeafReport } from '../../../lib/segments/explain.ts'
import { fieldOf } from '../../../lib/segments/fields.ts'
import { capitalised, fieldWords, type SentenceContext, type Understood } from '../../../lib/segments/sentence/context.ts'
import { wantedWords } from '../../../lib/segments/sentence/days.ts'
import { conditionSentence } from '../../../lib/segments/sentence.ts'
import { valueWords } from '../../../lib/segments/value-words.ts'

/** What the words of a condition need. */
export interface Wording extends SentenceContext {
  format: Formats
}

/**
 * A condition with the person's own value: "Last order at most 30 days ago; here: 22 days ago". Where a day does not suit, how far off it is:
 * "Last order – no: 41 days ago, wanted 30 at most".
 */
export function conditionInWords(wording: Wording, leaf: LeafReport): string {
  const { t, vocabulary } = wording
  const condition = conditionSentence(leaf.condition, wording)
  if (leaf.kind !== 'condition') return condition
  const value = ownValue(wording, leaf)
  const type = fieldOf(leaf.condition.field, vocabulary)?.type
  const isOfDays = type === 'day' || type === 'birthday'
  const { op } = leaf.condition
  if (!isOfDays || leaf.met || op === 'known' || op === 'unknown') return t('reason.own', { condition, value })
  const field = capitalised(fieldWords(leaf.condition, wording), t.language)
  return t('reason.own.day', { field, value, wanted: wantedWords(leaf.condition as Understood, wording) })
}

function ownValue(wording: Wording, { condition, value, byRule }: Extract<LeafReport, { kind: 'condition' }>): string {
  const { t, format, vocabulary } = wording
  if (value === null) return t('reason.own.unknown')
  const field = fieldOf(condition.field, vocabulary)
  if (field?.type === 'day' && typeof value === 'number') return format.daysAgo(-value, 0)
  if (Array.isArray(value) && value.length === 0) return t('reason.own.none')
  const words = format.list(valueWords(condition.field, value, wording))
  return byRule === undefined ? words : `${words} (${t('stage.by.rule', { segment: byRule })})`
}

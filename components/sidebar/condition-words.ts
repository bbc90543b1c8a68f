import type { Formats } from '../../lib/language/format.ts'
import type { SidebarKey, Translate } from '../../lib/language/say.ts'
import type { LeafReport } from '../../lib/segments/explain.ts'
import { fieldOf } from '../../lib/segments/fields.ts'
import { conditionSentence } from '../../lib/segments/sentence.ts'
import { valueWords } from '../../lib/segments/value-words.ts'
import type { Vocabulary } from '../../lib/segments/vocabulary.ts'

/** What the words of a condition need. */
export interface Wording {
  t: Translate<SidebarKey>
  format: Formats
  currency: string
  vocabulary: Vocabulary
}

/** A condition with the person's own value, e.g. "Last order at most 30 days ago; here: 22 days ago". */
export function conditionInWords(wording: Wording, leaf: LeafReport): string {
  const { t } = wording
  const condition = conditionSentence(leaf.condition, wording)
  if (leaf.kind === 'not-understood') return condition
  return t('segments.own', { condition, value: ownValue(wording, leaf) })
}

function ownValue(wording: Wording, { condition, value }: Exclude<LeafReport, { kind: 'not-understood' }>): string {
  const { t, format, vocabulary } = wording
  if (value === null) return t('segments.own.unknown')
  const field = fieldOf(condition.field, vocabulary)
  if (field?.type === 'day' && typeof value === 'number') return format.daysAgo(-value, 0)
  if (Array.isArray(value) && value.length === 0) return t('segments.own.none')
  return format.list(valueWords(condition.field, value, wording))
}

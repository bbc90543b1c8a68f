import type { Formats } from '../../lib/language/format.ts'
import type { SidebarKey, Translate } from '../../lib/language/say.ts'
import type { ConditionReport } from '../../lib/segments/explain.ts'
import { fieldOf, type FieldId } from '../../lib/segments/fields.ts'
import { conditionSentence } from '../../lib/segments/sentence.ts'
import { valueWords } from '../../lib/segments/value-words.ts'

type Leaf = Extract<ConditionReport, { kind: 'condition' | 'not-understood' }>

/** A condition with the person's own value, e.g. "Last order at most 30 days ago; here: 22 days ago". */
export function conditionInWords(
  { t, format }: { t: Translate<SidebarKey>; format: Formats },
  leaf: Leaf,
  currency: string,
): string {
  const condition = conditionSentence(leaf.condition, { t, currency })
  if (leaf.kind === 'not-understood') return condition
  return t('segments.own', { condition, value: ownValue({ t, format }, leaf, currency) })
}

function ownValue(
  { t, format }: { t: Translate<SidebarKey>; format: Formats },
  { condition, value }: Extract<Leaf, { kind: 'condition' }>,
  currency: string,
): string {
  if (value === null) return t('segments.own.unknown')
  const field = fieldOf(condition.field)
  if (field?.type === 'day' && typeof value === 'number') return format.daysAgo(-value, 0)
  if (Array.isArray(value) && value.length === 0) return t('segments.own.none')
  return format.list(valueWords(condition.field as FieldId, value, { t, currency }))
}

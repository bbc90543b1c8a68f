import type { Part, PartLabel } from '../../../lib/goals/groups/part.ts'
import { fieldName } from '../../../lib/segments/field-name.ts'
import { fieldOf } from '../../../lib/segments/fields.ts'
import { valueWords } from '../../../lib/segments/value-words.ts'
import { valueText, type Wording } from '../portrait/value-text.ts'

/** What a group is called: its parts, each with its criterion. */
export function groupText(parts: readonly Part[], wording: Wording): string {
  const { t, vocabulary } = wording
  const said = parts.map(({ field, label }) =>
    t('guide.part', { field: fieldName(field, { t, vocabulary }), value: partText(field, label, wording) }),
  )
  return said.reduce((first, second) => t('guide.part.and', { first, second }))
}

function partText(field: string, label: PartLabel, wording: Wording): string {
  const { t, format, vocabulary, currency } = wording
  const number = (value: number): string => valueWords(field, value, { t, vocabulary, currency })[0] ?? String(value)
  switch (label.kind) {
    case 'value':
      return valueText({ field, values: 'text' }, String(label.value), wording)
    case 'others':
      return t('guide.part.others')
    case 'unknown':
      if (field === 'orders.last') return t('guide.part.no-order')
      return t(fieldOf(field, vocabulary)?.type === 'set' ? 'guide.part.none' : 'guide.part.unknown')
    case 'band': {
      const { over, upTo } = label
      if (over !== null && upTo !== null) return t('guide.part.between', { over: number(over), upTo: number(upTo) })
      return upTo !== null ? t('guide.part.up-to', { upTo: number(upTo) }) : t('guide.part.over', { over: number(over ?? 0) })
    }
    case 'days': {
      const { from, to } = label
      if (to === null) return t('guide.part.days.over', { from })
      return from === 0 ? t('guide.part.days.up-to', { to }) : t('guide.part.days.between', { from, to })
    }
    case 'dates': {
      const { from, before } = label
      if (from === null) return t('guide.part.dates.before', { before: format.isoDay(before ?? '') })
      if (before === null) return t('guide.part.dates.since', { from: format.isoDay(from) })
      return t('guide.part.dates.between', { from: format.isoDay(from), before: format.isoDay(before) })
    }
  }
}

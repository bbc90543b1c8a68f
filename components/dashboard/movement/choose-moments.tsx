import type { ComponentChildren } from 'preact'
import type { Moment } from '../../../lib/segments/history/moment.ts'
import { Select, type Option } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'

/** Since which day or import, and until which. Days without a run stand between them and cannot be chosen. */
export function ChooseMoments({
  moments,
  words,
  since,
  until,
  lacks,
  onChoose,
  children,
}: {
  moments: readonly Moment[]
  words: (moment: Moment) => string
  since: number
  /** Null: now. */
  until: number | null
  /** Moments that have nothing of what is compared: they are marked, and cannot be chosen. */
  lacks?: (moment: Moment) => boolean
  onChoose: (since: number, until: number | null) => void
  /** Stands before them. */
  children?: ComponentChildren
}) {
  const { t, format } = useLanguage()
  const newest = moments.at(-1)
  if (!newest) return null
  const withGaps = (from: readonly Moment[]): Option[] =>
    from.flatMap((moment, i) => {
      const later = from[i - 1]
      const gap = later ? later.day - moment.day - 1 : 0
      const missing = { value: `gap ${moment.n}`, text: t('movement.gap', { n: gap }), disabled: true }
      const isLacking = lacks?.(moment) ?? false
      const text = isLacking ? t('movement.stage.lacking', { moment: words(moment) }) : words(moment)
      return [...(gap > 0 ? [missing] : []), { value: String(moment.n), text, ...(isLacking && { disabled: true }) }]
    })
  const latestFirst = moments.toReversed()
  const after = latestFirst.filter(({ n }) => n > since && n < newest.n)
  return (
    <div class="row moments">
      {children}
      <Select
        label={t('movement.since')}
        options={withGaps(latestFirst.filter(({ n }) => n < newest.n))}
        value={String(since)}
        onPick={(value) => onChoose(Number(value), until !== null && until <= Number(value) ? null : until)}
      />
      <Select
        label={t('movement.until')}
        options={[{ value: '', text: t('movement.now', { day: format.day(newest.day) }) }, ...withGaps(after)]}
        value={until === null ? '' : String(until)}
        onPick={(value) => onChoose(since, value === '' ? null : Number(value))}
      />
    </div>
  )
}

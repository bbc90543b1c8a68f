import type { Translate } from '../../../lib/language/translator.ts'
import type { Axis, Scoring } from '../../../lib/rfm/rfm.ts'

/** What an axis measures under these settings: "Last order, days ago", "Orders" or "Days of buying", "Spent" or "Mean purchase". */
export function axisName(axis: Axis, scoring: Pick<Scoring, 'purchases' | 'money'>, t: Translate): string {
  if (axis === 'frequency' && scoring.purchases === 'days') return t('cut.axis.days')
  if (axis === 'monetary' && scoring.money === 'mean') return t('cut.axis.mean')
  return t(`rfm.bands.${axis}`)
}

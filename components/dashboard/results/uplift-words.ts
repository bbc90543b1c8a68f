import type { Compared, Uplift } from '../../../lib/results/report.ts'
import type { Speech } from '../../ui/language.tsx'
import { pointsOf } from './points.ts'

/** What the comparison with the holdout says, in one sentence. No word of a cause where there was none. */
export function upliftSentence(uplift: Uplift, speech: Pick<Speech, 't' | 'format'>): string {
  return uplift.kind === 'none' ? speech.t(`results.uplift.${uplift.why}`) : comparedSentence('uplift', uplift, speech)
}

/** What one text beside the other says. */
export function textsSentence(compared: Compared | null, speech: Pick<Speech, 't' | 'format'>): string {
  return compared ? comparedSentence('texts', compared, speech) : speech.t('results.texts.notYet')
}

function comparedSentence(
  of: 'uplift' | 'texts',
  { verdict, difference: { difference, low, high } }: Compared,
  speech: Pick<Speech, 't' | 'format'>,
): string {
  const { t } = speech
  const points = (value: number): string => pointsOf(value, speech)
  if (verdict === 'more') return t(`results.${of}.more`, { points: points(difference), low: points(low), high: points(high) })
  if (verdict === 'fewer') return t(`results.${of}.fewer`, { points: points(difference), low: points(high), high: points(low) })
  return of === 'texts' ? t('results.texts.too-few') : t('results.uplift.too-few', { low: points(low), high: points(high) })
}

import type { Speech } from '../../ui/language.tsx'

/** A difference of shares (-1 to 1) in percentage points without its sign: "5.2 points". */
export function pointsOf(difference: number, { t, format }: Pick<Speech, 't' | 'format'>): string {
  const n = Math.round(Math.abs(difference) * 1000) / 10
  return t('results.uplift.points', { n, value: format.number(n) })
}

/** With its sign, for figures: "+5.2", "−0.8". */
export function signedPoints(difference: number, format: Speech['format']): string {
  const n = Math.round(difference * 1000) / 10
  return n > 0 ? `+${format.number(n)}` : format.number(n).replace('-', '−')
}

import type { AxisBands, Scoring } from '../../../lib/rfm/rfm.ts'
import { useLanguage } from '../../ui/language.tsx'
import type { Speech } from '../../ui/language.tsx'

/** The limits of every score on each axis, best score first. */
export function BandTable({ scoring }: { scoring: Scoring }) {
  const speech = useLanguage()
  const { t, format } = speech
  const { bands, currency } = scoring
  const scores = Array.from({ length: bands }, (_, at) => bands - at)
  const money = (minor: number): string => format.shortMoney({ minor, currency })
  return (
    <section class="stack">
      <h2>{t('rfm.bands.title')}</h2>
      <table class="grid fit">
        <thead>
          <tr>
            <th scope="col">{t('rfm.bands.score')}</th>
            {(['recency', 'frequency', 'monetary'] as const).map((axis) => (
              <th key={axis} scope="col" class="figures">
                {t(`rfm.bands.${axis}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scores.map((score) => (
            <tr key={score}>
              <th scope="row">{score}</th>
              {/* Few days ago is best, so the first band of recency has the highest score. */}
              <td class="figures">{whole(scoring.recency, bands - score, speech)}</td>
              <td class="figures">{whole(scoring.frequency, score - 1, speech)}</td>
              <td class="figures">{range(scoring.monetary, score - 1, money, speech)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Days and purchases are whole, so the upper limit that a band does not hold is said as the last that it holds. */
function whole({ lower, upper }: AxisBands, band: number, { t, format }: Speech): string {
  const from = Math.ceil(lower[band] ?? 0)
  const last = Math.ceil(upper[band] ?? 0) - 1
  if (last < from) return t('rfm.bands.empty')
  if (band === lower.length - 1) return t('rfm.bands.atLeast', { from })
  // Whoever is below the smallest of the day of cutting is in the first band too.
  if (band === 0) return from === last ? format.number(last) : t('rfm.bands.atMost', { to: last })
  return from === last ? format.number(from) : t('rfm.bands.range', { from, to: last })
}

function range({ lower, upper }: AxisBands, band: number, say: (value: number) => string, { t }: Speech): string {
  const from = lower[band] ?? 0
  const to = upper[band] ?? 0
  if (to <= from) return t('rfm.bands.empty')
  if (band === lower.length - 1) return t('rfm.bands.atLeast', { from: say(from) })
  return band === 0 ? t('rfm.bands.under', { to: say(to) }) : t('rfm.bands.below', { from: say(from), to: say(to) })
}

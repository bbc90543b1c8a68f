import type { Scoring } from '../../../lib/rfm/rfm.ts'
import { useLanguage } from '../../ui/language.tsx'
import { axisName } from './axis-name.ts'
import { bandWords } from './band-words.ts'
import { scoresUpTo } from './grid/cells.ts'

const AXES = ['recency', 'frequency', 'monetary'] as const

/** The limits of every score on each axis, best score first. */
export function BandTable({ scoring, label }: { scoring: Scoring; label: string }) {
  const speech = useLanguage()
  const { t } = speech
  return (
    <table class="grid fit" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('rfm.bands.score')}</th>
          {AXES.map((axis) => (
            <th key={axis} scope="col" class="figures">
              {axisName(axis, scoring, t)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {scoresUpTo(scoring.bands)
          .toReversed()
          .map((score) => (
            <tr key={score}>
              <th scope="row">{score}</th>
              {AXES.map((axis) => (
                <td key={axis} class="figures">
                  {bandWords(scoring, axis, score, speech)}
                </td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  )
}

import type { Outcomes, ResultReport } from '../../../lib/results/report.ts'
import { useLanguage } from '../../ui/language.tsx'
import { Scroll } from '../scroll.tsx'
import { funnelRows, shareText } from './funnel-rows.ts'

/** One part of the people, e.g. a segment's; `says`: what its comparison says, where there is one. */
export interface PartLine {
  id: string
  name: string
  outcomes: Outcomes
  says?: string | undefined
}

/** The same steps part by part; a share stands under each figure, and what is unknown is said. */
export function PartsTable({
  title,
  first,
  report: { days, whole },
  lines,
}: {
  title: string
  first: string
  report: ResultReport
  lines: readonly PartLine[]
}) {
  const speech = useLanguage()
  const { t, format } = speech
  const says = lines.some((line) => line.says !== undefined)
  return (
    <Scroll label={title}>
      <table class="grid results-parts">
        <caption class="out-of-sight">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {funnelRows(whole, days, speech).map(({ step, name }) => (
              <th key={step} scope="col" class="figures">
                {name}
              </th>
            ))}
            {says && <th scope="col">{t('results.says')}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id} data-part={line.id}>
              <th scope="row" dir="auto">
                {line.name}
              </th>
              {funnelRows(line.outcomes, days, speech, whole).map(({ step, people, share, atLeast }) => (
                <td key={step} class={people === null ? 'figures quiet' : 'figures'} data-step={step}>
                  {people === null ? t('dashboard.unknown') : format.number(people)}
                  {share !== null && <span class="results-share">{shareText({ share, atLeast }, format)}</span>}
                </td>
              ))}
              {says && <td class="results-says">{line.says}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

import type { ResultReport } from '../../../lib/results/report.ts'
import { useLanguage } from '../../ui/language.tsx'
import { FunnelChart } from './funnel-chart.tsx'
import { funnelRows, shareText } from './funnel-rows.ts'

/** Prepared, sent, delivered, read, replied, clicked, bought: how many, which share, and of how many it is not known. */
export function FunnelTable({ report }: { report: ResultReport }) {
  const speech = useLanguage()
  const { t, format } = speech
  const isSent = report.whole.sent > 0
  const all = funnelRows(report.whole, report.days, speech)
  const rows = isSent ? all : all.filter(({ step }) => step === 'prepared' || step === 'sent')
  return (
    <section class="stack-small" aria-labelledby="results-funnel">
      <h2 id="results-funnel">{t('results.funnel.title')}</h2>
      <div class="results-funnel">
        <table class="grid fit" data-testid="results-funnel">
          <thead>
            <tr>
              <th scope="col">{t('results.funnel.step')}</th>
              {(['people', 'share', 'unknown'] as const).map((name) => (
                <th key={name} scope="col" class="figures">
                  {t(`results.funnel.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ step, name, people, share, unknown, atLeast }) => (
              <tr key={step} data-step={step} data-people={people ?? ''} data-unknown={unknown ?? ''}>
                <th scope="row">{name}</th>
                <td class={people === null ? 'figures quiet' : 'figures'}>
                  {people === null ? t('dashboard.unknown') : format.number(people)}
                </td>
                <td class="figures">{shareText({ share, atLeast }, format) ?? '–'}</td>
                <td class="figures quiet">{unknown === null ? '–' : format.number(unknown)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {isSent && <FunnelChart title={t('results.funnel.title')} rows={rows} />}
      </div>
      {isSent && <p class="quiet">{t('results.funnel.note')}</p>}
    </section>
  )
}

import type { ResultReport, Uplift } from '../../../lib/results/report.ts'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { IntervalChart } from './interval-chart.tsx'
import { upliftSentence } from './uplift-words.ts'

/** Those who were to be written to beside those who were held out. */
export function UpliftSection({ uplift, report }: { uplift: Uplift; report: ResultReport }) {
  const speech = useLanguage()
  const { t } = speech
  const sentence = upliftSentence(uplift, speech)
  return (
    <section class="stack-small" aria-labelledby="results-uplift">
      <h2 id="results-uplift">{t('results.uplift.title')}</h2>
      <div data-testid="results-uplift" data-verdict={uplift.kind === 'found' ? uplift.verdict : uplift.why}>
        <Notice kind={uplift.kind === 'found' && uplift.verdict === 'more' ? 'good' : 'info'}>{sentence}</Notice>
      </div>
      {uplift.kind === 'found' && <Found uplift={uplift} report={report} />}
    </section>
  )
}

function Found({ uplift, report }: { uplift: Extract<Uplift, { kind: 'found' }>; report: ResultReport }) {
  const { t, format } = useLanguage()
  const { one, other, spent, difference, from, to, end } = uplift
  const sides = [
    { name: t('results.uplift.planned'), of: one, spent: spent[0], side: 'planned' },
    { name: t('results.uplift.heldOut'), of: other, spent: spent[1], side: 'held-out' },
  ]
  const p = difference.p < 0.001 ? '< 0.001' : format.number(Math.round(difference.p * 1000) / 1000)
  return (
    <>
      <table class="grid fit">
        <thead>
          <tr>
            <th scope="col">{t('results.uplift.side')}</th>
            <th scope="col" class="figures">
              {t('results.uplift.of')}
            </th>
            <th scope="col" class="figures">
              {t('results.uplift.each')}
            </th>
          </tr>
        </thead>
        <tbody>
          {sides.map(({ name, of: { of, among }, spent: sum, side }) => (
            <tr key={side} data-side={side} data-of={of} data-among={among}>
              <th scope="row">{name}</th>
              <td class="figures">{t('results.uplift.of.value', { of, among, share: format.percent(of / among, 1) })}</td>
              <td class="figures">{format.money({ minor: Math.round(sum / among), currency: report.currency })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <IntervalChart
        title={t('results.uplift.chart')}
        first={t('results.uplift.side')}
        lines={[{ name: t('results.uplift.difference'), difference }]}
      />
      <p class="quiet">
        {t('results.uplift.window', { from: format.day(from), to: format.day(to) })}
        {to < end && ` ${t('results.uplift.soFar', { end: format.day(end) })}`}{' '}
        {t('results.uplift.why', { days: format.days(report.days) })}{' '}
        {Number.isNaN(difference.p) ? t('results.uplift.methodOnly') : t('results.uplift.method', { p })}
      </p>
    </>
  )
}

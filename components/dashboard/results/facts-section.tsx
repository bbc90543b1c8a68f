import type { ResultReport } from '../../../lib/results/report.ts'
import { useLanguage } from '../../ui/language.tsx'
import { networkNames } from './network-names.ts'

/** What the figures rest on, and what cannot be known. */
export function FactsSection({ report }: { report: ResultReport }) {
  const { t, format } = useLanguage()
  const { whole, networks, reach, days, erased, currency } = report
  const { bought } = whole
  const money = (minor: number): string => format.money({ minor, currency })
  const messenger = networkNames(networks, format)
  const said: string[] = []
  if (whole.sent > 0) {
    for (const step of ['delivered', 'read'] as const)
      if (whole[step] === 0) said.push(t(`results.unseen.${step}`, { messenger }))
    if (whole.clicked === null) said.push(t('results.unseen.clicked'))
    if (whole.repliedWithin !== null) said.push(t('results.replied.within', { time: format.duration(whole.repliedWithin) }))
  }
  if (bought.judged > 0) {
    const each = money(Math.round(bought.spent / bought.judged))
    said.push(t('results.spent', { sum: money(bought.spent), n: bought.judged, each }))
    if (bought.others.length > 0)
      said.push(t('results.spent.others', { sums: format.list(bought.others.map((sum) => format.money(sum))) }))
  }
  const orders =
    reach.covered === null ? [t('results.reach.none')] : [t('results.reach.known', { day: format.day(reach.covered) })]
  if (reach.importedAt !== null) orders.push(t('results.reach.imported', { day: format.date(reach.importedAt) }))
  if (bought.notYet > 0) orders.push(t('results.reach.notYet', { n: bought.notYet, days: format.days(days) }))
  if (bought.soFar > 0) orders.push(t('results.reach.soFar', { n: bought.soFar }))
  if (bought.unknown > 0) orders.push(t('results.reach.typed', { n: bought.unknown }))
  orders.push(t('results.reach.days'))
  if (whole.edited > 0) said.push(t('results.edited', { n: whole.edited }))
  if (erased > 0) said.push(t('results.erased', { n: erased }))
  return (
    <div class="stack-small" data-testid="results-facts">
      {said.length > 0 && <p>{said.join(' ')}</p>}
      <p class="quiet" data-testid="results-reach">
        {orders.join(' ')}
      </p>
    </div>
  )
}

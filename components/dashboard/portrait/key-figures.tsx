import type { Portrait } from '../../../lib/segments/portrait/portrait.ts'
import { useLanguage } from '../../ui/language.tsx'

/** Size, money and habits of the members in a row, each beside everybody's or the others'. */
export function KeyFigures({ portrait }: { portrait: Portrait }) {
  const { t, format } = useLanguage()
  const { members, people, spent, purchases, average, interval, currency, converted, apart } = portrait
  const money = (minor: number): string => format.money({ minor, currency })
  const share = (part: number, whole: number): string | null =>
    whole > 0 ? t('portrait.of-all', { share: format.percent(part / whole) }) : null
  const beside = (others: string): string => t('portrait.beside', { others })
  const days = (value: number | null): string =>
    value === null ? '–' : t('portrait.days', { days: format.number(Math.round(value * 10) / 10) })
  const figures = [
    { id: 'people', name: t('portrait.people'), value: format.number(members), beside: share(members, people) },
    {
      id: 'money',
      name: t('portrait.money'),
      value: money(spent.members),
      beside: spent.everybody >= spent.members ? share(spent.members, spent.everybody) : null,
    },
    {
      id: 'purchases',
      name: t('portrait.purchases'),
      value: format.number(purchases.members),
      beside: share(purchases.members, purchases.everybody),
    },
    {
      id: 'average',
      name: t('portrait.average'),
      value: average.members === null ? '–' : money(average.members),
      beside: beside(average.others === null ? '–' : money(average.others)),
    },
    {
      id: 'interval',
      name: t('portrait.interval'),
      value: days(interval.members),
      beside: beside(days(interval.others)),
    },
  ]
  return (
    <div class="stack-small">
      <dl class="key-figures" data-testid="portrait-figures">
        {figures.map((figure) => (
          <div key={figure.id} data-figure={figure.id}>
            <dt>{figure.name}</dt>
            <dd class="key-figure">{figure.value}</dd>
            {figure.beside && <dd class="quiet">{figure.beside}</dd>}
          </div>
        ))}
      </dl>
      <p class="quiet">{t('portrait.interval.why')}</p>
      {converted.length > 0 && <p class="quiet">{t('portrait.converted', { currencies: format.list(converted) })}</p>}
      {apart.length > 0 && <p class="quiet">{t('portrait.apart', { currencies: format.list(apart) })}</p>}
    </div>
  )
}

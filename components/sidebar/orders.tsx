import type { CardContact, CardOrder } from '../../lib/card/card.ts'
import { rateText } from '../../lib/language/rate-text.ts'
import { useLanguage } from './language.ts'
import { Fold } from './fold.tsx'

/** What was bought: the sums in the main currency, other currencies apart, and the newest orders. */
export function Orders({ contact }: { contact: CardContact }) {
  const { t, format } = useLanguage()
  const { orders } = contact
  if (orders.count === 0 && orders.newest.length === 0) {
    return (
      <Fold name="orders" title={t('orders.title')} aside={format.number(0)}>
        <p class="quiet">{t('orders.none')}</p>
      </Fold>
    )
  }
  const figures: [string, string][] = [[t('orders.count'), format.number(orders.count)]]
  if (orders.average) {
    figures.push([t('orders.spent'), format.money(orders.spent)], [t('orders.average'), format.money(orders.average)])
  }
  for (const { money, count, rate } of orders.converted ?? []) {
    figures.push([
      t('orders.converted', { currency: money.currency, n: count, rate: rateText(rate, t.locale) }),
      format.money(money),
    ])
  }
  for (const { money, count } of orders.others) {
    figures.push([t('orders.other', { currency: money.currency, n: count }), format.money(money)])
  }
  if (orders.firstDay !== null) figures.push([t('orders.first'), format.day(orders.firstDay)])
  if (orders.lastDay !== null) figures.push([t('orders.last'), format.day(orders.lastDay)])
  if (orders.interval !== undefined)
    figures.push([t('orders.interval'), t('orders.interval.days', { n: Math.round(orders.interval) })])
  return (
    <Fold name="orders" title={t('orders.title')} aside={format.number(orders.count)}>
      <dl class="pairs">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="figures">{value}</dd>
          </div>
        ))}
      </dl>
      {orders.others.length > 0 && <p class="quiet">{t('orders.notAdded')}</p>}
      {orders.leftOut > 0 && <p class="quiet">{t('orders.leftOut', { n: orders.leftOut })}</p>}
      {orders.count + orders.leftOut > orders.newest.length && (
        <p class="quiet">{t('orders.newest', { n: orders.newest.length })}</p>
      )}
      <ul class="orders">
        {orders.newest.map((order) => (
          <OrderRow key={`${order.number} ${order.day}`} order={order} />
        ))}
      </ul>
    </Fold>
  )
}

function OrderRow({ order }: { order: CardOrder }) {
  const { t, format } = useLanguage()
  // What was wholly refunded is no purchase either.
  const isPurchase = order.counts && order.net.minor > 0
  return (
    <li class={isPurchase ? '' : 'order-out'}>
      <div class="order-line">
        <span>{format.day(order.day)}</span>
        <span class="figures">{format.money(order.net)}</span>
      </div>
      <div class="quiet">
        {[order.number, t(`orders.status.${order.status}`), isPurchase ? '' : t('orders.notCounted')].filter(Boolean).join(' · ')}
      </div>
      {order.items.length > 0 && (
        <div class="quiet" dir="auto">
          {order.items.join(', ')}
        </div>
      )}
    </li>
  )
}

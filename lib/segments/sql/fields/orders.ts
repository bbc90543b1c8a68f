import { currencyDigits } from '../../../orders/money.ts'
import { rateFactor } from '../../../orders/rates.ts'
import type { Window } from '../../fields.ts'
import { numberLiteral, textLiteral } from '../literals.ts'
import { daysAgo, double, rounded } from '../numbers.ts'
import type { Query } from '../query.ts'
import { setOf, valueOf, windowSql, windowWords, type MakeField } from './field-sql.ts'

/** Every purchase: `day`, `ago`, and `minor`, its net in whole minor units of the workspace's currency, NULL without a rate. */
function purchases(query: Query): string {
  query.today()
  return query.named('purchases', () => {
    const [day, net] = [query.column('orders', 'ordered_on', 'o'), query.column('orders', 'net', 'o')]
    const [contact, number] = [query.column('orders', 'contact', 'o'), query.column('orders', 'order_id', 'o')]
    return [
      `SELECT ${contact} AS contact, ${number} AS order_id, ${day} AS day, ${daysAgo(day)} AS ago,`,
      `    ${inMain(query, query.column('orders', 'currency', 'o'), net)} AS minor`,
      `  FROM ${query.table('orders', 'o')} CROSS JOIN rule_day`,
      `  WHERE ${query.column('orders', 'counts', 'o')} AND ${net} > 0 AND ${day} IS NOT NULL`,
    ].join('\n')
  })
}

/** Each order is rounded by itself, as `converted` does it. */
function inMain(query: Query, code: string, net: string): string {
  const { currency, rates } = query.setting
  const others = Object.keys(rates).filter((other) => other !== currency)
  const cases = others.map((other) => {
    const factor = rateFactor(other, currency, rates) ?? 0
    const amount = factor === 1 ? double(net) : rounded(`(${double(net)} * ${double(textLiteral(String(factor)))})`)
    return ` WHEN ${textLiteral(other)} THEN ${amount}`
  })
  return `CASE ${code} WHEN ${textLiteral(currency)} THEN ${double(net)}${cases.join('')} END`
}

/** Sums of a window: `bought` purchases, `main` of them in a currency that is added, `minor` what they brought. */
function sums(query: Query, within: Window | undefined): string {
  const from = purchases(query)
  return query.joined(
    query.numbered('sums', `purchases${windowWords(within)}`, () =>
      [
        'SELECT contact, count(*) AS bought, count(minor) AS main, sum(minor) AS minor,',
        '    min(day) AS first_day, max(day) AS last_day, count(DISTINCT day) AS days',
        `  FROM ${from} WHERE ${windowSql(within, 'ago')} GROUP BY contact`,
      ].join('\n'),
    ),
  )
}

const figure =
  (key: string, sql: (from: string, unit: string) => string): MakeField =>
  (query, within) =>
    valueOf(query, key + windowWords(within), () =>
      sql(sums(query, within), double(numberLiteral(10 ** currencyDigits(query.setting.currency)))),
    )

const dated =
  (key: string, column: 'first_day' | 'last_day'): MakeField =>
  (query) =>
    valueOf(query, `${key}, days ago`, () => daysAgo(`${sums(query, undefined)}.${column}`))

/** Fields of the table `orders`. */
export const ORDER_SQL = {
  'orders.count': figure('orders.count', (from) => `coalesce(${from}.bought, 0)`),
  'orders.spent': figure(
    'orders.spent',
    (from, unit) => `CASE WHEN ${from}.main = 0 THEN NULL ELSE coalesce(${from}.minor, 0) / ${unit} END`,
  ),
  'orders.average': figure(
    'orders.average',
    (from, unit) => `CASE WHEN ${from}.main > 0 THEN ${rounded(`(${from}.minor / ${double(`${from}.main`)})`)} / ${unit} END`,
  ),
  'orders.last': dated('orders.last', 'last_day'),
  'orders.first': dated('orders.first', 'first_day'),
  'orders.interval': figure('orders.interval', (from) => {
    const mean = `${double(`(${from}.last_day - ${from}.first_day)`)} / ${double(`(${from}.days - 1)`)}`
    return `CASE WHEN ${from}.days > 1 THEN ${rounded(`(${mean} * 10)`)} / ${double('10')} END`
  }),
  'orders.items': (query, within) =>
    setOf(query, `orders.items${windowWords(within)}`, () => {
      const from = purchases(query)
      const word = query.column('order_items', 'item', 'i')
      const on = `${query.column('order_items', 'order_id', 'i')} = ${from}.order_id`
      return {
        contact: `${from}.contact`,
        word,
        from: `${from} JOIN ${query.table('order_items', 'i')} ON ${on}`,
        where: `${word} <> '' AND ${windowSql(within, `${from}.ago`)}`,
      }
    }),
} as const satisfies Record<string, MakeField>

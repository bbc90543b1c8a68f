import type { Formats } from '../../lib/language/format.ts'
import type { SidebarKey, Translate } from '../../lib/language/say.ts'
import type { AxisScore, RfmResult } from '../../lib/rfm/rfm.ts'

type Scored = Extract<RfmResult, { kind: 'scored' }>

/** One sentence for each axis, e.g. "R 4: last order 22 days ago, band 15 to 30 days". */
export function scoreReasons(
  { t, format }: { t: Translate<SidebarKey>; format: Formats },
  rfm: Scored,
  currency: string,
): string[] {
  const money = (minor: number) => format.money({ minor, currency })
  return [
    t('score.recency', {
      score: rfm.r.score,
      value: format.daysAgo(rfm.today - rfm.r.value, rfm.today),
      band: band(t, rfm.r, format.number, format.days),
    }),
    t('score.frequency', {
      score: rfm.f.score,
      value: t('score.orders', { n: rfm.f.value }),
      band: band(t, rfm.f, format.number, (n) => t('score.orders', { n })),
    }),
    t('score.monetary', { score: rfm.m.score, value: money(rfm.m.value), band: band(t, rfm.m, money, money) }),
  ]
}

/** The values that are scored, in one line: "9 orders · €512.50 · last order 22 days ago". */
export function scoreFigures(
  { t, format }: { t: Translate<SidebarKey>; format: Formats },
  rfm: Scored,
  currency: string,
): string {
  return [
    t('score.orders', { n: rfm.f.value }),
    format.money({ minor: rfm.m.value, currency }),
    t('score.last', { value: format.daysAgo(rfm.today - rfm.r.value, rfm.today) }),
  ].join(' · ')
}

/**
 * A band in words. Its limits may be fractions (they come from quantiles) while the values are whole, so the first and the last whole
 * value inside are named; the upper limit itself is outside. `plain` is a figure that a unit follows, `full` one with its unit.
 */
function band(
  t: Translate<SidebarKey>,
  { from, to }: AxisScore,
  plain: (n: number) => string,
  full: (n: number) => string,
): string {
  const first = from === null ? null : Math.ceil(from)
  const last = to === null ? null : Math.ceil(to) - 1
  if (first === null && last === null) return t('score.anyValue')
  if (first === null) return t('score.upTo', { to: full(last ?? 0) })
  if (last === null) return t('score.orMore', { from: full(first) })
  return first === last ? full(first) : t('score.between', { from: plain(first), to: full(last) })
}

import type { Formats } from '../../lib/language/format.ts'
import type { SidebarKey, Translate } from '../../lib/language/say.ts'
import type { AxisScore, RfmResult } from '../../lib/rfm/rfm.ts'
import { firstInBand, lastBelow } from '../../lib/rfm/whole-band.ts'

type Scored = Extract<RfmResult, { kind: 'scored' }>

interface Speech {
  t: Translate<SidebarKey>
  format: Formats
}

/** One sentence for each axis, e.g. "R 4: last order 22 days ago, band 15 to 30 days". Each says what was measured. */
export function scoreReasons(speech: Speech, rfm: Scored, currency: string): string[] {
  const { t, format } = speech
  const money = (minor: number) => format.money({ minor, currency })
  const often = (n: number) => purchases(speech, rfm, n)
  const spent = { score: rfm.m.score, value: money(rfm.m.value), band: band(t, rfm.m, money, money) }
  return [
    t('score.recency', {
      score: rfm.r.score,
      value: lastOrder(speech, rfm),
      band: band(t, rfm.r, format.number, format.days),
    }),
    t('score.frequency', { score: rfm.f.score, value: often(rfm.f.value), band: band(t, rfm.f, format.number, often) }),
    rfm.measured?.money ? t(`score.monetary.${unitOf(rfm)}`, spent) : t('score.monetary', spent),
  ]
}

/** The values that are scored, in one line: "9 orders · €512.50 · last order 22 days ago". */
export function scoreFigures(speech: Speech, rfm: Scored, currency: string): string {
  const { t, format } = speech
  const value = format.money({ minor: rfm.m.value, currency })
  return [
    purchases(speech, rfm, rfm.f.value),
    rfm.measured?.money ? t(`score.mean.${unitOf(rfm)}`, { value }) : value,
    t('score.last', { value: lastOrder(speech, rfm) }),
  ].join(' · ')
}

function unitOf({ measured }: Scored): 'orders' | 'days' {
  return measured?.purchases ?? 'orders'
}

function purchases({ t }: Speech, rfm: Scored, n: number): string {
  return t(unitOf(rfm) === 'days' ? 'score.buyingDays' : 'score.orders', { n })
}

/** "22 days ago", or beside a fixed day of looking "22 days before 1 Mar 2026". */
function lastOrder({ t, format }: Speech, { r, today, measured }: Scored): string {
  if (measured?.lookingDay === undefined) return format.daysAgo(today - r.value, today)
  const day = format.day(today)
  return r.value === 0 ? t('score.onDay', { day }) : t('score.daysBefore', { n: r.value, day })
}

/**
 * A band in words. The first and the last whole value inside are named; the upper limit itself is outside. `plain` is a figure that a unit
 * follows, `full` one with its unit.
 */
function band(
  t: Translate<SidebarKey>,
  { from, to }: AxisScore,
  plain: (n: number) => string,
  full: (n: number) => string,
): string {
  const first = from === null ? null : firstInBand(from)
  const last = to === null ? null : lastBelow(to)
  if (first === null && last === null) return t('score.anyValue')
  if (first === null) return t('score.upTo', { to: full(last ?? 0) })
  if (last === null) return t('score.orMore', { from: full(first) })
  return first === last ? full(first) : t('score.between', { from: plain(first), to: full(last) })
}

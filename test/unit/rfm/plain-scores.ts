import { GROUP_CODES } from '../../../lib/rfm/maps/eleven.ts'

/** One order of a made-up history, with everything that decides whether and how it counts. */
export interface PlainOrder {
  number: string
  who: string
  day: number
  currency: string
  total: number
  refunded: number
  wholeRefund: boolean
  status: 'paid' | 'pending' | 'unpaid' | 'cancelled'
}

/** How a history is looked at. `decimals`: of the currencies that occur. */
export interface PlainLook {
  today: number
  bands: number
  windowDays?: number | undefined
  currency: string
  rates: Record<string, number>
  decimals: Record<string, number>
  countPending: boolean
  countUnpaid: boolean
}

export type PlainScore = { r: number; f: number; m: number; group: string } | string

/**
 * Everybody's score, reckoned slowly and apart from the code under test, from the definitions: a purchase is an order that is not cancelled, is
 * chosen to count and brought more than nothing; recency is whole days to the day of looking, frequency counts purchases, money is their sum.
 * Limits are type-7 quantiles plus one unit, a score is one more than the limits reached.
 */
export function plainScores(people: readonly string[], orders: readonly PlainOrder[], look: PlainLook): Map<string, PlainScore> {
  const { today, bands, windowDays = Infinity, currency, rates, decimals } = look
  const purchases = orders.filter(
    ({ status, total, refunded, wholeRefund }) =>
      status !== 'cancelled' &&
      (status !== 'pending' || look.countPending) &&
      (status !== 'unpaid' || look.countUnpaid) &&
      !wholeRefund &&
      total - refunded > 0,
  )
  const worth = ({ total, refunded, currency: own }: PlainOrder): number | null => {
    if (own === currency) return total - refunded
    const rate = rates[own]
    return rate === undefined ? null : Math.round((total - refunded) * (rate * 10 ** (decimals[currency]! - decimals[own]!)))
  }
  const figures = people.map((who) => {
    const own = purchases.filter((order) => order.who === who)
    const counted = own.filter(({ day }) => Math.max(0, today - day) <= windowDays)
    const known = counted.map(worth).filter((money) => money !== null)
    return {
      who,
      ever: own.length,
      often: counted.length,
      known: known.length,
      money: known.reduce((sum, money) => sum + money, 0),
      ago: Math.min(...counted.map(({ day }) => Math.max(0, today - day))),
    }
  })
  const buyers = figures.filter(({ known }) => known > 0)
  const reached = (values: number[], unit: number): ((value: number) => number) => {
    const limits = plainLimits(values, bands, unit)
    return (value) => limits.filter((limit) => value >= limit - 1e-9).length
  }
  const recency = reached(
    buyers.map(({ ago }) => ago),
    1,
  )
  const frequency = reached(
    buyers.map(({ often }) => often),
    1,
  )
  const monetary = reached(
    buyers.map(({ money }) => money),
    10 ** decimals[currency]!,
  )
  return new Map(
    figures.map(({ who, ever, often, known, money, ago }): [string, PlainScore] => {
      if (ever === 0) return [who, 'no-orders']
      if (often === 0) return [who, 'outside-window']
      if (known === 0) return [who, 'other-currency']
      const [r, f, m] = [bands - recency(ago), frequency(often) + 1, monetary(money) + 1]
      return [who, { r, f, m, group: groupByList(r, f, m, bands) }]
    }),
  )
}

function plainLimits(values: number[], bands: number, unit: number): number[] {
  const sorted = values.toSorted((a, b) => a - b)
  return Array.from({ length: bands - 1 }, (_, i) => {
    const at = ((sorted.length - 1) * (i + 1)) / bands
    const low = Math.floor(at)
    return sorted[low]! + (at - low) * ((sorted[low + 1] ?? sorted[low]!) - sorted[low]!) + unit
  })
}

function groupByList(r: number, f: number, m: number, bands: number): string {
  const code = [r, f, m].map((score) => (bands === 5 ? score : Math.round(1 + ((score - 1) * 4) / (bands - 1)))).join('')
  return Object.entries(GROUP_CODES).find(([, codes]) => codes.split(' ').includes(code))![0]
}

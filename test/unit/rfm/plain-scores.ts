import { groupOf } from '../../../lib/rfm/groups.ts'
import { builtInMap, type BuiltInMapId } from '../../../lib/rfm/maps/built-in.ts'
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

/** How a history is looked at. `decimals`: of the currencies that occur; `map`: the name of a built-in one. */
export interface PlainLook {
  today: number
  bands: number
  windowDays?: number | undefined
  lookingDay?: number | undefined
  purchases?: 'orders' | 'days' | undefined
  least?: number | undefined
  money?: 'sum' | 'mean' | undefined
  limits?: Partial<Record<'recency' | 'frequency' | 'monetary', number[]>> | undefined
  currency: string
  rates: Record<string, number>
  decimals: Record<string, number>
  countPending: boolean
  countUnpaid: boolean
  map?: string | object | undefined
}

export type PlainScore = { r: number; f: number; m: number; group: string } | string

/**
 * Everybody's score, reckoned slowly and apart from the code under test, from the definitions: a purchase is an order that is not cancelled, is
 * chosen to count and brought more than nothing; recency is whole days to the day of looking, frequency counts purchases, money is their sum.
 * Limits are type-7 quantiles plus one unit, a score is one more than the limits reached.
 */
export function plainScores(people: readonly string[], orders: readonly PlainOrder[], look: PlainLook): Map<string, PlainScore> {
  const { bands, windowDays = Infinity, lookingDay, purchases: counted, least, money: measure, limits = {} } = look
  const { currency, rates, decimals } = look
  const today = lookingDay ?? look.today
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
    const within = own.filter(
      (order) =>
        Math.max(0, today - order.day) <= windowDays &&
        (lookingDay === undefined || order.day <= lookingDay) &&
        (worth(order) ?? Infinity) >= (least ?? 0),
    )
    const number = (bought: readonly PlainOrder[]): number =>
      counted === 'days' ? new Set(bought.map(({ day }) => day)).size : bought.length
    const known = within.filter((order) => worth(order) !== null)
    const sum = known.reduce((all, order) => all + worth(order)!, 0)
    return {
      who,
      ever: own.length,
      often: number(within),
      known: known.length,
      money: measure === 'mean' ? Math.round(sum / number(known)) : sum,
      ago: Math.min(...within.map(({ day }) => Math.max(0, today - day))),
    }
  })
  const buyers = figures.filter(({ known }) => known > 0)
  const reached = (values: number[], unit: number, given?: number[]): ((value: number) => number) => {
    const lower = given ?? plainLimits(values, bands, unit)
    return (value) => lower.filter((limit) => value >= limit - 1e-9).length
  }
  const recency = reached(
    buyers.map(({ ago }) => ago),
    1,
    limits.recency,
  )
  const frequency = reached(
    buyers.map(({ often }) => often),
    1,
    limits.frequency,
  )
  const monetary = reached(
    buyers.map(({ money }) => money),
    10 ** decimals[currency]!,
    limits.monetary,
  )
  return new Map(
    figures.map(({ who, ever, often, known, money, ago }): [string, PlainScore] => {
      if (ever === 0) return [who, 'no-orders']
      if (often === 0) return [who, 'outside-window']
      if (known === 0) return [who, 'other-currency']
      const [r, f, m] = [bands - recency(ago), frequency(often) + 1, monetary(money) + 1]
      return [who, { r, f, m, group: groupIn(look.map, r, f, m, bands) }]
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

/** Maps have a test of their own; the one in force without a choice is looked up in its list. */
function groupIn(map: PlainLook['map'], r: number, f: number, m: number, bands: number): string {
  return typeof map === 'string' && map !== 'eleven'
    ? groupOf(r, f, m, bands, builtInMap(map as BuiltInMapId).map)
    : groupByList(r, f, m, bands)
}

function groupByList(r: number, f: number, m: number, bands: number): string {
  const code = [r, f, m].map((score) => (bands === 5 ? score : Math.round(1 + ((score - 1) * 4) / (bands - 1)))).join('')
  return Object.entries(GROUP_CODES).find(([, codes]) => codes.split(' ').includes(code))![0]
}

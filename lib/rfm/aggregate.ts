import { newFigureColumns, NO_DAY, type FigureColumns } from '../orders/figure-columns.ts'
import { converted, rateFactor } from '../orders/rates.ts'
import { countsAll, windowStart, type Looking } from './looking.ts'

/** Purchases of people who follow each other: one place for each person in `counts`, one for each purchase in the rest. */
export interface PurchaseBlock {
  counts: Uint8Array | Uint16Array | Uint32Array
  /** Days since 1970-01-01 in the workspace's zone. */
  day: Int32Array
  /** Net of refunds, whole minor units of its currency, more than zero. */
  net: Float64Array
  /** Place in `currencies`. */
  currency: Uint8Array
  /** ISO 4217. */
  currencies: readonly string[]
}

/** Everybody's figures, and on how many different days they bought: what `meanInterval` asks for. */
export interface Aggregated extends FigureColumns {
  purchaseDays: Uint32Array
}

/** Adds up the purchases of `people` people, whose blocks follow each other. */
export async function aggregate(
  blocks: AsyncIterable<PurchaseBlock> | Iterable<PurchaseBlock>,
  people: number,
  looking: Looking,
): Promise<Aggregated> {
  const columns: Aggregated = { ...newFigureColumns(people), purchaseDays: new Uint32Array(people) }
  let start = 0
  for await (const block of blocks) {
    addBlock(columns, start, block, looking)
    start += block.counts.length
  }
  return columns
}

/** Adds up one block, whose first person has the ordinal `start`. Equal, for everybody, to `countedFigures` of their orders. */
function addBlock(columns: Aggregated, start: number, block: PurchaseBlock, looking: Looking): void {
  const factors = block.currencies.map((code) => rateFactor(code, looking.currency, looking.rates) ?? 0)
  const plain = factors.every((factor) => factor === 1)
  const since = Math.max(NO_DAY, windowStart(looking))
  const { until = Infinity, least = -Infinity, purchases } = looking
  if (plain && countsAll(looking)) addPlain(columns, start, block)
  else addLooked(columns, start, block, { factors: Float64Array.from(factors), since, until, least, byDay: purchases === 'days' })
}

/** One currency, and every purchase counts, as in most bases: nothing has to be asked of a single purchase. */
function addPlain(columns: Aggregated, start: number, { counts, day, net }: PurchaseBlock): void {
  const { firstDay, lastDay, count, mainCount, spent, purchaseDays } = columns
  let at = 0
  for (let place = 0; place < counts.length; place++) {
    const end = at + (counts[place] as number)
    if (end === at) continue
    let sum = 0
    let days = 1
    let before = day[at] as number
    let first = before
    let last = before
    let isSorted = true
    const from = at
    for (; at < end; at++) {
      const on = day[at] as number
      if (on !== before) {
        days++
        if (on < before) isSorted = false
        before = on
        if (on > last) last = on
        if (on < first) first = on
      }
      sum += net[at] as number
    }
    const person = start + place
    firstDay[person] = first
    lastDay[person] = last
    count[person] = end - from
    mainCount[person] = end - from
    spent[person] = sum
    purchaseDays[person] = isSorted ? days : new Set(day.subarray(from, end)).size
  }
}

/** Which purchases of a block count. A factor of 0 stands for a currency without a rate. */
interface Counted {
  factors: Float64Array
  since: number
  until: number
  least: number
  byDay: boolean
}

/** Several currencies, a window, a least sum, or days instead of orders. */
function addLooked(columns: Aggregated, start: number, block: PurchaseBlock, counted: Counted): void {
  const { firstDay, lastDay, count, mainCount, spent, purchaseDays } = columns
  const { counts, day, net, currency } = block
  const { factors, since, until, least, byDay } = counted
  let at = 0
  for (let place = 0; place < counts.length; place++) {
    const from = at
    const end = at + (counts[place] as number)
    let purchases = 0
    let main = 0
    let sum = 0
    let days = 0
    let mainDays = 0
    let first = 0
    let last = NO_DAY
    let before = NO_DAY
    let mainBefore = NO_DAY
    let isSorted = true
    for (; at < end; at++) {
      const on = day[at] as number
      if (on < since || on > until) continue
      const factor = factors[currency[at] as number] as number
      const worth = factor === 0 ? 0 : converted(net[at] as number, factor)
      if (factor !== 0 && worth < least) continue
      if (on !== before) {
        days++
        if (on < before) isSorted = false
        before = on
        if (on > last) last = on
        if (purchases === 0 || on < first) first = on
      }
      purchases++
      if (factor === 0) continue
      if (on !== mainBefore) {
        mainDays++
        mainBefore = on
      }
      main++
      sum += worth
    }
    if (purchases === 0) continue
    if (!isSorted) {
      days = differentDays(block, from, end, counted, false)
      mainDays = differentDays(block, from, end, counted, true)
    }
    const person = start + place
    firstDay[person] = first
    lastDay[person] = last
    count[person] = byDay ? days : purchases
    mainCount[person] = byDay ? mainDays : main
    spent[person] = sum
    purchaseDays[person] = days
  }
}

/** On how many days purchases that count stand, however they are ordered; `main`: those alone whose money is known. */
function differentDays(
  { day, net, currency }: PurchaseBlock,
  from: number,
  end: number,
  { factors, since, until, least }: Counted,
  main: boolean,
): number {
  const days = new Set<number>()
  for (let at = from; at < end; at++) {
    const on = day[at] as number
    const factor = factors[currency[at] as number] as number
    const isCounted = factor === 0 ? !main : converted(net[at] as number, factor) >= least
    if (isCounted && on >= since && on <= until) days.add(on)
  }
  return days.size
}

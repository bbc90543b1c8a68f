import { Breath } from '../../import/breath.ts'
import type { Base } from '../../orders/base.ts'
import { meanInterval } from '../../orders/intervals.ts'
import { converted, rateFactor, type Rates } from '../../orders/rates.ts'
import type { PurchaseBlock } from '../../rfm/aggregate.ts'
import { purchaseBlocks } from '../../rfm/purchase-blocks.ts'
import type { Days } from './window-days.ts'

/** How much, and how often, everybody bought in a window. */
export interface WindowFigures {
  /** Purchases in any currency. */
  count: Uint32Array
  /** Of these in the workspace's currency or in one with a rate. */
  mainCount: Uint32Array
  /** Minor units of the workspace's currency. */
  spent: Float64Array
}

/** What of the purchases is looked at. */
export interface Currencies {
  currency: string
  rates: Rates
}

/** Everybody's purchases as the base keeps them, held for one window after another: 13 bytes a purchase. */
const held = new WeakMap<Base, Promise<PurchaseBlock[]>>()

/** All purchases of a base, block after block. Not stopped by who asked first. */
export function purchasesOf(base: Base): Promise<PurchaseBlock[]> {
  const known = held.get(base)
  if (known) return known
  const blocks = readAll(base)
  held.set(base, blocks)
  blocks.catch(() => held.delete(base))
  return blocks
}

async function readAll(base: Base): Promise<PurchaseBlock[]> {
  const blocks: PurchaseBlock[] = []
  const breath = new Breath()
  for await (const block of purchaseBlocks(base)) {
    blocks.push(block)
    if (breath.due()) await breath.take()
  }
  return blocks
}

/** Adds up the purchases of a window, for each person as `figuresOf` does. */
export function figuresOfWindow(blocks: readonly PurchaseBlock[], people: number, days: Days, of: Currencies): WindowFigures {
  const figures = { count: new Uint32Array(people), mainCount: new Uint32Array(people), spent: new Float64Array(people) }
  let start = 0
  for (const block of blocks) {
    // 0 stands for a currency without a rate.
    const factors = Float64Array.from(block.currencies, (code) => rateFactor(code, of.currency, of.rates) ?? 0)
    if (factors.every((factor) => factor === 1) && isOrdered(block)) addNewest(figures, start, block, days)
    else addAny(figures, start, block, days, factors)
    start += block.counts.length
  }
  return figures
}

const orderly = new WeakMap<PurchaseBlock, boolean>()

/** Whether everybody's purchases stand in the order of days, as in every base that an import wrote. */
function isOrdered(block: PurchaseBlock): boolean {
  const known = orderly.get(block)
  if (known !== undefined) return known
  const { counts, day } = block
  let is = true
  for (let place = 0, at = 0; place < counts.length; place++) {
    const end = at + (counts[place] as number)
    for (at++; at < end; at++) if ((day[at] as number) < (day[at - 1] as number)) is = false
    at = end
  }
  orderly.set(block, is)
  return is
}

/** One currency, in order: from everybody's newest purchase back to the first one before the window. */
function addNewest(figures: WindowFigures, start: number, { counts, day, net }: PurchaseBlock, { first, last }: Days): void {
  const { count, mainCount, spent } = figures
  for (let place = 0, from = 0; place < counts.length; place++) {
    const own = counts[place] as number
    let at = from + own - 1
    while (at >= from && (day[at] as number) > last) at--
    let bought = 0
    let sum = 0
    for (; at >= from && (day[at] as number) >= first; at--) {
      bought++
      sum += net[at] as number
    }
    from += own
    const person = start + place
    count[person] = bought
    mainCount[person] = bought
    spent[person] = sum
  }
}

function addAny(
  { count, mainCount, spent }: WindowFigures,
  start: number,
  { counts, day, net, currency }: PurchaseBlock,
  { first, last }: Days,
  factors: Float64Array,
): void {
  for (let place = 0, at = 0; place < counts.length; place++) {
    const person = start + place
    const end = at + (counts[place] as number)
    for (; at < end; at++) {
      const on = day[at] as number
      if (on < first || on > last) continue
      count[person] = (count[person] as number) + 1
      const factor = factors[currency[at] as number] as number
      if (factor === 0) continue
      mainCount[person] = (mainCount[person] as number) + 1
      spent[person] = (spent[person] as number) + converted(net[at] as number, factor)
    }
  }
}

/** Tenths of days between everybody's days of buying in the mean, see `meanInterval`; NaN for fewer than two. */
export function intervalsOf(blocks: readonly PurchaseBlock[], people: number): Float64Array {
  const intervals = new Float64Array(people)
  let person = 0
  for (const { counts, day } of blocks)
    for (let place = 0, at = 0; place < counts.length; place++, person++) {
      const end = at + (counts[place] as number)
      intervals[person] = tenthsBetween(day, at, end)
      at = end
    }
  return intervals.fill(Number.NaN, person)
}

function tenthsBetween(day: Int32Array, from: number, to: number): number {
  if (to - from < 2) return Number.NaN
  const first = day[from] as number
  let [last, different] = [first, 1]
  for (let i = from + 1; i < to; i++) {
    const on = day[i] as number
    // They stand in the order of days in every base that an import wrote; where they do not, they are told apart the slow way.
    if (on < last) return unordered(day.slice(from, to))
    if (on !== last) different++
    last = on
  }
  return tenths(meanInterval(first, last, different))
}

function unordered(days: Int32Array): number {
  const ordered = days.toSorted()
  return tenths(meanInterval(ordered[0] as number, ordered.at(-1) as number, new Set(ordered).size))
}

function tenths(days: number | null): number {
  return days === null ? Number.NaN : Math.round(days * 10)
}

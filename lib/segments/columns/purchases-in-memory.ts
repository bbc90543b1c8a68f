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
  /** Of these in the workspace's currency or in one with a rate; the same column where all are. */
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
  const count = countsOfWindow(blocks, people, days)
  const rated = blocks.map((block) => Float64Array.from(block.currencies, (code) => rateFactor(code, of.currency, of.rates) ?? 0))
  // 0 stands for a currency without a rate. Where all are of one currency, all of them are added up.
  const isPlain = rated.every((factors) => factors.every((factor) => factor === 1))
  const figures = { count, mainCount: isPlain ? count : new Uint32Array(people), spent: new Float64Array(people) }
  let start = 0
  for (const [i, block] of blocks.entries()) {
    if (isPlain && isOrdered(block)) addNewest(figures, start, block, days)
    else addAny(figures, isPlain, start, block, days, rated[i] as Float64Array)
    start += block.counts.length
  }
  return figures
}

/** How many purchases of a window everybody has, in any currency. */
export function countsOfWindow(blocks: readonly PurchaseBlock[], people: number, { first, last }: Days): Uint32Array {
  const count = new Uint32Array(people)
  let person = 0
  for (const block of blocks) {
    const { counts, day } = block
    const inOrder = isOrdered(block)
    for (let place = 0, from = 0; place < counts.length; place++, person++) {
      const end = from + (counts[place] as number)
      let bought = 0
      if (inOrder) {
        let newest = end - 1
        while (newest >= from && (day[newest] as number) > last) newest--
        let before = newest
        while (before >= from && (day[before] as number) >= first) before--
        bought = newest - before
      } else for (let at = from; at < end; at++) if ((day[at] as number) >= first && (day[at] as number) <= last) bought++
      count[person] = bought
      from = end
    }
  }
  return count
}

const orderly = new WeakMap<PurchaseBlock, boolean>()

/** Whether everybody's purchases stand in the order of days, as in every base that an import wrote. */
export function isOrdered(block: PurchaseBlock): boolean {
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

/** One currency, in order: as many as were counted, from the newest of the window back. */
function addNewest({ count, spent }: WindowFigures, start: number, { counts, day, net }: PurchaseBlock, { last }: Days): void {
  for (let place = 0, from = 0; place < counts.length; place++) {
    const end = from + (counts[place] as number)
    const bought = count[start + place] as number
    if (bought > 0) {
      let newest = end - 1
      while ((day[newest] as number) > last) newest--
      let sum = 0
      for (let at = newest; at > newest - bought; at--) sum += net[at] as number
      spent[start + place] = sum
    }
    from = end
  }
}

function addAny(
  { mainCount, spent }: WindowFigures,
  isPlain: boolean,
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
      const factor = factors[currency[at] as number] as number
      if (on < first || on > last || factor === 0) continue
      if (!isPlain) mainCount[person] = (mainCount[person] as number) + 1
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

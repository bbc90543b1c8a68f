import { currencyDigits } from '../../orders/money.ts'
import type { OrderFigures } from '../../orders/order.ts'
import type { FieldValue } from '../fields.ts'
import { addAll, allBits, noBits, takeOut, type Bits } from './bits.ts'
import type { PeopleColumns } from './people-columns.ts'
import { readFrom, type Question } from './question.ts'
import { moneyBits } from './money-bits.ts'
import { bitsOfNumbers } from './number-bits.ts'
import type { WindowFigures } from './purchases-in-memory.ts'
import { daysWithin } from './window-days.ts'

/** Those whose purchases meet a condition on their number, sum, mean, first or last day, or interval. */
export async function figureBits(question: Question): Promise<Bits> {
  const { condition, met, columns } = question
  const { today, figures: ever } = columns
  const value = (figures: Partial<OrderFigures>): FieldValue => readFrom(question, { figures })
  if (condition.field === 'orders.interval')
    return moneyBits(await columns.intervals(), condition, 10, (tenths) => tenths / 10, met)
  if (condition.field === 'orders.last') return bitsOfNumbers(ever.lastDay, (lastDay) => met(value({ lastDay })))
  if (condition.field === 'orders.first') return bitsOfNumbers(ever.firstDay, (firstDay) => met(value({ firstDay })))
  const { within } = condition
  // The field's reading of a window asks for orders; of figures in it, it reads the same.
  if (condition.field === 'orders.count') {
    const metBy = (count: number): boolean => met(value({ count }))
    if (within && within.from === undefined) {
      const bits = await boughtSince(columns, columns.today - within.days, metBy)
      if (bits) return bits
    }
    const counts = within ? await columns.countsWithin(daysWithin(within, today)) : ever.count
    return bitsOfNumbers(counts, (count) => metBy(count ?? 0))
  }
  const figures = within ? await columns.figuresWithin(daysWithin(within, today)) : ever
  const scale = 10 ** currencyDigits(columns.currency)
  const isMean = condition.field === 'orders.average'
  const known = isMean ? { count: 1, mainCount: 1 } : { count: 0, mainCount: 0 }
  const minor = isMean ? meansOf(figures) : sumsOf(figures)
  return moneyBits(minor, condition, scale, (spent) => value({ ...known, spent }), met)
}

const means = new WeakMap<WindowFigures, Float64Array>()

/** Everybody's mean purchase in whole minor units; NaN without one in a currency that is added up. */
function meansOf(figures: WindowFigures): Float64Array {
  const known = means.get(figures)
  if (known) return known
  const { mainCount, spent } = figures
  const column = new Float64Array(spent.length)
  for (let i = 0; i < column.length; i++) column[i] = Math.round((spent[i] as number) / (mainCount[i] as number))
  means.set(figures, column)
  return column
}

const sums = new WeakMap<WindowFigures, Float64Array>()

/** What everybody spent; NaN where they bought in other currencies alone. */
function sumsOf(figures: WindowFigures): Float64Array {
  const known = sums.get(figures)
  if (known) return known
  const { count, mainCount, spent } = figures
  let column = spent
  const last = mainCount === count ? 0 : spent.length
  for (let i = 0; i < last; i++)
    if (mainCount[i] === 0 && count[i] !== 0) {
      if (column === spent) column = spent.slice()
      column[i] = Number.NaN
    }
  sums.set(figures, column)
  return column
}

/** Numbers of purchases at which a condition may turn from met to not met, or back: more than any but a list has. */
const MOST_TURNS = 2

const most = new WeakMap<Uint32Array, number>()

/** The largest number of purchases that anybody has. */
function mostOf(counts: Uint32Array): number {
  let largest = most.get(counts)
  if (largest === undefined) {
    largest = 0
    for (let i = 0; i < counts.length; i++) if ((counts[i] as number) > largest) largest = counts[i] as number
    most.set(counts, largest)
  }
  return largest
}

/**
 * Those whose number of purchases since a day passes a test: at least n were since then where the nth newest was. Null where the test turns at
 * more numbers than it is quicker for.
 */
async function boughtSince(
  { people, figures, daysBack }: PeopleColumns,
  first: number,
  test: (count: number) => boolean,
): Promise<Bits | null> {
  const turns: number[] = []
  for (let count = 1; count <= mostOf(figures.count); count++) if (test(count) !== test(count - 1)) turns.push(count)
  if (turns.length > MOST_TURNS) return null
  const bits = test(0) ? allBits(people) : noBits(people)
  for (const turn of turns) {
    const reached = bitsOfNumbers(await daysBack(turn), (day) => day !== null && day >= first)
    if (test(turn)) addAll(bits, reached)
    else takeOut(bits, reached)
  }
  return bits
}

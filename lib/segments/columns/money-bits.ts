import type { FieldValue } from '../fields.ts'
import type { Condition } from '../rule.ts'
import type { Bits } from './bits.ts'
import { bitsBetween, bitsOfEach, type Met } from './number-bits.ts'

/** Minor units on either side of a limit that are tried: more than rounding can be off. */
const TRIED = 2

/**
 * Those whose amount meets a condition on whole units. `minor`: whole minor units, NaN unknown; `read` makes of them the value that the condition
 * is put to. Comparisons hold for one range of amounts, so the condition itself is asked only around its limits, and each person's amount is
 * compared with two numbers.
 */
export function moneyBits(
  minor: Float64Array,
  { op, value }: Condition,
  scale: number,
  read: (minor: number) => FieldValue,
  met: Met,
): Bits {
  const test = (amount: number): boolean => met(read(amount))
  const [first = 0, second = 0] = [value].flat().map((one) => Math.round(Number(one) * scale))
  switch (op) {
    case 'more':
    case 'at-least':
      return bitsBetween(minor, firstOf(first, test), Infinity)
    case 'less':
    case 'at-most':
      return bitsBetween(minor, -Infinity, lastOf(first, test))
    case 'between':
      return bitsBetween(minor, firstOf(first, test), lastOf(second, test))
    default:
      return bitsOfEach(minor, (amount) => (amount === null ? met(null) : test(amount)))
  }
}

/** The first amount around a limit that passes; past those tried where none does. */
function firstOf(limit: number, test: (minor: number) => boolean): number {
  for (let step = -TRIED; step <= TRIED; step++) if (test(limit + step)) return limit + step
  return limit + TRIED + 1
}

function lastOf(limit: number, test: (minor: number) => boolean): number {
  for (let step = TRIED; step >= -TRIED; step--) if (test(limit + step)) return limit + step
  return limit - TRIED - 1
}

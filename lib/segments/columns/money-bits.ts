import type { FieldValue } from '../fields.ts'
import type { Condition } from '../rule.ts'
import { addAll, complement, noBits, takeOut, type Bits } from './bits.ts'
import { bitsBetween, type Met } from './number-bits.ts'

/** Units on either side of a limit that are tried: more than rounding can be off. */
const TRIED = 2

/**
 * Those whose amount meets a condition. `units`: whole units such as cents, NaN unknown; `read` makes of them the value that the condition is put
 * to, which is about `scale` times smaller. The condition itself is asked only of amounts around its limits, so that rounding is its own; each
 * person's amount is then compared with two numbers.
 */
export function moneyBits(
  units: Float64Array,
  { op, value }: Condition,
  scale: number,
  read: (units: number) => FieldValue,
  met: Met,
): Bits {
  const test = (amount: number): boolean => met(read(amount))
  const limits = [value].flat().map((one) => Math.round(Number(one) * scale))
  const [first = 0, second = 0] = limits
  const known = (): Bits => bitsBetween(units, -Infinity, Infinity)
  switch (op) {
    case 'more':
    case 'at-least':
      return bitsBetween(units, firstOf(first, test), Infinity)
    case 'less':
    case 'at-most':
      return bitsBetween(units, -Infinity, lastOf(first, test))
    case 'between':
      return bitsBetween(units, firstOf(first, test), lastOf(second, test))
    case 'is':
    case 'in':
      return oneOf(units, limits, test)
    case 'is-not':
    case 'not-in':
      return takeOut(
        known(),
        oneOf(units, limits, (amount) => !test(amount)),
      )
    case 'known':
      return known()
    case 'unknown':
      return complement(known(), units.length)
    default:
      return noBits(units.length)
  }
}

/** The first amount around a limit that passes; past those tried where none does. */
function firstOf(limit: number, test: (units: number) => boolean): number {
  for (let step = -TRIED; step <= TRIED; step++) if (test(limit + step)) return limit + step
  return limit + TRIED + 1
}

function lastOf(limit: number, test: (units: number) => boolean): number {
  for (let step = TRIED; step >= -TRIED; step--) if (test(limit + step)) return limit + step
  return limit - TRIED - 1
}

function oneOf(units: Float64Array, limits: readonly number[], test: (units: number) => boolean): Bits {
  const amounts = new Set<number>()
  for (const limit of limits) for (let step = -TRIED; step <= TRIED; step++) if (test(limit + step)) amounts.add(limit + step)
  const bits = noBits(units.length)
  for (const amount of amounts) addAll(bits, bitsBetween(units, amount, amount))
  return bits
}

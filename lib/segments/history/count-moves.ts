import { bitsWhere, type Bits } from '../columns/bits.ts'
import { FIRST_STAGE } from '../columns/stage-column.ts'
import type { Codes } from './differences.ts'
import { FIRST_GROUP } from './group-codes.ts'

/** Who is in one set and not in the other. Ordinals from `same` on are different people in each: none of them is in both. */
export function newcomers(before: Bits, after: Bits, same: number): Bits {
  const found = after.slice()
  const whole = Math.min(found.length, before.length, Math.floor(same / 32))
  for (let i = 0; i < whole; i++) found[i] = (found[i] as number) & ~(before[i] as number)
  if (whole < found.length && whole < before.length && same % 32 !== 0 && Number.isFinite(same))
    found[whole] = (found[whole] as number) & ~((before[whole] as number) & (2 ** (same % 32) - 1))
  return found
}

/** Those with a group. */
export function scored(codes: Codes): Bits {
  return bitsWhere(codes.length, (ordinal) => (codes[ordinal] as number) >= FIRST_GROUP)
}

/** Those with a stage. */
export function staged(codes: Codes): Bits {
  return bitsWhere(codes.length, (ordinal) => (codes[ordinal] as number) >= FIRST_STAGE)
}

import type { RulePeople } from '../../segments/columns/counting.ts'
import { hasBit, setBit, type Bits } from '../../segments/columns/bits.ts'
import type { Facts } from '../../segments/facts.ts'

/** People parted by how they are asked: those of whom columns tell all, and those who are asked one by one. */
export interface Asked {
  bits: Bits
  apart: Facts[]
}

/** Merged people's columns tell only half of them. */
export function askedOf({ bits, typed }: RulePeople, merged: ReadonlyMap<number, Facts>): Asked {
  if (merged.size === 0) return { bits, apart: typed }
  const plain = bits.slice()
  const apart = [...typed]
  for (const [ordinal, facts] of merged) {
    if (!hasBit(bits, ordinal)) continue
    setBit(plain, ordinal, false)
    apart.push(facts)
  }
  return { bits: plain, apart }
}

/** Calls with every ordinal that is in it: a plain loop, since a million steps of a generator take their time. */
export function forOrdinals(bits: Bits, take: (ordinal: number) => void): void {
  for (let i = 0; i < bits.length; i++) {
    let word = bits[i] as number
    while (word !== 0) {
      take(i * 32 + (31 - Math.clz32(word & -word)))
      word &= word - 1
    }
  }
}

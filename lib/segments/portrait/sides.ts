import type { ScoredBase } from '../../rfm/scored-base.ts'
import { allBits, countBits, hasBit, noBits, setBit, takeOut, type Bits } from '../columns/bits.ts'
import type { Both } from './portrait.ts'

/** Which of the two somebody is in. */
export type Side = keyof Both

/** In `Sides.side`. APART: nobody stands here, or their columns tell only half and they are asked one by one. */
export const APART = 0
export const OTHER = 1
export const MEMBER = 2

/** Everybody of a base whom columns tell all of, parted by a rule. */
export interface Sides {
  /** APART, OTHER or MEMBER by ordinal. */
  side: Uint8Array
  members: Bits
  others: Bits
  count: Both
}

/** Parts a base by who is a member. `nobody` and merged people are apart. */
export function partedBy(people: number, members: Bits, { nobody, merged }: Pick<ScoredBase, 'nobody' | 'merged'>): Sides {
  const apart = noBits(people)
  if (nobody) for (let ordinal = 0; ordinal < people; ordinal++) if (nobody[ordinal] === 1) setBit(apart, ordinal, true)
  for (const { standing } of merged) setBit(apart, standing, true)
  const inside = takeOut(members.slice(), apart)
  const others = takeOut(takeOut(allBits(people), members), apart)
  const side = new Uint8Array(people)
  for (let ordinal = 0; ordinal < people; ordinal++) {
    const word = ordinal >>> 5
    const bit = ordinal & 31
    side[ordinal] = (((others[word] as number) >>> bit) & 1) * OTHER + (((inside[word] as number) >>> bit) & 1) * MEMBER
  }
  return { side, members: inside, others, count: { members: countBits(inside), others: countBits(others) } }
}

/** The side of somebody by ordinal; null where they are apart. */
export function sideAt(side: Uint8Array, ordinal: number): Side | null {
  const at = side[ordinal]
  return at === MEMBER ? 'members' : at === OTHER ? 'others' : null
}

/** The side of somebody who is asked one by one. */
export function sideIn(members: Bits, ordinal: number): Side {
  return hasBit(members, ordinal) ? 'members' : 'others'
}

import type { RecencyDatabase } from '../db/database.ts'

/** Ordinals in one block. */
export const BLOCK = 65_536

/** Tags that were given to many at once and that this person has still. Null: not in the base. */
export async function tagsGivenToMany(db: RecencyDatabase, ordinal: number | null): Promise<string[]> {
  if (ordinal === null) return []
  const blocks = await db.tagBlocks
    .where('block')
    .equals(Math.floor(ordinal / BLOCK))
    .toArray()
  return blocks.filter(({ bits }) => hasBit(bits, ordinal % BLOCK)).map(({ tag }) => tag)
}

/** Calls with the ordinals of those who have a tag that was given to many, ascending, until the answer is false. */
export async function eachTagged(db: RecencyDatabase, tag: string, visit: (ordinal: number) => boolean | void): Promise<void> {
  const blocks = await db.tagBlocks.where('[tag+block]').between([tag, 0], [tag, Infinity]).toArray()
  for (const { block, bits } of blocks)
    for (let byte = 0; byte < bits.length; byte++) {
      const value = bits[byte] as number
      for (let bit = 0; value >> bit > 0; bit++) if ((value >> bit) & 1 && visit(block * BLOCK + byte * 8 + bit) === false) return
    }
}

export function hasBit(bits: Uint8Array, place: number): boolean {
  return (((bits[place >> 3] ?? 0) >> (place & 7)) & 1) === 1
}

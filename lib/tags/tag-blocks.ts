import type { RecencyDatabase } from '../db/database.ts'

/** Ordinals in one block. */
export const BLOCK = 65_536

/** Calls with the ordinals of those who have a tag that was given to many, ascending, until the answer is false. */
export async function eachTagged(db: RecencyDatabase, tag: string, visit: (ordinal: number) => boolean | void): Promise<void> {
  const blocks = await db.tagBlocks.where('[tag+block]').between([tag, 0], [tag, Infinity]).toArray()
  for (const { block, bits } of blocks)
    for (let byte = 0; byte < bits.length; byte++) {
      const value = bits[byte] as number
      for (let bit = 0; value >> bit > 0; bit++) if ((value >> bit) & 1 && visit(block * BLOCK + byte * 8 + bit) === false) return
    }
}

/** Sets or clears the tag's bit of these ordinals; says whose it changed. Within the caller's transaction over `tagBlocks`, where there is one. */
export async function setTagBits(
  db: RecencyDatabase,
  tag: string,
  ordinals: Iterable<number>,
  on: boolean,
  changed: (ordinal: number) => void = () => {},
): Promise<void> {
  const places = new Map<number, number[]>()
  for (const ordinal of ordinals) {
    const block = Math.floor(ordinal / BLOCK)
    const own = places.get(block)
    if (own) own.push(ordinal)
    else places.set(block, [ordinal])
  }
  for (const [block, own] of places) {
    const before = (await db.tagBlocks.get([tag, block]))?.bits
    if (!before && !on) continue
    const bits = new Uint8Array(BLOCK / 8)
    if (before) bits.set(before)
    for (const ordinal of own) {
      const place = ordinal % BLOCK
      if (hasBit(bits, place) === on) continue
      bits[place >> 3] = (bits[place >> 3] as number) ^ (1 << (place & 7))
      changed(ordinal)
    }
    if (bits.some((byte) => byte !== 0)) await db.tagBlocks.put({ tag, block, bits })
    else await db.tagBlocks.delete([tag, block])
  }
}

/** Takes every tag from the ordinals from `people` on: nobody has them any more. */
export async function clearTagsFrom(db: RecencyDatabase, people: number): Promise<void> {
  const first = Math.floor(people / BLOCK)
  await db.tagBlocks.where('block').above(first).delete()
  for (const { tag, bits } of await db.tagBlocks.where('block').equals(first).toArray()) {
    const past: number[] = []
    for (let place = people % BLOCK; place < bits.length * 8; place++) if (hasBit(bits, place)) past.push(first * BLOCK + place)
    if (past.length > 0) await setTagBits(db, tag, past, false)
  }
}

export function hasBit(bits: Uint8Array, place: number): boolean {
  return (((bits[place >> 3] ?? 0) >> (place & 7)) & 1) === 1
}

export function countBits(bits: Uint8Array): number {
  let count = 0
  for (const byte of bits) for (let rest = byte; rest > 0; rest &= rest - 1) count++
  return count
}

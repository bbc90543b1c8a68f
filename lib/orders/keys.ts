import type { Handle } from '../contacts/contact.ts'
import type { Id } from '../db/id.ts'

/**
 * Keys of the sorted indexes: whole numbers below 2^53, so that they sort in a Float64Array. A phone number is its own key;
 * text is hashed, so a hit must be verified on the row.
 */

/** FNV-1a over UTF-16 units, two 32-bit lanes with different offsets, cut to 53 bits. */
export function hash53(text: string): number {
  let low = 0x811c9dc5
  let high = 0x9747b28c
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ (unit + i), 0x85ebca6b)
    high ^= high >>> 13
  }
  // A last mix, since FNV's high bits are weak on short text.
  low = Math.imul(low ^ (low >>> 16), 0x7feb352d)
  low ^= low >>> 15
  return (high >>> 11) * 0x100000000 + (low >>> 0)
}

/** `phone` is E.164 (15 digits at most). */
export function phoneKey(phone: string): number {
  return Number(phone.replace(/\D/g, ''))
}

export function emailKey(mail: string): number {
  return hash53(`mail ${mail.toLowerCase()}`)
}

export function externalKey(source: string, externalId: string): number {
  return hash53(`external ${source} ${externalId}`)
}

export function handleKey(handle: Handle): number {
  return hash53(`handle ${handle.network} ${handle.value.toLowerCase()}`)
}

/** Ids are random already: their first 52 bits serve. */
export function idKey(id: Id): number {
  return Number.parseInt(id.slice(0, 13), 16)
}

/** One folded word of a name. */
export function nameKey(word: string): number {
  return hash53(`name ${word}`)
}

/** Keys of orders are multiples of this: five million of them then take four bytes each on the disk. */
export const ORDER_KEY_UNIT = 16

export function orderKey(source: string, number: string): number {
  return roundedOrderKey(hash53(`order ${source} ${number}`))
}

/** Of a key as the first layout has it. */
export function roundedOrderKey(key: number): number {
  return key - (key % ORDER_KEY_UNIT)
}

import { PREFIX } from './sealed-file.ts'

/** Bit 31 of a frame's first four bytes. */
export const LAST = 0x8000_0000

/** 12 bytes: the file's prefix, the frame's number, and whether it is the last. Never the same twice under one key. */
export function frameNonce(prefix: Uint8Array, number: number, isLast: boolean): Uint8Array<ArrayBuffer> {
  if (number > 0xffff_ffff) throw new RangeError('a sealed file holds at most 2^32 pieces')
  const nonce = new Uint8Array(PREFIX + 5)
  nonce.set(prefix)
  new DataView(nonce.buffer).setUint32(PREFIX, number)
  nonce[PREFIX + 4] = isLast ? 1 : 0
  return nonce
}

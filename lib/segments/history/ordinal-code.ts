import { countBits, ordinalsIn, type Bits } from '../columns/bits.ts'
import type { BitReader, BitWriter } from './bit-stream.ts'

/** Quotients of so many ones or more are written as a plain number of 32 bits instead. */
const ESCAPE = 24
/** After so many gaps what was learnt of them is halved: what came lately counts more. */
const FORGET = 64

/**
 * Sorted ordinals by the gaps between them, in Golomb-Rice codes whose parameter follows the mean of the latest gaps (as in JPEG-LS, ITU-T T.87,
 * A.5): about 8.2 bits each where one in a hundred is meant, one bit where a run of neighbours is.
 */
export function writeOrdinals(writer: BitWriter, bits: Bits): void {
  writer.count(countBits(bits))
  const gaps = new GapModel()
  let before = -1
  for (const ordinal of ordinalsIn(bits)) {
    const gap = ordinal - before - 1
    before = ordinal
    const low = gaps.width
    const quotient = gap >>> low
    if (quotient < ESCAPE) {
      for (let left = quotient; left > 0; left--) writer.write(1, 1)
      writer.write(0, 1)
      if (low > 0) writer.write(gap & ((1 << low) - 1), low)
    } else {
      writer.write((1 << ESCAPE) - 1, ESCAPE)
      writer.write(gap & 0xffff, 16)
      writer.write(gap >>> 16, 16)
    }
    gaps.learn(gap)
  }
  writer.pad()
}

/** The ordinals that `writeOrdinals` wrote, ascending. */
export function readOrdinals(reader: BitReader): Uint32Array<ArrayBuffer> {
  const ordinals = new Uint32Array(reader.count())
  const gaps = new GapModel()
  let before = -1
  for (let i = 0; i < ordinals.length; i++) {
    const low = gaps.width
    const quotient = reader.ones(ESCAPE)
    const gap =
      quotient < ESCAPE ? quotient * 2 ** low + (low > 0 ? reader.read(low) : 0) : reader.read(16) + reader.read(16) * 65_536
    gaps.learn(gap)
    before += gap + 1
    ordinals[i] = before
  }
  reader.pad()
  return ordinals
}

/** The mean of the latest gaps, and how many of a gap's bits are written as they are. */
class GapModel {
  #sum = 32
  #count = 1
  width = 5

  learn(gap: number): void {
    this.#sum += gap
    this.#count++
    if (this.#count === FORGET) {
      this.#sum = Math.floor(this.#sum / 2)
      this.#count /= 2
    }
    // The smallest power of two that reaches the mean; at most 20 bits, since no more are written in one piece.
    this.width = Math.min(20, 32 - Math.clz32(Math.max(0, Math.ceil(this.#sum / this.#count) - 1)))
  }
}

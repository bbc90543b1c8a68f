import { noBits, setBit, type Bits } from '../columns/bits.ts'
import { BitReader, BitWriter } from './bit-stream.ts'
import { readOrdinals, writeOrdinals } from './ordinal-code.ts'

/** A state of everybody at one moment: members as bits, or a code for each ordinal. */
export interface Coding<State> {
  none: () => State
  /** Who differs between two states, in a form that leads from each to the other. Who is past a state's end is as if not there. */
  differ: (a: State, b: State) => Uint8Array<ArrayBuffer>
  /** The other state, in a copy. */
  apply: (state: State, differences: readonly Uint8Array[]) => State
}

/** Members of a segment. */
export const MEMBERS: Coding<Bits> = {
  none: () => noBits(0),
  differ(a, b) {
    const [long, short] = a.length > b.length ? [a, b] : [b, a]
    const differing = long.slice()
    for (let i = 0; i < short.length; i++) differing[i] = (differing[i] as number) ^ (short[i] as number)
    const writer = new BitWriter()
    writeOrdinals(writer, differing)
    return writer.bytes()
  },
  apply(state, differences) {
    let bits = state.slice()
    for (const bytes of differences) {
      const ordinals = readOrdinals(new BitReader(bytes))
      const words = ((ordinals.at(-1) ?? -1) + 32) >>> 5
      if (words > bits.length) bits = longer(bits, words)
      for (const ordinal of ordinals) bits[ordinal >>> 5] = (bits[ordinal >>> 5] as number) ^ (1 << (ordinal & 31))
    }
    return bits
  },
}

function longer(bits: Bits, words: number): Bits {
  const more = new Uint32Array(words)
  more.set(bits)
  return more
}

export type Codes = Uint8Array<ArrayBuffer>

/**
 * Codes of groups. After the ordinals stand the different values by which codes differ (one exclusive-or the other), then for each ordinal which
 * of them it is, in as few bits as they need.
 */
export const CODES: Coding<Codes> = {
  none: () => new Uint8Array(0),
  differ(a, b) {
    const size = Math.max(a.length, b.length)
    const differing = noBits(size)
    const values: number[] = []
    for (let ordinal = 0; ordinal < size; ordinal++) {
      const value = (a[ordinal] ?? 0) ^ (b[ordinal] ?? 0)
      if (value === 0) continue
      setBit(differing, ordinal, true)
      values.push(value)
    }
    const palette = [...new Set(values)].toSorted((one, other) => one - other)
    const places = new Uint8Array(256)
    for (const [place, value] of palette.entries()) places[value] = place
    const writer = new BitWriter()
    writeOrdinals(writer, differing)
    writer.write(palette.length, 8)
    for (const value of palette) writer.write(value, 8)
    const width = widthFor(palette.length)
    for (const value of values) writer.write(places[value] as number, width)
    return writer.bytes()
  },
  apply(state, differences) {
    let codes = state.slice()
    for (const bytes of differences) {
      const reader = new BitReader(bytes)
      const ordinals = readOrdinals(reader)
      const palette = new Uint8Array(reader.read(8))
      for (let place = 0; place < palette.length; place++) palette[place] = reader.read(8)
      const width = widthFor(palette.length)
      const size = (ordinals.at(-1) ?? -1) + 1
      if (size > codes.length) {
        const more = new Uint8Array(size)
        more.set(codes)
        codes = more
      }
      for (const ordinal of ordinals) codes[ordinal] = (codes[ordinal] as number) ^ (palette[reader.read(width)] as number)
    }
    return codes
  },
}

/** Bits that tell so many things apart. */
function widthFor(things: number): number {
  return things < 2 ? 0 : 32 - Math.clz32(things - 1)
}

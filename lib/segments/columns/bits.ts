/** A set of ordinals: bit `n & 31` of word `n >> 5`. Bits past the last ordinal stay 0. */
export type Bits = Uint32Array<ArrayBuffer>

export function noBits(size: number): Bits {
  return new Uint32Array((size + 31) >>> 5)
}

export function allBits(size: number): Bits {
  return trimmed(noBits(size).fill(0xffffffff), size)
}

export function hasBit(bits: Bits, place: number): boolean {
  return (((bits[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1
}

export function setBit(bits: Bits, place: number, on: boolean): void {
  const word = bits[place >>> 5] ?? 0
  bits[place >>> 5] = on ? word | (1 << (place & 31)) : word & ~(1 << (place & 31))
}

/** Keeps in `into` what is in `other` too. */
export function keepBoth(into: Bits, other: Bits): Bits {
  for (let i = 0; i < into.length; i++) into[i] = (into[i] as number) & (other[i] as number)
  return into
}

/** Adds to `into` what is in `other`. */
export function addAll(into: Bits, other: Bits): Bits {
  for (let i = 0; i < into.length; i++) into[i] = (into[i] as number) | (other[i] as number)
  return into
}

/** Takes out of `into` what is in `other`. */
export function takeOut(into: Bits, other: Bits): Bits {
  for (let i = 0; i < into.length; i++) into[i] = (into[i] as number) & ~(other[i] as number)
  return into
}

/** What is not in it, of `size` ordinals. */
export function complement(bits: Bits, size: number): Bits {
  const out = bits.slice()
  for (let i = 0; i < out.length; i++) out[i] = ~(out[i] as number)
  return trimmed(out, size)
}

/** How many are in it. */
export function countBits(bits: Bits): number {
  let count = 0
  for (let i = 0; i < bits.length; i++) {
    let word = bits[i] as number
    // Counts pairs, then fours, then bytes side by side (Warren, Hacker's Delight, 5-1).
    word -= (word >>> 1) & 0x55555555
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333)
    count += (((word + (word >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
  }
  return count
}

/** Those in it, ascending. */
export function* ordinalsIn(bits: Bits): Generator<number> {
  for (let i = 0; i < bits.length; i++) {
    let word = bits[i] as number
    while (word !== 0) {
      const bit = 31 - Math.clz32(word & -word)
      yield i * 32 + bit
      word &= word - 1
    }
  }
}

/** Those of whom a test of their ordinal is true. */
export function bitsWhere(size: number, test: (ordinal: number) => boolean): Bits {
  const bits = noBits(size)
  for (let ordinal = 0; ordinal < size; ordinal++)
    if (test(ordinal)) bits[ordinal >>> 5] = (bits[ordinal >>> 5] as number) | (1 << (ordinal & 31))
  return bits
}

/** Those whose number in a column is marked in a table. Numbers past the table's end are not. */
export function bitsByTable(numbers: Uint8Array | Uint16Array, table: Uint8Array): Bits {
  const column = widened(numbers)
  const size = column.length
  const bits = noBits(size)
  for (let word = 0, ordinal = 0; ordinal < size; word++) {
    let held = 0
    const end = Math.min(size, ordinal + 32)
    for (let bit = 0; ordinal < end; bit++, ordinal++) held |= (table[column[ordinal] as number] as number) << bit
    bits[word] = held
  }
  return bits
}

const wider = new WeakMap<Uint8Array, Uint16Array>()

/** Code that meets only one kind of array is several times quicker than code for two. */
function widened(column: Uint8Array | Uint16Array): Uint16Array {
  if (column instanceof Uint16Array) return column
  const wide = wider.get(column) ?? Uint16Array.from(column)
  wider.set(column, wide)
  return wide
}

function trimmed(bits: Bits, size: number): Bits {
  if ((size & 31) !== 0) bits[bits.length - 1] = (bits.at(-1) ?? 0) & ((1 << (size & 31)) - 1)
  return bits
}

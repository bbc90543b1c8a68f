import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bitsWhere, noBits, setBit, type Bits } from '../../../../lib/segments/columns/bits.ts'
import { newcomers } from '../../../../lib/segments/history/count-moves.ts'
import { CODES, MEMBERS } from '../../../../lib/segments/history/differences.ts'
import { BitReader, BitWriter } from '../../../../lib/segments/history/bit-stream.ts'
import { readOrdinals, writeOrdinals } from '../../../../lib/segments/history/ordinal-code.ts'

function setOf(ordinals: readonly number[]): Bits {
  const bits = noBits(Math.max(-1, ...ordinals) + 1)
  for (const ordinal of ordinals) setBit(bits, ordinal, true)
  return bits
}

const apart = fc.uniqueArray(fc.oneof(fc.nat(40), fc.nat(5000), fc.nat(20_000_000)), { maxLength: 300 })
/** Everybody from one ordinal to another: an import appends them so. */
const runs = fc
  .array(fc.tuple(fc.nat(3_000_000), fc.nat(200)), { maxLength: 4 })
  .map((list) => [...new Set(list.flatMap(([from, length]) => Array.from({ length }, (_, i) => from + i)))])

test('ordinals are read as they were written, scattered or in runs', () => {
  fc.assert(
    fc.property(fc.oneof(apart, runs), (ordinals) => {
      const writer = new BitWriter()
      writeOrdinals(writer, setOf(ordinals))
      writer.count(ordinals.length)
      const reader = new BitReader(writer.bytes())
      expect([...readOrdinals(reader)]).toEqual(ordinals.toSorted((a, b) => a - b))
      expect(reader.count()).toBe(ordinals.length)
    }),
    { numRuns: 60 },
  )
})

test('differences lead from each of two states to the other', () => {
  const codes = fc.uint8Array({ maxLength: 400, max: 40 }).map((column) => Uint8Array.from(column))
  fc.assert(
    fc.property(codes, codes, (a, b) => {
      const differences = CODES.differ(a, b)
      const padded = (column: Uint8Array, size: number) => Array.from({ length: size }, (_, i) => column[i] ?? 0)
      expect(padded(CODES.apply(a, [differences]), 400)).toEqual(padded(b, 400))
      expect(padded(CODES.apply(b, [differences]), 400)).toEqual(padded(a, 400))
    }),
  )
  const one = setOf([1, 5, 900])
  const other = setOf([5, 7])
  expect([...MEMBERS.apply(other, [MEMBERS.differ(one, other)])].slice(0, one.length)).toEqual([...one])
})

test('one in a hundred takes little more than a byte each, a run of neighbours a bit', () => {
  let seed = 1
  const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below
  const sparse = MEMBERS.differ(
    noBits(0),
    bitsWhere(200_000, () => random(100) === 0),
  )
  expect((sparse.length * 8) / 2000).toBeLessThan(8.6)
  const appended = MEMBERS.differ(
    noBits(0),
    bitsWhere(200_000, (ordinal) => ordinal >= 190_000),
  )
  expect(appended.length).toBeLessThan(2000)
})

test('whoever stands at a freed ordinal is nobody of before', () => {
  const [before, after] = [setOf([1, 33, 64, 65, 90]), setOf([1, 34, 64, 65, 91])]
  expect([...setOfBits(newcomers(before, after, Infinity))]).toEqual([34, 91])
  expect([...setOfBits(newcomers(before, after, 65))]).toEqual([34, 65, 91])
  expect([...setOfBits(newcomers(before, after, 0))]).toEqual([1, 34, 64, 65, 91])
})

function setOfBits(bits: Bits): number[] {
  return Array.from({ length: bits.length * 32 }, (_, i) => i).filter((i) => ((bits[i >>> 5] ?? 0) >>> (i & 31)) & 1)
}

import { crc32 as platformCrc } from 'node:zlib'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ColumnReader, ColumnWriter } from '../../../lib/orders/byte-columns.ts'
import { externalKeys, orderKeys } from '../../../lib/orders/byte-keys.ts'
import { crc32 } from '../../../lib/orders/crc.ts'
import { externalKey, orderKey } from '../../../lib/orders/keys.ts'
import {
  changeIndex,
  decodeIndexPage,
  encodeIndexPage,
  IndexBuilder,
  mergeIndexes,
  type SortedIndex,
} from '../../../lib/orders/sorted-index.ts'
import { TextColumn } from '../../../lib/orders/text-column.ts'

const text = fc.string({ unit: 'grapheme', maxLength: 14 })
const texts = fc.oneof(
  fc.array(text, { maxLength: 30 }),
  fc.array(fc.constant('csv'), { maxLength: 30 }),
  fc.array(fc.integer({ min: 0, max: 1e15 }).map(String), { maxLength: 30 }),
  fc.array(
    fc.integer({ min: 0, max: 9999 }).map((n) => `Nº-${String(n).padStart(4, '0')}`),
    { maxLength: 30 },
  ),
  fc.array(fc.constantFrom('C0', 'C00', 'C1', 'C10', 'C', ''), { maxLength: 12 }),
)

test('texts read back as they were written, one by one and all at once', () => {
  fc.assert(
    fc.property(texts, (values) => {
      const column = new TextColumn()
      for (const [i, value] of values.entries()) {
        if (value === '') continue
        column.pad(i)
        column.add(value)
      }
      const bytes = new ColumnWriter().strings(column, values.length).bytes()
      const one = new ColumnReader(bytes).strings()
      expect(values.map((_, i) => one.at(i))).toEqual(values)
      const encoded = values.map((value) => new TextEncoder().encode(value))
      for (const [i, own] of values.entries())
        for (const [j, other] of values.entries())
          expect(one.matches(i, encoded[j] as Uint8Array, 0, (encoded[j] as Uint8Array).length)).toBe(own === other)
      expect(new ColumnReader(bytes).strings().all(values.length)).toEqual(values)
    }),
  )
})

const wide = fc.oneof(
  fc.integer({ min: -100, max: 100 }),
  fc.integer({ min: -2e9, max: 2e9 }),
  fc.integer({ min: -9e15, max: 9e15 }),
  fc.constant(Number.NaN),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }).filter((value) => !Object.is(value, -0)),
)
const numbers = fc.oneof(
  fc.array(wide, { maxLength: 20 }),
  fc.array(fc.integer({ min: 70_000, max: 1_000_000 }), { maxLength: 20 }),
  fc.array(fc.oneof(fc.integer({ min: 5, max: 250 }), fc.constant(Number.NaN)), { maxLength: 20 }),
)

test('numbers read back as they were written, unknown ones too', () => {
  fc.assert(
    fc.property(numbers, (values) => {
      const bytes = new ColumnWriter().ints(Float64Array.from(values)).bytes()
      const ints = new ColumnReader(bytes).ints()
      expect(values.map((_, i) => ints.at(i))).toEqual(values)
      expect(Array.from(ints.f64())).toEqual(values)
    }),
  )
})

test('what systems count by takes few bytes', () => {
  const column = new TextColumn()
  for (let i = 0; i < 1000; i++) column.add(`#${100_000 + 37 * i}`)
  expect(new ColumnWriter().strings(column, 1000).bytes().length).toBeLessThan(2100)
})

test('the check sum is the one of zip files, wherever the bytes begin', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), fc.integer({ min: 0, max: 5 }), (bytes, skip) => {
      const part = bytes.subarray(Math.min(skip, bytes.length))
      expect(crc32(part)).toBe(platformCrc(part))
    }),
  )
})

test('keys from bytes are those from texts', () => {
  fc.assert(
    fc.property(text, text, (source, value) => {
      const orders = new IndexBuilder()
      const external = new IndexBuilder()
      const bytes = new TextEncoder().encode(value)
      const wellFormed = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
      orderKeys(source).addTo(orders, bytes, 0, bytes.length, 7)
      externalKeys(source).addTo(external, bytes, 0, bytes.length, 7)
      expect(orders.sorted().keys[0]).toBe(orderKey(source, wellFormed))
      expect(external.sorted().keys[0]).toBe(externalKey(source, wellFormed))
    }),
  )
})

const key = fc.oneof(
  fc.integer({ min: 0, max: 40 }),
  fc.integer({ min: 390_000_000_000, max: 390_000_000_300 }),
  fc.integer({ min: 0, max: 2 ** 53 - 1 }),
)

function sortedOf(keys: readonly number[], from = 0): SortedIndex {
  const builder = new IndexBuilder()
  keys.forEach((one, i) => builder.add(one, from + i))
  return builder.sorted()
}

test('entries are sorted by key, those of one key as they came; pages of an index read back', () => {
  fc.assert(
    fc.property(fc.array(key, { maxLength: 400 }), (keys) => {
      const expected = keys.map((one, i) => [one, i] as const).toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
      const sorted = sortedOf(keys)
      expect(Array.from(sorted.keys, (one, i) => [one, sorted.ordinals[i]])).toEqual(expected)
      expect(decodeIndexPage(encodeIndexPage(sorted))).toEqual(sorted)
    }),
    { numRuns: 60 },
  )
})

test('an index that is changed page by page is the one made whole, and pages that nothing concerns stay', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(key, { maxLength: 60 }),
      fc.array(key, { maxLength: 20 }),
      fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 10 }),
      async (old, fresh, gone) => {
        const chunks = new Map<string, Uint8Array>()
        let written = 0
        const place = {
          read: async (chunk: string) => decodeIndexPage(chunks.get(chunk) as Uint8Array),
          write: (bytes: Uint8Array) => {
            chunks.set(`${written}`, bytes)
            return `${written++}`
          },
        }
        const isGone = (ordinal: number): boolean => gone.includes(ordinal)
        const before = await changeIndex([], sortedOf(old), () => false, 8, place)
        const after = await changeIndex(before, sortedOf(fresh, 100), isGone, 8, place)
        const expected = mergeIndexes(sortedOf(old), sortedOf(fresh, 100), isGone)
        const pages = await Promise.all(after.map(({ chunk }) => place.read(chunk)))
        expect(pages.flatMap(({ keys }) => Array.from(keys))).toEqual(Array.from(expected.keys))
        expect(pages.flatMap(({ ordinals }) => Array.from(ordinals)).toSorted((a, b) => a - b)).toEqual(
          Array.from(expected.ordinals).toSorted((a, b) => a - b),
        )
        expect(after.map(({ first, count }) => [first, count])).toEqual(pages.map(({ keys }) => [keys[0], keys.length]))
        if (fresh.length === 0 && !gone.some((ordinal) => ordinal < old.length)) expect(after).toEqual(before)
      },
    ),
    { numRuns: 60 },
  )
})

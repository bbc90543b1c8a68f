import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { tailKey, tailRange } from '../../../lib/search/contact-words.ts'
import { mergeWordIndex, WordIndexBuilder, type WordIndex } from '../../../lib/search/word-index.ts'
import { cutWordIndex, joinWordIndex } from '../../../lib/search/word-pages.ts'

const word = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', 'å', 'ж', '王', '\u{1D4B6}', '\uFF9E'), minLength: 1, maxLength: 4 }),
  fc.constantFrom('\u0001vip', '\u0002example.com'),
)
const people = fc.array(fc.array(word, { maxLength: 5 }), { maxLength: 60 })

function indexOf(rows: readonly (readonly string[])[], only: (ordinal: number) => boolean = () => true): WordIndex {
  const builder = new WordIndexBuilder()
  rows.forEach((words, ordinal) => only(ordinal) && builder.add(words, ordinal))
  return builder.built()
}

/** Word by word, who has it. */
function told({ words, starts, ordinals }: WordIndex): [string, number[]][] {
  return words.map((own, i) => [own, [...ordinals.subarray(starts[i], starts[i + 1])]])
}

test('an index says of each word who has it, in ascending order', () => {
  fc.assert(
    fc.property(people, (rows) => {
      const all = [...new Set(rows.flat())].toSorted()
      expect(told(indexOf(rows))).toEqual(all.map((own) => [own, rows.flatMap((words, i) => (words.includes(own) ? [i] : []))]))
    }),
    { numRuns: 100, seed: 1 },
  )
})

test('an index that is carried on equals one made anew', () => {
  const changes = fc.array(fc.tuple(fc.nat({ max: 70 }), fc.array(word, { maxLength: 5 })), { maxLength: 30 })
  fc.assert(
    fc.property(people, changes, (rows, changed) => {
      const after = [...rows]
      const touched = new Set<number>()
      for (const [at, words] of changed) {
        const ordinal = Math.min(at, after.length)
        after[ordinal] = words
        touched.add(ordinal)
      }
      const fresh = indexOf(after, (ordinal) => touched.has(ordinal))
      expect(told(mergeWordIndex(indexOf(rows), fresh, (ordinal) => touched.has(ordinal)))).toEqual(told(indexOf(after)))
    }),
    { numRuns: 150, seed: 2 },
  )
})

test('an index is read back from its pages as it was cut', async () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => [`word${i % 9000}`, `name${i % 7}`, i % 2 ? 'ås' : 'жа'])
  const index = indexOf(rows)
  const { pages, chunks } = cutWordIndex(index)
  expect(pages.dictionary.length).toBeGreaterThan(1)
  expect(pages.postings).toHaveLength(Math.ceil(60_000 / 16_384))
  const byId = new Map(chunks.map(({ id, bytes }) => [id, bytes]))
  const back = await joinWordIndex(pages, async (id) => byId.get(id) as Uint8Array)
  expect(told(back)).toEqual(told(index))
})

test('the keys of numbers with one end are one range', () => {
  const digits = (from: number, to: number): fc.Arbitrary<string> =>
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: from, maxLength: to })
  fc.assert(
    fc.property(digits(7, 15), digits(1, 9), (number, end) => {
      const { from, to } = tailRange(end)
      const inside = (phone: string): boolean => tailKey(phone) >= from && tailKey(phone) < to
      expect(inside(`+${number.slice(0, Math.max(0, 15 - end.length))}${end}`)).toBe(true)
      // Shorter than its end with zeros before it: the same key, and no such number is looked for.
      if (!number.endsWith(end) && !number.padStart(15, '0').endsWith(end)) expect(inside(`+${number}`)).toBe(false)
    }),
    { numRuns: 300, seed: 3 },
  )
})

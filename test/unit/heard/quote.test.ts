import { expect, test } from 'vitest'
import { markedWords, quoteOf } from '../../../lib/heard/quote.ts'

const shown = (text: string, ...spans: [number, number][]): string =>
  quoteOf(
    text,
    spans.map(([from, to]) => ({ from, to })),
  )
    .map(({ text: piece, marked }) => (marked ? `[${piece}]` : piece))
    .join('')

test('marks stand where they are, joined where they overlap, and those outside are none', () => {
  expect(shown('dry in winter', [0, 3])).toBe('[dry] in winter')
  expect(shown('dry in winter', [7, 13], [0, 3], [2, 6])).toBe('[dry in] [winter]')
  expect(shown('dry', [-4, 2], [2, 99], [7, 9], [1, 1])).toBe('[dry]')
  expect(shown('', [0, 4])).toBe('')
  expect(shown('nothing')).toBe('nothing')
})

test('a long text is cut around its first mark, at a word, and no emoji in two', () => {
  const text = `${'word 👋🏽 '.repeat(60)}rather dry${' and so on'.repeat(40)}`
  const at = text.indexOf('rather dry')
  const quote = shown(text, [at, at + 10])
  expect(quote).toMatch(/^…(?:word|👋🏽) .*\[rather dry\] and so on.*…$/su)
  expect(quote.length).toBeLessThan(260)
  expect(/\p{Surrogate}/u.test(quote)).toBe(false)
  expect(shown('a'.repeat(500)).length).toBeLessThan(260)
})

test('the words that are kept are the marked ones alone', () => {
  const text = 'It is dry,\n in winter oily'
  expect(
    markedWords(text, [
      { from: 6, to: 9 },
      { from: 13, to: 27 },
    ]),
  ).toBe('dry … n winter oily')
  expect(markedWords('x'.repeat(999), [{ from: 0, to: 999 }])).toHaveLength(200)
})

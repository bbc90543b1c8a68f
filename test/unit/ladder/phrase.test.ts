import { describe, expect, it } from 'vitest'
import { compilePhrase, matchAt, PhraseIndex } from '../../../lib/ladder/phrase.ts'
import { wordsIn } from '../../../lib/ladder/phrase/words.ts'

/** The parts of a text that a phrase stands in, as they are written. */
function found(phrase: string, text: string): string[] {
  const compiled = compilePhrase(phrase)
  if (!compiled.ok) throw new Error(compiled.problem.code)
  const index = new PhraseIndex<null>()
  index.add(compiled.phrase, null)
  const words = wordsIn(text)
  return [...index.find(words)].map(({ first, end }) => text.slice(words.words[first]?.from, words.words[end - 1]?.to))
}

function problem(phrase: string): string {
  const compiled = compilePhrase(phrase)
  return compiled.ok ? 'ok' : `${compiled.problem.code} ${compiled.problem.at}`
}

describe('phrases', () => {
  it.each([
    ['how do i pay', 'Hi! HOW do I pay?', ['HOW do I pay']],
    ['how do i pay', 'how to pay', []],
    ['how do i pay', 'how do. I pay', []],
    ['order*', 'reordering orders, ordering', ['orders', 'ordering']],
    ['i want ... order', 'I want to, well, order it', ['I want to, well, order']],
    ['i want ... order', 'i want a b c d order', ['i want a b c d order']],
    ['i want ... order', 'i want a b c d e order', []],
    ['buy|order it', 'I buy it, I order it', ['buy it', 'order it']],
    ['(i will|i’d) take', "I will take, I'd take, I take", ['I will take', "I'd take"]],
    ['is it [really] worth', 'is it worth; is it really worth', ['is it worth', 'is it really worth']],
    ['([a|the] big|small) one', 'the big one', ['the big one', 'big one']],
    ['take #', 'I take 2', ['take 2']],
    ['take #', 'I take two', []],
    ['reviews?', 'any reviews? Reviews.', ['reviews']],
    ['"i take it"', 'I take it!', ['I take it']],
    ['"i take it"', 'ok I take it', []],
    ['"i take it"', 'Ok. I take it', ['I take it']],
    ["(dov'è|dove) il", 'Dov’è il pacco? dove il', ['Dov’è il', 'dove il']],
    ["don't", 'dont DON’T don`t do not', ['dont', 'DON’T', 'don`t']],
    ['perché', 'perche perche’ PERCHÉ perche\u0301', ['perche', 'perche', 'PERCHÉ', 'perche\u0301']],
    ['ещё', 'Еще ещё', ['Еще', 'ещё']],
    ['мой', 'мой мои', ['мой']],
    ['för', 'for för fo\u0308r', ['för', 'fo\u0308r']],
    ['so cheap', 'sooooo cheappp', ['sooooo cheappp']],
    ['buy', 'she said "I want to buy it" and «buy»', ['buy']],
    ['buy', '> I buy\nno', []],
    ['buy now', '🛒buy👍now buy now', ['buy👍now', 'buy now']],
    ['i want … a', 'i want a b a', ['i want a b a']],
  ])('%s in: %s', (phrase, text, expected) => {
    expect(found(phrase, text)).toEqual(expected)
  })

  it.each([
    ['', 'phrase-empty 0'],
    ['  , ', 'phrase-empty 2'],
    ['x'.repeat(501), 'phrase-too-long 500'],
    ['a (b', 'phrase-unclosed 4'],
    ['"a', 'phrase-unclosed 0'],
    ['a) b', 'phrase-unopened 1'],
    ['... a', 'phrase-gap-at-edge 0'],
    ['a ...', 'phrase-gap-at-edge 5'],
    ['a|', 'phrase-empty-choice 2'],
    ['|a', 'phrase-empty-choice 0'],
    ['(a|)', 'phrase-empty-choice 3'],
    ['a b * c', 'phrase-star 4'],
    ['ab*c', 'phrase-star 2'],
    ['a* b', 'phrase-star-short 1'],
    ['a? b', 'phrase-question-mark 1'],
    ['[a] [b|c]', 'phrase-only-optional 0'],
    ['([a]|b)', 'phrase-only-optional 0'],
    ['[a] ... (b|c)', 'ok'],
  ])('%s: %s', (phrase, expected) => {
    expect(problem(phrase)).toBe(expected)
  })

  it('understands or refuses whatever is written, and what it finds lies in the text', () => {
    const random = seeded(7)
    const signs = [
      'a',
      'b',
      'ab',
      'é',
      'å',
      'ё',
      '1',
      '2',
      ' ',
      ' ',
      '|',
      '(',
      ')',
      '[',
      ']',
      '*',
      '?',
      '...',
      '…',
      '"',
      '#',
      '’',
      ',',
      '👍',
      '\ud800',
      '\u0301',
      '中',
    ]
    const made = (most: number): string => Array.from({ length: random(most) }, () => signs[random(signs.length)]).join('')
    let understood = 0
    for (let i = 0; i < 2_000; i++) {
      const phrase = made(10)
      const compiled = compilePhrase(phrase)
      if (!compiled.ok) {
        expect(compiled.problem.at).toBeGreaterThanOrEqual(0)
        expect(compiled.problem.at).toBeLessThanOrEqual(phrase.length)
        continue
      }
      understood++
      const text = made(30)
      const { words } = wordsIn(text)
      for (const [n, word] of words.entries()) {
        expect(word.from).toBeGreaterThanOrEqual(words[n - 1]?.to ?? 0)
        expect(word.to).toBeGreaterThan(word.from)
        expect(word.to).toBeLessThanOrEqual(text.length)
        const end = matchAt(compiled.phrase, wordsIn(text), n)
        if (end !== 0) expect(end > n && end <= words.length && words[end - 1]?.sentence === word.sentence).toBe(true)
      }
      for (const part of found(phrase, text)) expect(part).not.toBe('')
    }
    expect(understood).toBeGreaterThan(250)
  })

  it('any text of Unicode has words that lie in it', () => {
    const random = seeded(11)
    for (let i = 0; i < 1_000; i++) {
      const text = String.fromCharCode(...Array.from({ length: 40 }, () => random(0x10000)))
      for (const { from, to, text: folded } of wordsIn(text).words) {
        expect(from >= 0 && to > from && to <= text.length && folded !== '').toBe(true)
      }
    }
  })

  it('takes a time in proportion to the text, however the phrase is made', () => {
    const nasty = [
      '[aa] [aa] [aa] [aa] [aa] [aa] aa ... aa ... aa ... aa bb',
      '(aa|aa aa|[aa] aa aa) ... (aa|aa aa) ... (aa|aa aa) bb',
    ]
    const time = (phrase: string, words: number): number => {
      const text = 'aa '.repeat(words)
      const start = performance.now()
      found(phrase, text)
      return performance.now() - start
    }
    const quickest = (phrase: string, words: number): number => Math.min(...Array.from({ length: 3 }, () => time(phrase, words)))
    for (const phrase of nasty) expect(quickest(phrase, 2_000)).toBeLessThan(quickest(phrase, 250) * 8 * 4 + 300)
    const start = performance.now()
    wordsIn('"'.repeat(50_000) + "a'".repeat(50_000))
    expect(performance.now() - start).toBeLessThan(1_000)
  })
})

/** Whole numbers below a limit, the same in each run. */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

import { describe, expect, test } from 'vitest'
import { marksIn } from '../../../lib/page/markup.ts'

describe('in Telegram', () => {
  test.each([
    ['Two for **one** today', ['**one**']],
    ['__x__ and ~~y~~ and ||z||', ['__x__', '~~y~~', '||z||']],
    ['Use `HARVEST10` twice: `HARVEST10`', ['`HARVEST10`']],
    ['```\ntwo\nlines\n```', ['```\ntwo\nlines\n```']],
    ['See [our shop](https://example.com/a_b).', ['[our shop](https://example.com/a_b)']],
    ['Code `**10**` is yours, **Anna**', ['`**10**`', '**Anna**']],
  ])('%j would not arrive as it stands', (text, pieces) => {
    expect(marksIn(text, 'telegram')).toEqual(pieces)
  })

  test.each([
    'Dear Anna 👋🏽,\n\n  two for one "this week" <only>.\n• oil & honey 🍯',
    '2 * 3 = 6, snake_case, a ~ b, this | that',
    '** not closed\non this line **',
    '[in brackets] (and a remark)',
    '5 * 4 ** 2',
    '',
  ])('%j arrives as it stands', (text) => {
    expect(marksIn(text, 'telegram')).toEqual([])
  })
})

test('elsewhere nothing is a mark', () => {
  expect(marksIn('**one**', undefined)).toEqual([])
})

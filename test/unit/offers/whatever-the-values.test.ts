import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { merge } from '../../../lib/offers/merge.ts'
import { MERGE_FIELDS, mergeValues, NO_VALUES, type MergeField } from '../../../lib/offers/merge-fields.ts'
import { contact, facts, order } from '../segments/made-up-facts.ts'

/** Names as bases hold them, and worse. */
const NAMES = [
  'Anna',
  'Jean Luc',
  'Rossi, Anna',
  ', Anna ,',
  'Esempio S.r.l.',
  '{first_name}',
  '{{city|x}}',
  'a}b{c',
  'own: x',
  'שרה כהן',
  'محمد',
  '谢',
  '👩‍👩‍👧 Demo',
  '❤️',
  '\u202Eannab',
  'Two\nLines',
  ' \t ',
  '-',
  '...',
  'null',
  "O'Esempio",
  '\uFDD0\uFDD1',
]
const TEXTS = fc.constantFrom(...NAMES)

/** The values of people whose data are anything. */
const people = fc
  .record({
    name: TEXTS,
    firstName: fc.oneof(fc.constant(''), TEXTS),
    city: fc.oneof(fc.constant(''), TEXTS),
    item: TEXTS,
    agent: TEXTS,
    bought: fc.boolean(),
  })
  .map(({ name, firstName, city, item, agent, bought }) =>
    mergeValues(
      facts({ contact: contact({ name, firstName, city }), orders: bought ? [order(3, 4990, { items: [item] })] : [] }),
      agent,
      'it',
    ),
  )

const MARKS = MERGE_FIELDS.flatMap((field) => [`{${field}}`, `{${field}|you}`, `{{ ${field} }}`])
const mark = fc.constantFrom(...MARKS)
const word = fc.constantFrom('hello', 'Ciao', 'tack', 'שלום', 'مرحبا', '🙂', '👩‍👩‍👧', '❤️', 'e-mail', '10', '“sì”')

/** What people write: words and marks, each with what may stand behind it, in lines. */
const behind = fc.constantFrom(' ', ' ', ' ', ', ', '. ', '! ', '? ', ': ', '; ', ' – ', ' / ', '\n', '\n\n', '… ', '، ')
const around = fc.oneof(
  { weight: 8, arbitrary: fc.constant(['', ''] as const) },
  { weight: 1, arbitrary: fc.constant(['(', ')'] as const) },
  { weight: 1, arbitrary: fc.constant(['“', '”'] as const) },
  { weight: 1, arbitrary: fc.constant(['«', '»'] as const) },
)
const piece = fc
  .tuple(
    around,
    fc.oneof(
      { weight: 3, arbitrary: mark },
      { weight: 3, arbitrary: word },
      { weight: 1, arbitrary: fc.tuple(mark, word).map((two) => two.join(' ')) },
    ),
  )
  .map(([[open, close], inside]) => open + inside + close)
const wholeText = fc
  .tuple(fc.array(fc.tuple(piece, behind), { minLength: 1, maxLength: 9 }), piece, fc.constantFrom('', '.', '!', '?'))
  .map(([parts, last, stop]) => parts.map(([one, after]) => one + after).join('') + last + stop)

/** What nobody would write; each with its name. */
const UGLY: [string, RegExp][] = [
  ['a field mark', /\{+\s*\p{L}[^{}]*\}/u],
  ['a sign of ours', /[\uFDD0-\uFDD4]/u],
  ['a doubled space', /[ \u00A0]{2}/u],
  ['a space before a stop', /[ \u00A0][.,;:!?…،]/u],
  ['two commas', /[,;،][ ]*[,;،]/u],
  ['a comma before a stop', /[,;،] *[.!?…:]/u],
  ['a comma where a line begins', /(?:^|\n) *[,;،:.!?…]/u],
  ['a comma after what opens', /[(“«] *[,;،]/u],
  ['a space inside brackets', /[(“«] | [)”»]/u],
  ['empty brackets', /\(\)|“”|«»/u],
  ['a space where a line begins or ends', /(?:^|\n) | (?:\n|$)/u],
  ['two empty lines', /\n{3}/u],
  ['two dashes', /– –|\/ \//u],
  ['a dash where a line begins or ends', /(?:^|\n)[–/]|[–/] ?(?:\n|$)/u],
  ['a dash before a stop', /[–/] ?[.,;:!?…]/u],
]

function ugly(text: string): string[] {
  return UGLY.filter(([, found]) => found.test(text)).map(([name]) => name)
}

const filled = Object.fromEntries(MERGE_FIELDS.map((field) => [field, 'X'])) as Record<MergeField, string>

describe('whatever the values, a text that reads well with all of them reads well without', () => {
  test('any of them', () => {
    fc.assert(
      fc.property(wholeText, people, (text, values) => {
        const before = new Set(ugly(merge(text, filled).text))
        expect(ugly(merge(text, values, 'it').text).filter((name) => !before.has(name))).toEqual([])
      }),
      { numRuns: 15000 },
    )
  })

  test('none of them', () => {
    fc.assert(
      fc.property(wholeText, (text) => {
        const before = new Set(ugly(merge(text, filled).text))
        expect(ugly(merge(text, NO_VALUES).text).filter((name) => !before.has(name))).toEqual([])
      }),
      { numRuns: 1500 },
    )
  })
})

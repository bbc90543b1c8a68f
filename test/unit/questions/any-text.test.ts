import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { foldText } from '../../../lib/segments/fold-text.ts'
import { checkQuestion } from '../../../lib/questions/check.ts'
import { matchAnswer } from '../../../lib/questions/match-answer.ts'
import { OWN_TYPES } from '../../../lib/fields/own-field.ts'
import { choice, field, question } from './made-up-questions.ts'

const WRITING = { decimal: '.', dateOrder: 'dmy' } as const
const anyText = fc.string({ unit: 'binary', maxLength: 80 })
/** Pieces that answers are made of, put together at random. */
const pieces = fc
  .array(
    fc.constantFrom(
      '2',
      '2️⃣',
      '½',
      '①',
      '٢',
      'n.',
      'not',
      'cooking',
      'Salad!',
      'sì',
      'no',
      '?',
      '\n',
      '👍',
      '12/3/1984',
      '35',
      'первый',
      'e\u0301',
      '\u200F',
      '-',
      '1,',
      'both',
      '\uD800',
    ),
    { maxLength: 12 },
  )
  .map((all) => all.join(' '))

it('whatever is written, nothing breaks, places are within the text, and values are those of the question', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, pieces), fc.constantFrom(...OWN_TYPES, 'stage'), (text, type) => {
      const values = ['Cooking', 'Salad', 'Gift']
      const own = type === 'stage' ? null : field(type, values)
      const withChoices = type === 'stage' || type === 'choice' || type === 'choices'
      const answer = matchAnswer(
        text,
        question({ choices: withChoices ? values.map((value) => choice(value)) : [] }),
        own,
        WRITING,
      )
      if (answer.kind === 'none') return
      for (const { from, to } of answer.spans) {
        expect(from).toBeGreaterThanOrEqual(0)
        expect(to).toBeLessThanOrEqual(text.length)
        expect(from).toBeLessThan(to)
      }
      const said = answer.kind === 'fits' ? answer.values : answer.candidates
      if (withChoices) for (const value of said) expect(values).toContain(value)
      if (answer.kind === 'fits') expect(said.length).toBeGreaterThan(0)
      if (answer.kind === 'fits' && type !== 'choices') expect(said).toHaveLength(1)
    }),
    { numRuns: 1500 },
  )
})

const label = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => /[\p{L}\p{N}]/u.test(text.normalize('NFKD'))),
  fc.constantFrom(
    'Yes',
    'No',
    'Not yet',
    'Once a week',
    'More than once a week',
    '2 people',
    '18–24',
    'C++',
    'Cooking?',
    'Ни то ни другое',
    '料理',
    'هدية',
    '👍',
  ),
)

it('a label by itself is always its choice, and a number always the one that it stands before', () => {
  fc.assert(
    fc.property(fc.uniqueArray(label, { minLength: 2, maxLength: 6, selector: foldText }), (labels) => {
      const own = field(
        'choice',
        labels.map((_, i) => `v${i}`),
      )
      const asked = question({ choices: labels.map((one, i) => choice(`v${i}`, one.trim())) })
      const { name, target, texts, choices, numbered, off } = asked
      fc.pre(checkQuestion({ name, target, texts, choices, numbered, off }, [own]).ok)
      for (const [i, one] of labels.entries()) {
        expect(matchAnswer(` ${one.trim()} `, asked, own, WRITING)).toMatchObject({ kind: 'fits', values: [`v${i}`] })
        expect(matchAnswer(String(i + 1), asked, own, WRITING)).toMatchObject({ kind: 'fits', values: [`v${i}`], how: 'number' })
      }
    }),
    { numRuns: 400 },
  )
})

// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test } from 'vitest'
import { QuestionFigures } from '../../../../components/dashboard/questions/question-figures.tsx'
import { SessionContext, type Session } from '../../../../components/dashboard/session.ts'
import { LanguageContext, speech } from '../../../../components/ui/language.tsx'
import { translator } from '../../../../lib/language/translator.ts'
import type { Question } from '../../../../lib/questions/question.ts'
import type { QuestionResult } from '../../../../lib/questions/results.ts'
import { choice, field, question } from '../../questions/made-up-questions.ts'

afterEach(() => {
  render(null, document.body)
  document.body.replaceChildren()
})

const RESULT: QuestionResult = { question: 'q', asked: 0, answered: 0, dropped: 0, values: [], median: null }
const WORDS = speech(translator('en'), 'UTC')
const session = { settings: { ladder: { counting: 'five' } } } as unknown as Session

function shown(asked: Question, result: QuestionResult, own = field('choice', ['Cooking', 'Salad', 'Gift'])): string[] {
  act(() =>
    render(
      <LanguageContext.Provider value={WORDS}>
        <SessionContext.Provider value={session}>
          <QuestionFigures question={asked} field={asked.target.kind === 'field' ? own : undefined} result={result} />
        </SessionContext.Provider>
      </LanguageContext.Provider>,
      document.body,
    ),
  )
  return [...document.querySelectorAll('p, tbody tr')].map((part) =>
    [...part.childNodes]
      .map((one) => one.textContent)
      .join(' ')
      .trim(),
  )
}

test('nobody was asked: said so, and no zero', () => {
  expect(shown(question(), RESULT)).toEqual(['not asked yet'])
})

test('asked and never answered: no table, no time', () => {
  expect(shown(question(), { ...RESULT, asked: 3, dropped: 1 })).toEqual([
    'asked: 3 · answered: 0 (0%) · no longer waited for: 1',
  ])
})

test('choices in the order of their numbers, also those that nobody took; then what is a choice no more', () => {
  const values = [
    { value: 'Salad', people: 3 },
    { value: 'Lamps', people: 1 },
    { value: 'Gift', people: 1 },
  ]
  expect(shown(question(), { ...RESULT, asked: 10, answered: 5, values, median: 150_000 })).toEqual([
    `asked: 10 · answered: 5 (50%) · half of the answers came within ${WORDS.format.duration(150_000)}`,
    'Cooking 0 0%',
    'Salad 3 60%',
    'Gift 1 20%',
    'Lamps (no longer a choice) 1 20%',
  ])
})

test('stages are told by their meaning, in the counting of the workspace', () => {
  const stages = question({ target: { kind: 'stage' }, choices: [choice('1', 'Looking'), choice('5', 'Buying')] })
  const values = [{ value: '5', people: 2 }]
  expect(shown(stages, { ...RESULT, asked: 2, answered: 2, values }).slice(1)).toEqual([
    'Stage 2: has a problem, knows no solution 0 0%',
    'Stage 5: convinced, ready to buy 2 100%',
  ])
})

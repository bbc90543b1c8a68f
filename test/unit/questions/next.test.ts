import { expect, it } from 'vitest'
import { nextQuestions, type NextFor } from '../../../lib/questions/next.ts'
import type { AskedState, Question, QuestionSet } from '../../../lib/questions/question.ts'
import { NO_VALUES } from '../../../lib/offers/merge-fields.ts'
import { choice, field, question, set } from './made-up-questions.ts'

const NOW = Date.UTC(2026, 10, 23, 12)
const DAY = 86_400_000
const FIELDS = ['a', 'b', 'c', 'd', 'e'].map((id) => field('choice', ['X', 'Y'], { id, name: id }))
const ALL = FIELDS.map(({ id }, i) =>
  question({
    id,
    name: id,
    target: { kind: 'field', field: id },
    texts: { en: `Hi {first_name|there}, what of ${id}?`, it: `Ciao, che dici di ${id}?` },
    choices: [choice('X'), choice('Y')],
    rank: i,
  }),
)

function asked(state: AskedState['state'], days: number): AskedState {
  return { state, at: NOW - days * DAY, askedAt: NOW - days * DAY, language: 'en' }
}

function next(person: Partial<NextFor> = {}, sets: QuestionSet[] = [], questions: Question[] = ALL): string[] {
  const whom: NextFor = {
    asked: {},
    own: {},
    stage: null,
    met: [],
    text: { values: NO_VALUES, own: 'it', workspace: 'en' },
    open: [],
    now: NOW,
    ...person,
  }
  return nextQuestions({ questions, sets, fields: FIELDS }, whom).map(
    (one) => one.name + (one.set ? ` ${one.set.name} ${one.set.place}/${one.set.of}` : ''),
  )
}

it('offers at most three, in the order of the list, as they go into the composer', () => {
  expect(next()).toEqual(['a', 'b', 'c'])
  const [first] = nextQuestions(
    { questions: ALL, sets: [], fields: FIELDS },
    { asked: {}, own: {}, stage: null, met: [], text: { values: NO_VALUES, own: 'it', workspace: 'en' }, open: [], now: NOW },
  )
  expect(first).toMatchObject({ text: 'Ciao, che dici di a?\n1. X\n2. Y', language: 'it', set: null })
})

it('sets come first, those of segments that the person is in; a set’s questions are not put by themselves', () => {
  const sets = [
    set({ id: 's1', name: 'S1', questions: ['d', 'a'], segment: 'vip', rank: 1 }),
    set({ id: 's2', name: 'S2', questions: ['e'], rank: 2 }),
  ]
  expect(next({ met: ['vip'] }, sets)).toEqual(['d S1 1/2', 'a S1 2/2', 'e S2 1/1'])
  expect(next({}, sets)).toEqual(['e S2 1/1', 'b', 'c'])
  expect(next({}, [set({ id: 's1', name: 'S1', questions: ['d', 'a'], off: true })])).toEqual(['a', 'b', 'c'])
})

it('what is known or was answered is not asked again', () => {
  expect(next({ own: { a: 'X' }, asked: { b: asked('answered', 400) } })).toEqual(['c', 'd', 'e'])
  const s = [set({ name: 'S', questions: ['a', 'b', 'c'] })]
  expect(next({ own: { a: 'X' } }, s)).toEqual(['b S 2/3', 'c S 3/3', 'd'])
  const stage = question({ id: 's', name: 's', target: { kind: 'stage' }, choices: [choice('0', 'No'), choice('5', 'Yes')] })
  expect(next({}, [], [stage])).toEqual(['s'])
  expect(next({ stage: 0 }, [], [stage])).toEqual([])
})

it('nothing while an answer is waited for, but for what is left of a set that was answered', () => {
  expect(next({ asked: { a: asked('sent', 6) } })).toEqual([])
  expect(next({ asked: { a: asked('sent', 8) } })).toEqual(['b', 'c', 'd'])
  expect(next({ asked: { a: asked('put', 0.5) } })).toEqual([])
  expect(next({ asked: { a: asked('put', 2) } })).toEqual(['a', 'b', 'c'])
  expect(next({ open: ['a'] })).toEqual([])
  const s = [set({ name: 'S', questions: ['b', 'c'] })]
  expect(next({ asked: { a: asked('sent', 1), b: asked('answered', 1) } }, s)).toEqual(['c S 2/2'])
  expect(next({ asked: { b: asked('sent', 1) } }, s)).toEqual([])
})

it('dropped and unanswered ones rest for thirty days', () => {
  expect(next({ asked: { a: asked('dropped', 29) } })).toEqual(['b', 'c', 'd'])
  expect(next({ asked: { a: asked('dropped', 31) } })).toEqual(['a', 'b', 'c'])
  expect(next({ asked: { a: asked('sent', 29) } })).toEqual(['b', 'c', 'd'])
})

it('leaves out what is off, has no field, offers a choice that is none, or asks for the same', () => {
  const [a, b] = ALL
  if (!a || !b) throw new Error('none')
  expect(next({}, [], [{ ...a, off: true }, b])).toEqual(['b'])
  expect(next({}, [], [{ ...a, target: { kind: 'field', field: 'gone' } }, b])).toEqual(['b'])
  expect(next({}, [], [{ ...a, choices: [choice('X'), choice('Z')] }, b])).toEqual(['b'])
  expect(next({}, [], [a, { ...b, target: a.target }])).toEqual(['a'])
  expect(next({}, [], [{ ...a, texts: {} }, b])).toEqual(['b'])
})

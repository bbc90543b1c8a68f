import { expect, it } from 'vitest'
import type { SaidMessage } from '../../../lib/heard/heard.ts'
import { followQuestions, type FollowedPerson } from '../../../lib/questions/follow.ts'
import type { AskedState } from '../../../lib/questions/question.ts'
import { choice, field, question } from './made-up-questions.ts'

const NOW = Date.UTC(2026, 10, 23, 12)
const DAY = 86_400_000
const USE = question({ id: 'use', texts: { en: 'Hi {first_name|there}, what do you mostly use our oil for?' } })
const SIZE = question({
  id: 'size',
  name: 'Size',
  target: { kind: 'field', field: 'size' },
  texts: { en: 'And which size of bottle suits you best?' },
  choices: [choice('Small'), choice('Large', 'Large', ['big'])],
})
const FIELDS = [field('choice', ['Cooking', 'Salad', 'Gift']), field('choice', ['Small', 'Large'], { id: 'size' })]
const PUT_USE = 'Hi Anna, what do you mostly use our oil for?\n1. Cooking\n2. Salad\n3. Gift'
const PUT_SIZE = 'And which size of bottle suits you best?\n1. Small\n2. Large'

/** `>` is the agent, `<` the customer; a minute apart, the last one now. */
function chat(...lines: string[]): SaidMessage[] {
  return lines.map((line, i) => ({
    key: `m${i}`,
    direction: line.startsWith('>') ? 'out' : 'in',
    at: NOW - (lines.length - i) * 60_000,
    text: line.slice(2),
  }))
}

function follow(messages: readonly SaidMessage[], person: FollowedPerson = {}) {
  return followQuestions(messages, { questions: [USE, SIZE], fields: FIELDS, person, now: NOW, agent: 'en', workspace: 'en' })
}

function asked(change: Partial<AskedState> = {}): AskedState {
  return { state: 'sent', at: NOW - DAY, askedAt: NOW - DAY, language: 'en', ...change }
}

/** What is proposed for each open question: the message's text and the values, or why none. */
function replies(messages: readonly SaidMessage[], person: FollowedPerson = {}): string[] {
  return follow(messages, person).open.map(({ question: id, reply }) => {
    if (!reply) return `${id} waits`
    const { answer, message } = reply
    return `${id} “${message.text}” ${answer.kind === 'fits' ? answer.values.join('+') : answer.kind}`
  })
}

it('a question seen among the messages is open, and waits for an answer', () => {
  const { sent, open } = follow(chat('< hello', `> ${PUT_USE}`))
  expect(sent).toEqual([{ question: 'use', revision: 1, language: 'en', message: 'm1' }])
  expect(open).toMatchObject([{ question: 'use', type: 'choice', askedAt: NOW - 60_000, reply: null }])
  expect(open[0]?.choices).toEqual(['Cooking', 'Salad', 'Gift'].map((label) => ({ value: label, label })))
})

it.each([
  ['reworded a little', '> Hi Anna! So what do you mostly use our olive oil for?\n1. Cooking\n2. Salad\n3. Gift'],
  ['without its choices', '> hey anna, what do you mostly use our oil for? :)'],
  ['its numbers taken by the page for a list', '> Hi Anna, what do you mostly use our oil for?\nCooking\nSalad\nGift'],
])('%s it is the same question', (_, line) => {
  expect(replies(chat(line, '< salad'))).toEqual(['use “salad” Salad'])
})

it.each([
  ['> What do you mostly use?'],
  ['> Our oil is used for cooking, salad and as a gift'],
  ['< Hi Anna, what do you mostly use our oil for?'],
  [`> ${'we have what you need. '.repeat(4)}do come and see the oil, mostly on Fridays, and use our car park`],
])('%s: that is not the question', (line) => {
  expect(follow(chat(line, '< 2'))).toEqual({ sent: [], open: [] })
})

it('the newest fitting reply counts; thanks, talk and greetings behind it do not hide it', () => {
  expect(replies(chat(`> ${PUT_USE}`, '< 2', '< thanks!', '> you are welcome', '< when do you close?'))).toEqual([
    'use “2” Salad',
  ])
  expect(replies(chat(`> ${PUT_USE}`, '< 2', '< no sorry, 3'))).toEqual(['use “no sorry, 3” Gift'])
})

it('a doubt in the same breath takes an answer back, one after other talk does not', () => {
  expect(replies(chat(`> ${PUT_USE}`, '< 2', '< or maybe cooking'))).toEqual(['use “or maybe cooking” unclear'])
  expect(replies(chat(`> ${PUT_USE}`, '< 2', '> noted!', '< 1 or 2 days?'))).toEqual(['use “2” Salad'])
})

it('where nothing fits the agent is asked, with the newest', () => {
  expect(replies(chat(`> ${PUT_USE}`, '< why do you ask?', '< for lamps'))).toEqual(['use “for lamps” none'])
  expect(replies(chat(`> ${PUT_USE}`, '< cooking and salad', '< thanks'))).toEqual(['use “cooking and salad” unclear'])
})

it('what came before the question is no answer', () => {
  expect(replies(chat('< salad', `> ${PUT_USE}`))).toEqual(['use waits'])
})

it('a number belongs to the question asked last before it, words to the one they fit', () => {
  const both = chat(`> ${PUT_USE}`, `> ${PUT_SIZE}`, '< 2')
  expect(replies(both)).toEqual(['size “2” Large', 'use waits'])
  expect(replies(chat(`> ${PUT_USE}`, `> ${PUT_SIZE}`, '< salad', '< 1'))).toEqual(['size “1” Small', 'use “salad” Salad'])
  expect(replies(chat(`> ${PUT_USE}`, '< 3', `> ${PUT_SIZE}`, '< 2'))).toEqual(['size “2” Large', 'use “3” Gift'])
})

it('a text answers the question for a text, but where it is a choice of one that is open', () => {
  const city = question({
    id: 'city',
    target: { kind: 'field', field: 'city' },
    texts: { en: 'By the way, which city do you live in these days?' },
    choices: [],
  })
  const using = {
    questions: [USE, city],
    fields: [...FIELDS, field('text', [], { id: 'city' })],
    person: {},
    now: NOW,
    agent: 'en',
    workspace: 'en',
  }
  const said = (...lines: string[]) =>
    followQuestions(chat(`> ${PUT_USE}`, '> By the way, which city do you live in these days?', ...lines), using).open.map(
      ({ question: id, reply }) => `${id} ${reply?.message.text ?? '-'}`,
    )
  expect(said('< Lund', '< salad')).toEqual(['city Lund', 'use salad'])
  expect(said('< salad')).toEqual(['city -', 'use salad'])
  expect(said('< Lund')).toEqual(['city Lund', 'use -'])
})

it('the same asked of another thing is another question', () => {
  expect(follow(chat('> Hi Anna, what do you mostly use our soap for?', '< gift'))).toEqual({ sent: [], open: [] })
})

it('a number answers the last question also where that one was answered already', () => {
  const messages = chat(`> ${PUT_USE}`, `> ${PUT_SIZE}`, '< 2')
  const person = { asked: { use: asked({ message: 'm0' }), size: asked({ state: 'answered', message: 'm1', at: NOW }) } }
  expect(replies(messages, person)).toEqual(['use waits'])
})

it('what the agent said is no answer does not come again', () => {
  const person = { asked: { use: asked({ message: 'm0', not: ['m1'] }) } }
  expect(replies(chat(`> ${PUT_USE}`, '< 2'), person)).toEqual(['use waits'])
  expect(replies(chat(`> ${PUT_USE}`, '< 2', '< gift'), person)).toEqual(['use “gift” Gift'])
})

it('answered and dropped questions are closed, until they are asked anew', () => {
  for (const state of ['answered', 'dropped'] as const) {
    const person = { asked: { use: asked({ state, message: 'm0', at: NOW - 90_000 }) } }
    expect(follow(chat(`> ${PUT_USE}`, '< 2', '< salad'), person)).toEqual({ sent: [], open: [] })
  }
  const before = { asked: { use: asked({ state: 'answered', message: 'gone', at: NOW - DAY }) } }
  expect(replies(chat(`> ${PUT_USE}`, '< 2'), before)).toEqual(['use “2” Salad'])
})

it('answers come days later, other talk in between, for sixty days', () => {
  const late = chat(`> ${PUT_USE}`, '> are you still there?', '< sorry, was away', '< salad')
  const [first] = late
  if (first) first.at = NOW - 20 * DAY
  expect(replies(late)).toEqual(['use “salad” Salad'])
  if (first) first.at = NOW - 61 * DAY
  expect(replies(late)).toEqual([])
})

it('a question above what can be seen is answered by what came after it', () => {
  const person = { asked: { use: asked({ message: 'gone', askedAt: NOW - 150_000 }) } }
  expect(replies(chat('< gift', '< hello', '< salad'), person)).toEqual(['use “salad” Salad'])
  expect(replies(chat('< gift', '< x', '< y', '< z', '< hm'), person)).toEqual(['use “hm” none'])
  const timeless = chat('< salad').map((one) => ({ ...one, at: null }))
  expect(replies(timeless, person)).toEqual(['use waits'])
})

it('an edited question is known by its key, one that was only put in the composer is not asked', () => {
  expect(replies(chat('> something else altogether', '< 2'), { asked: { use: asked({ message: 'm0' }) } })).toEqual([
    'use “2” Salad',
  ])
  expect(follow(chat('> hello', '< 2'), { asked: { use: asked({ state: 'put', at: NOW }) } })).toEqual({ sent: [], open: [] })
})

it('messages without times are read in their order', () => {
  const timeless = chat(`> ${PUT_USE}`, '< 2').map((one) => ({ ...one, at: null }))
  expect(replies(timeless)).toEqual(['use “2” Salad'])
  // Whether it was put before or after the answer nobody can tell.
  expect(replies(timeless, { asked: { use: asked({ state: 'answered', message: 'other' }) } })).toEqual([])
  expect(replies(timeless, { asked: { use: asked({ state: 'put', message: 'm0' }) } })).toEqual(['use “2” Salad'])
})

it('a value that was given by hand since closes the question, one from before does not', () => {
  const messages = chat(`> ${PUT_USE}`, '< 2')
  expect(replies(messages, { ownAt: { ['a'.repeat(32)]: NOW } })).toEqual([])
  expect(replies(messages, { ownAt: { ['a'.repeat(32)]: NOW - DAY } })).toEqual(['use “2” Salad'])
})

it('a choice that the field no longer has asks the agent', () => {
  const fields = [field('choice', ['Cooking', 'Gift'])]
  const using = { questions: [USE], fields, person: {}, now: NOW, agent: 'en', workspace: 'en' }
  const [open] = followQuestions(chat(`> ${PUT_USE}`, '< 2'), using).open
  expect(open?.reply?.answer).toMatchObject({ kind: 'unclear', candidates: [] })
  expect(open?.choices.map(({ value }) => value)).toEqual(['Cooking', 'Gift'])
  expect(followQuestions(chat(`> ${PUT_USE}`, '< 2'), { ...using, fields: [] })).toEqual({ sent: [], open: [] })
})

it('sixty messages and twenty questions take no time', () => {
  const questions = Array.from({ length: 20 }, (_, i) =>
    question({
      id: `q${i}`,
      texts: { en: `Question ${i}: what do you mostly use our oil for?`, it: `Domanda ${i}: per che cosa usi il nostro olio?` },
    }),
  )
  const lines = Array.from({ length: 60 }, (_, i) =>
    i % 2 ? `< ${'I would say for cooking with my family '.repeat(3)}` : `> ${PUT_USE}`,
  )
  const messages = chat(...lines)
  const using = { questions, fields: FIELDS, person: {}, now: NOW, agent: 'en', workspace: 'en' }
  let least = Infinity
  for (let i = 0; i < 8; i++) {
    const begun = performance.now()
    followQuestions(messages, using)
    least = Math.min(least, performance.now() - begun)
  }
  process.stdout.write(`following 20 questions through 60 messages: ${least.toFixed(1)} ms\n`)
  expect(least).toBeLessThan(60)
})

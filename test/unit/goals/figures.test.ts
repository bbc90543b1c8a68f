import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addTraces } from '../../../lib/behaviour/add-traces.ts'
import { noBehaviour, type ChatBehaviour } from '../../../lib/behaviour/behaviour.ts'
import { RecencyDatabase } from '../../../lib/db/database.ts'
import type { LogEntry } from '../../../lib/db/log.ts'
import { answersOf } from '../../../lib/goals/figures/answered.ts'
import { FIGURES } from '../../../lib/goals/figures/figure.ts'
import { instantsOf } from '../../../lib/goals/figures/instants.ts'
import { repliesIn } from '../../../lib/goals/figures/replies-per-message.ts'
import type { FigureValue, GoalFigure } from '../../../lib/goals/goal.ts'
import { dropFreedFromGoals } from '../../../lib/goals/freed-people.ts'
import { goalPeople, keptPeople } from '../../../lib/goals/goal-people.ts'
import { figureContext, measureGoal } from '../../../lib/goals/measure.ts'
import { addGoal, beginOffers } from '../../../lib/goals/store.ts'
import { goalWindows } from '../../../lib/goals/windows.ts'
import { isPurchase } from '../../../lib/orders/figures.ts'
import { compileRule } from '../../../lib/segments/evaluate.ts'
import type { Facts } from '../../../lib/segments/facts.ts'
import type { Rule } from '../../../lib/segments/rule.ts'
import { dayOf } from '../../../lib/workspace/day.ts'
import { everyone, fill, NOW, TODAY } from '../segments/portrait/portrait-base.ts'

const RULES: Rule[] = [
  { all: [] },
  { field: 'contact.country', op: 'is', value: 'SE' },
  { not: { field: 'orders.last', op: 'at-most', value: 200 } },
]

let db: RecencyDatabase
let people: Facts[]

beforeAll(async () => {
  db = new RecencyDatabase('goals')
  const rows = await fill(db, 400)
  people = await everyone(db, rows)
})
afterAll(() => db.delete())

const boughtIn = ({ orders }: Facts, from: number, to: number) =>
  orders().filter((order) => isPurchase(order) && order.day >= from && order.day <= to)

/** The obvious way: one person after the other. */
const OBVIOUS: Partial<
  Record<GoalFigure, (some: Facts[], from: number, to: number, days: number) => Omit<FigureValue, 'atLeast'>>
> = {
  'bought-again': (some, from, to, days) => {
    const cohort = some.filter((facts) => boughtIn(facts, from - days, from - 1).length > 0)
    return { whole: cohort.length, part: cohort.filter((facts) => boughtIn(facts, from, to).length > 0).length }
  },
  'spent-per-person': (some, from, to) => {
    let [part, whole] = [0, 0]
    for (const facts of some) {
      const bought = boughtIn(facts, from, to)
      const told = bought.filter(({ currency }) => currency !== 'USD')
      if (bought.length > 0 && told.length === 0) continue
      whole++
      for (const { total, refunded, currency } of told)
        part += currency === 'EUR' ? total - refunded : Math.round((total - refunded) * 0.09)
    }
    return { part, whole }
  },
  agreed: (some) => ({ whole: some.length, part: some.filter(({ consent }) => consent === 'yes').length }),
}

test('figures over columns are those of everybody asked one by one, merged and typed people among them', async () => {
  const context = await figureContext(db, NOW)
  for (const rule of RULES) {
    const ours = await context.counting.peopleOf(rule, context.vocabulary)
    const holds = compileRule(rule, context.vocabulary)
    const some = people.filter(holds)
    expect(ours.count).toBe(some.length)
    for (const [days, ago] of [
      [90, 0],
      [365, 30],
      [365, 365],
    ] as const) {
      const window = goalWindows({ days, begun: TODAY - ago }, TODAY).before
      for (const figure of ['bought-again', 'spent-per-person', 'agreed'] as const) {
        const read = await FIGURES[figure](context, window, days)
        const wanted = OBVIOUS[figure]?.(some, window.from, window.to, days)
        expect({ rule, figure, days, ...read(ours) }).toEqual({ rule, figure, days, ...wanted, atLeast: false })
      }
    }
  }
})

test('windows: before ends on the day before, after grows to its length, and what is compared is as long', () => {
  expect(goalWindows({ days: 30, begun: null }, 1000)).toEqual({ before: { from: 970, to: 999 }, after: null, alike: null })
  expect(goalWindows({ days: 30, begun: 1000 }, 1000)).toEqual({
    before: { from: 970, to: 999 },
    after: { from: 1000, to: 1000 },
    alike: { from: 970, to: 970 },
  })
  expect(goalWindows({ days: 30, begun: 960 }, 1000)).toEqual({
    before: { from: 930, to: 959 },
    after: { from: 960, to: 989 },
    alike: null,
  })
})

test('a day of a zone is from its first instant to its last, also when clocks change', () => {
  for (const day of [TODAY, dayOf(Date.UTC(2026, 2, 29, 12), 'Europe/Rome'), dayOf(Date.UTC(2026, 9, 25, 12), 'Europe/Rome')]) {
    const { start, end } = instantsOf({ from: day, to: day }, 'Europe/Rome')
    expect([start - 1, start, end - 1, end].map((at) => dayOf(at, 'Europe/Rome'))).toEqual([day - 1, day, day, day + 1])
  }
})

/** Chats of made-up messages, minutes apart. */
const chats = fc.array(
  fc.record({
    minutes: fc.integer({ min: 0, max: 6000 }),
    direction: fc.constantFrom('in' as const, 'out' as const, 'in' as const, 'out' as const, 'unknown' as const),
  }),
  { maxLength: 30 },
)
const START = Date.UTC(2026, 10, 1)

function chatOf(messages: { minutes: number; direction: 'in' | 'out' | 'unknown' }[], most?: number): ChatBehaviour {
  const traces = messages.map(({ minutes, direction }, i) => ({
    id: `m${i}`,
    direction,
    at: START + minutes * 60_000,
    live: false,
  }))
  return addTraces(noBehaviour('x', 'somebody'), traces, NOW, 'Europe/Rome', most)
}

test('over all time, replies are those whose times the behaviour counts', () => {
  fc.assert(
    fc.property(chats, (messages) => {
      const chat = chatOf(messages)
      const { part, whole, atLeast } = repliesIn(chat, 0, NOW)
      expect([part, whole, atLeast]).toEqual([chat.figures.replies.theirs.count, chat.figures.countOut, false])
    }),
    { seed: 6 },
  )
})

test('in a window, each of our messages is asked by itself whether it was the one they wrote back to', () => {
  fc.assert(
    fc.property(chats, fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 1, max: 3000 }), (messages, from, length) => {
      // One message a minute: then the order is plain.
      const plain = [...new Map(messages.map((one) => [one.minutes, one])).values()].toSorted((a, b) => a.minutes - b.minutes)
      const isIn = ({ minutes }: { minutes: number }) => minutes >= from && minutes < from + length
      const ours = plain.filter((one) => one.direction === 'out' && isIn(one))
      const answeredOnes = ours.filter((one) => {
        const next = plain[plain.indexOf(one) + 1]
        return next?.direction === 'in' && next.minutes - one.minutes <= 24 * 60
      })
      const got = repliesIn(chatOf(plain), START + from * 60_000, START + (from + length) * 60_000)
      expect(got).toEqual({ part: answeredOnes.length, whole: ours.length, atLeast: false })
    }),
    { seed: 7 },
  )
})

test('where messages of the window are no longer kept one by one, the figure is at least', () => {
  const many = Array.from({ length: 30 }, (_, i) => ({
    minutes: i * 10,
    direction: i % 2 === 0 ? ('out' as const) : ('in' as const),
  }))
  const chat = chatOf(many, 10)
  expect(repliesIn(chat, START, NOW).atLeast).toBe(true)
  expect(repliesIn(chat, START + 250 * 60_000, NOW).atLeast).toBe(false)
  expect(repliesIn(chat, 0, START).atLeast).toBe(false)
})

test('replies are of the people asked for, each chat with the person it is linked to', async () => {
  const [first, second] = [
    people.find(({ contact }) => contact.source !== 'hand'),
    people.find(({ contact }) => contact.source === 'hand'),
  ]
  if (!first || !second) throw new Error('nobody to write to')
  const chat = chatOf([
    { minutes: 0, direction: 'out' },
    { minutes: 5, direction: 'in' },
    { minutes: 9, direction: 'out' },
  ])
  await db.behaviour.bulkPut([
    { ...chat, identity: 'one', contact: first.contact.id },
    { ...chat, identity: 'two', contact: second.contact.id },
  ])
  const context = await figureContext(db, NOW)
  const read = await FIGURES['replies-per-message'](context, { from: TODAY - 90, to: TODAY }, 90)
  const everybody = await context.counting.peopleOf({ all: [] }, context.vocabulary)
  expect(read(everybody)).toEqual({ part: 2, whole: 4, atLeast: false })
  expect(read({ ...everybody, typed: [] })).toEqual({ part: 1, whole: 2, atLeast: false })
})

test('a question counts once for each message, and is answered before it is asked again', () => {
  const base = { id: '', contact: 'p', agent: '', device: '', question: 'q' }
  const asked = (at: number, message: string, state: 'put' | 'sent' = 'sent') =>
    ({ ...base, kind: 'asked', at, message, state, revision: 1, language: 'it' }) as Extract<LogEntry, { kind: 'asked' }>
  const answer = (at: number, value: string | null) =>
    ({ ...base, kind: 'answer', at, value, how: 'by-hand' }) as Extract<LogEntry, { kind: 'answer' }>
  const of = (entries: Parameters<typeof answersOf>[0], answers: Parameters<typeof answersOf>[1]) => {
    const { part, whole } = answersOf(entries, answers, (contact) => contact).get('p') ?? { part: 0, whole: 0 }
    return [part, whole]
  }
  expect(of([asked(1, 'a', 'put'), asked(2, 'a'), asked(3, 'a')], [answer(4, 'tea')])).toEqual([1, 1])
  expect(of([asked(1, 'a'), asked(5, 'b')], [answer(7, 'tea'), answer(8, 'coffee')])).toEqual([1, 2])
  expect(of([asked(1, 'a')], [answer(3, null), answer(4, 'tea')])).toEqual([0, 1])
  expect(of([asked(5, 'a')], [answer(3, 'tea')])).toEqual([0, 1])
})

test('since the offers began the people are those of that day, whatever they do since', async () => {
  const of: Rule = { not: { field: 'orders.last', op: 'at-most', value: 60 } }
  const goal = await addGoal(db, 'Back again', NOW)
  const kept = await goalPeople(db, { of }, undefined, NOW)
  const before = await measureGoal(db, { goal: { ...goal, of, figure: 'agreed' } }, undefined, NOW)
  const begun = { day: TODAY - 5, before: before.before, people: kept }
  const result = await beginOffers(db, goal, begun, NOW)
  if (!result.ok) throw new Error(result.problem)
  const nobody: Rule = { any: [] }
  const after = await measureGoal(db, { goal: { ...result.goal, of: nobody, figure: 'agreed' } }, undefined, NOW)
  expect(after.people).toBe(before.people)
  expect(after.before).toEqual(before.before)
  expect(after.after).toMatchObject({ part: before.before.part, whole: before.before.whole })
  // An import that is undone takes its people away: the places may be somebody else's later.
  await dropFreedFromGoals(db, 101)
  const { counting } = await figureContext(db, NOW)
  const cut = (await db.goals.get(goal.id))?.people
  const left = keptPeople(cut ?? kept, counting).bits
  expect(left).toEqual(keptPeople(kept, counting).bits.map((word, i) => (i < 3 ? word : i === 3 ? word & 0b11111 : 0)))
})

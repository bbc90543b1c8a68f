import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addTraces, joinBehaviour } from '../../../lib/behaviour/add-traces.ts'
import { noBehaviour, type ChatBehaviour, type ChatFigures } from '../../../lib/behaviour/behaviour.ts'
import type { MessageTrace } from '../../../lib/sites/reading.ts'
import { dayOf } from '../../../lib/workspace/day.ts'

const NOW = Date.UTC(2026, 10, 22, 12)
const ZONE = 'Europe/Rome'
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const blank = (): ChatBehaviour => noBehaviour('xmpp  jid anna%40example.com', 'a'.repeat(32))

let ids = 0
const trace = (direction: MessageTrace['direction'], ago: number | null, more: Partial<MessageTrace> = {}): MessageTrace => ({
  id: `id-${++ids}`,
  direction,
  at: ago === null ? null : NOW - ago,
  live: false,
  ...more,
})
const after = (...traces: MessageTrace[]): ChatFigures => addTraces(blank(), traces, NOW, ZONE).figures

describe('what is counted', () => {
  test('each side, the last of each, days, and how long answers took', () => {
    const figures = after(
      trace('in', 3 * DAY),
      trace('in', 3 * DAY - 5 * MINUTE),
      trace('out', 3 * DAY - 15 * MINUTE),
      trace('out', 2 * HOUR),
      trace('in', 2 * HOUR - 4 * MINUTE),
    )
    expect(figures).toEqual({
      first: NOW - 3 * DAY,
      last: NOW - 2 * HOUR + 4 * MINUTE,
      lastIn: NOW - 2 * HOUR + 4 * MINUTE,
      lastOut: NOW - 2 * HOUR,
      countIn: 3,
      countOut: 2,
      days: [dayOf(NOW - 3 * DAY, ZONE), dayOf(NOW, ZONE)],
      // From the last of a run to the first answer.
      replies: { theirs: { milliseconds: 4 * MINUTE, count: 1 }, ours: { milliseconds: 10 * MINUTE, count: 1 } },
    })
  })

  test('nothing known is null, not zero', () => {
    expect(after()).toMatchObject({ first: null, last: null, lastIn: null, lastOut: null, days: [] })
  })

  test('an answer after more than a day is none, at a day sharp it is one', () => {
    expect(after(trace('in', 2 * DAY), trace('out', DAY)).replies.ours).toEqual({ milliseconds: DAY, count: 1 })
    expect(after(trace('in', 2 * DAY), trace('out', DAY - 1)).replies.ours.count).toBe(0)
  })

  test('a day is one of the workspace, not of UTC', () => {
    const late = Date.UTC(2026, 10, 20, 23, 30)
    expect(after(trace('in', NOW - late)).days).toEqual([dayOf(late, 'UTC') + 1])
  })

  test('unknown direction counts for the day and on neither side, and no reply is measured across it', () => {
    const figures = after(trace('in', HOUR), trace('unknown', HOUR / 2), trace('out', MINUTE))
    expect(figures).toMatchObject({ countIn: 1, countOut: 1, replies: { ours: { count: 0 } } })
    expect(after(trace('unknown', DAY))).toMatchObject({ last: NOW - DAY, lastIn: null, lastOut: null, countIn: 0, countOut: 0 })
    expect(after(trace('unknown', DAY)).days).toHaveLength(1)
  })

  test('a direction that is understood later counts then; one that contradicts itself never', () => {
    const unknown = trace('unknown', HOUR, { id: 'x' })
    const known = addTraces(addTraces(blank(), [unknown], NOW, ZONE), [{ ...unknown, direction: 'out' }], NOW, ZONE)
    expect(known.figures).toMatchObject({ countOut: 1, lastOut: NOW - HOUR })
    const both = addTraces(known, [{ ...unknown, direction: 'in' }], NOW, ZONE)
    expect(both.figures).toMatchObject({ countIn: 0, countOut: 0, last: NOW - HOUR })
  })

  test('without a time it counts only when it came while we looked, and takes its true time when that is seen', () => {
    expect(after(trace('in', null))).toMatchObject({ countIn: 0, last: null })
    const live = trace('in', null, { id: 'x', live: true })
    const first = addTraces(blank(), [live], NOW, ZONE)
    expect(first.figures).toMatchObject({ countIn: 1, lastIn: NOW })
    const later = addTraces(first, [live], NOW + HOUR, ZONE)
    expect(later).toBe(first)
    const told = addTraces(first, [{ ...live, at: NOW - MINUTE, live: false }], NOW + HOUR, ZONE)
    expect(told.figures).toMatchObject({ countIn: 1, lastIn: NOW - MINUTE })
  })

  test('both sides in one minute: the one that wrote before goes on, the other answers', () => {
    const figures = after(trace('in', HOUR), trace('out', HOUR / 2), trace('in', HOUR / 2))
    expect(figures.replies).toEqual({ theirs: { milliseconds: 0, count: 0 }, ours: { milliseconds: 0, count: 1 } })
    expect(after(trace('out', HOUR), trace('in', HOUR)).replies).toMatchObject({ theirs: { count: 0 }, ours: { count: 0 } })
  })

  test('messages without an id are told apart by time and direction', () => {
    const figures = after(
      trace('in', HOUR, { id: '' }),
      trace('in', HOUR, { id: '' }),
      trace('out', HOUR, { id: '' }),
      trace('in', 2 * HOUR, { id: '' }),
    )
    expect(figures).toMatchObject({ countIn: 2, countOut: 1 })
  })

  test('live ones without id and time: one in a minute, also from two tabs and once the page tells the time', () => {
    const live = trace('in', null, { id: '', live: true })
    const one = addTraces(blank(), [live, live], NOW, ZONE)
    const otherTab = addTraces(one, [live], NOW + 900, ZONE)
    const reloaded = addTraces(otherTab, [{ ...live, at: NOW - 40_000, live: false }], NOW + 5000, ZONE)
    expect(reloaded.figures.countIn).toBe(1)
    expect(addTraces(reloaded, [live], NOW + 2 * MINUTE, ZONE).figures.countIn).toBe(2)
  })
})

const someTrace: fc.Arbitrary<MessageTrace> = fc
  .record({
    id: fc.integer({ min: 0, max: 60 }),
    direction: fc.constantFrom<MessageTrace['direction'][]>('in', 'in', 'out', 'out', 'unknown'),
    // Few instants, so that many fall together.
    ago: fc.integer({ min: 0, max: 300 }).map((steps) => steps * 17 * MINUTE),
  })
  .map(({ id, direction, ago }) => ({ id: `message ${id}`, direction, at: NOW - ago, live: false }))

/** The figures told plainly from all messages at once: the last word on each. */
function plainly(
  traces: readonly MessageTrace[],
): Pick<ChatFigures, 'countIn' | 'countOut' | 'first' | 'last' | 'lastIn' | 'lastOut' | 'days'> {
  const messages = new Map<string, { at: number; said: Set<string> }>()
  for (const { id, at, direction } of traces) {
    const message = messages.get(id) ?? { at: Infinity, said: new Set() }
    message.at = Math.min(message.at, at!)
    if (direction !== 'unknown') message.said.add(direction)
    messages.set(id, message)
  }
  const all = [...messages.values()]
  const of = (side: string) => all.filter(({ said }) => said.size === 1 && said.has(side))
  const last = (some: typeof all) => some.reduce<number | null>((most, { at }) => Math.max(most ?? at, at), null)
  return {
    countIn: of('in').length,
    countOut: of('out').length,
    first: all.length === 0 ? null : Math.min(...all.map(({ at }) => at)),
    last: last(all),
    lastIn: last(of('in')),
    lastOut: last(of('out')),
    days: [...new Set(all.map(({ at }) => dayOf(at, ZONE)))].toSorted((a, b) => a - b),
  }
}

/** The same messages in another order, some of them more than once, in reports of any size. */
const reportsOf = (traces: MessageTrace[]): fc.Arbitrary<MessageTrace[][]> =>
  fc
    .tuple(
      fc.shuffledSubarray(traces, { minLength: traces.length }),
      fc.array(fc.nat(Math.max(0, traces.length - 1)), { maxLength: traces.length }),
      fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 20 }),
    )
    .map(([shuffled, again, sizes]) => {
      const all = [...shuffled, ...again.flatMap((i) => traces[i] ?? [])]
      const reports: MessageTrace[][] = []
      for (let i = 0, size = 0; i < all.length; i += sizes[size++ % sizes.length]!)
        reports.push(all.slice(i, i + sizes[size % sizes.length]!))
      return reports
    })
const counted = (reports: readonly MessageTrace[][], most?: number): ChatBehaviour =>
  reports.reduce((behaviour, report) => addTraces(behaviour, report, NOW, ZONE, most), blank())

describe('each message counts once', () => {
  test('in any order, in reports of any size, and however often', () => {
    fc.assert(
      fc.property(
        fc.array(someTrace, { maxLength: 40 }).chain((traces) => fc.tuple(fc.constant(traces), reportsOf(traces))),
        ([traces, reports]) => {
          const behaviour = counted(reports)
          expect(behaviour).toEqual(counted([traces]))
          expect(behaviour.figures).toMatchObject(plainly(traces))
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('reply times are those between neighbours of different sides, where every message has its own instant', () => {
    fc.assert(
      fc.property(fc.uniqueArray(someTrace, { maxLength: 30, selector: ({ at }) => at }), (some) => {
        const traces = some.map((one, i) => ({ ...one, id: String(i) }))
        const ordered = traces.toSorted((a, b) => a.at! - b.at!)
        const took = { in: [] as number[], out: [] as number[] }
        ordered.forEach((one, i) => {
          const before = ordered[i - 1]
          if (!before || one.direction === 'unknown' || before.direction === 'unknown' || one.direction === before.direction)
            return
          if (one.at! - before.at! <= DAY) took[one.direction].push(one.at! - before.at!)
        })
        const sum = (of: number[]) => ({ milliseconds: of.reduce((a, b) => a + b, 0), count: of.length })
        expect(counted([traces]).figures.replies).toEqual({ theirs: sum(took.in), ours: sum(took.out) })
      }),
      { numRuns: 300 },
    )
  })

  test('two records that turn out to be of one chat join to what one would have been', () => {
    fc.assert(
      fc.property(fc.array(someTrace, { maxLength: 20 }), fc.array(someTrace, { maxLength: 20 }), (some, others) => {
        const joined = joinBehaviour(counted([some]), counted([others]), ZONE)
        expect(joined).toEqual(counted([[...some, ...others]]))
      }),
    )
  })

  test('also past what is remembered one by one: never more than there are, and nothing for a second look', () => {
    let settled = 0
    fc.assert(
      fc.property(
        fc
          .uniqueArray(someTrace, { maxLength: 40, selector: ({ id }) => id })
          .chain((traces) => fc.tuple(fc.constant(traces), reportsOf(traces))),
        ([traces, reports]) => {
          const behaviour = counted(reports, 5)
          const truth = plainly(traces)
          expect(behaviour.figures.countIn).toBeLessThanOrEqual(truth.countIn)
          expect(behaviour.figures.countOut).toBeLessThanOrEqual(truth.countOut)
          expect(truth.days).toEqual(expect.arrayContaining(behaviour.figures.days))
          // The newest are always there.
          expect(behaviour.figures.last).toBe(truth.last)
          expect(behaviour.marks.length / 2).toBeLessThanOrEqual(5)
          for (const report of reports) expect(addTraces(behaviour, report, NOW, ZONE, 5)).toBe(behaviour)
          if (behaviour.settled) settled++
        },
      ),
    )
    expect(settled).toBeGreaterThan(20)
  })

  test('oldest first, all count, however little is remembered', () => {
    fc.assert(
      fc.property(fc.uniqueArray(someTrace, { maxLength: 40, selector: ({ id }) => id }), (traces) => {
        const instants = [...new Set(traces.map(({ at }) => at!))].toSorted((a, b) => a - b)
        const reports = instants.map((instant) => traces.filter(({ at }) => at === instant))
        expect(counted(reports, 3).figures).toEqual(counted([traces]).figures)
      }),
    )
  })
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addTraces, joinBehaviour } from '../../../lib/behaviour/add-traces.ts'
import { noBehaviour, type ChatBehaviour, type ChatFigures } from '../../../lib/behaviour/behaviour.ts'
import type { MessageTrace } from '../../../lib/sites/reading.ts'
import { dayOf } from '../../../lib/workspace/day.ts'

const NOW = Date.UTC(2026, 10, 22, 12)
const ZONE = 'Europe/Rome'
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const blank = (): ChatBehaviour => noBehaviour('xmpp  jid anna%40example.com', 'a'.repeat(32))

const someTrace: fc.Arbitrary<MessageTrace> = fc
  .record({
    id: fc.integer({ min: 0, max: 60 }),
    direction: fc.constantFrom<MessageTrace['direction'][]>('in', 'in', 'out', 'out', 'unknown'),
    // Few instants, so that many fall together.
    ago: fc.integer({ min: 0, max: 300 }).map((steps) => steps * 17 * MINUTE),
  })
  .map(({ id, direction, ago }) => ({ id: `message ${id}`, direction, at: NOW - ago, live: false }))
/** The same, some without a time of their own. */
const anyTrace: fc.Arbitrary<MessageTrace> = fc
  .tuple(someTrace, fc.constantFrom('dated', 'dated', 'live', 'undated'))
  .map(([one, kind]) =>
    kind === 'dated' ? one : { ...one, at: null, live: kind === 'live', ...(kind === 'undated' ? { since: one.at! } : {}) },
  )

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
      { numRuns: 300 },
    )
  })

  test('also where some have no time, or only once they are seen again', () => {
    fc.assert(
      fc.property(
        fc.array(anyTrace, { maxLength: 40 }).chain((traces) => fc.tuple(fc.constant(traces), reportsOf(traces))),
        ([traces, reports]) => {
          expect(counted(reports)).toEqual(counted([traces]))
        },
      ),
      { numRuns: 200 },
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

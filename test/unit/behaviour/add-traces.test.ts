import { describe, expect, test } from 'vitest'
import { addTraces } from '../../../lib/behaviour/add-traces.ts'
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
      open: { in: false, out: false, last: false },
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

  test('a newer one without a time leaves open who wrote last, until its time is told or something newer is known', () => {
    const undated = trace('in', null, { since: NOW - HOUR })
    const before = [trace('in', 2 * HOUR), trace('out', HOUR)]
    const open = addTraces(blank(), [...before, undated], NOW, ZONE)
    expect(open.figures).toMatchObject({ countIn: 1, lastIn: NOW - 2 * HOUR, open: { in: true, out: false, last: true } })
    const answered = addTraces(open, [trace('out', MINUTE)], NOW, ZONE)
    expect(answered.figures.open).toEqual({ in: true, out: false, last: false })
    const told = addTraces(open, [{ ...undated, at: NOW - HOUR }], NOW, ZONE)
    expect(told.figures).toMatchObject({ countIn: 2, lastIn: NOW - HOUR, open: { in: false, out: false, last: false } })
    expect(addTraces(told, [undated], NOW, ZONE)).toBe(told)
    // One of unknown direction may be anybody's; one above all that is dated says nothing; nor does history.
    expect(after(...before, trace('unknown', null, { since: NOW - HOUR })).open).toEqual({ in: true, out: true, last: true })
    expect(after(...before, trace('in', null)).open.last).toBe(false)
    expect(after(...before, trace('in', null, { since: NOW - 3 * HOUR })).open).toEqual({ in: false, out: false, last: false })
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

import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { RecencyDatabase } from '../../lib/db/database.ts'
import { EMPTY_MANIFEST } from '../../lib/orders/manifest.ts'
import { swapBase } from '../../lib/orders/swap.ts'
import { ELEVEN } from '../../lib/rfm/maps/eleven.ts'
import { bitsWhere, countBits, hasBit, noBits, setBit, type Bits } from '../../lib/segments/columns/bits.ts'
import { FIRST_STAGE, STAGE_CODES } from '../../lib/segments/columns/stage-column.ts'
import { newcomers } from '../../lib/segments/history/count-moves.ts'
import { MEMBERS } from '../../lib/segments/history/differences.ts'
import { codesAt, membersAt, stagesAt } from '../../lib/segments/history/state-at.ts'
import { MOST_BYTES, thinMoments } from '../../lib/segments/history/thin.ts'
import { keepMemberships } from '../../lib/segments/kept-memberships.ts'
import { percentile, reportFigure } from './figures.ts'

const PEOPLE = Number(process.env['BENCH_PEOPLE'] ?? 1_000_000)
const DAYS = Number(process.env['BENCH_DAYS'] ?? 30)
const SEGMENTS = 20
const TWO_YEARS = 730
/** A mover changes in so many of the segments at once. */
const TOUCHED = 3

/** How many the present run is about. */
let people = PEOPLE
let seed = 42
/** Park and Miller's generator: the same base in every run. */
function random(below: number): number {
  seed = (seed * 48_271) % 2_147_483_647
  return seed % below
}

interface Run {
  db: RecencyDatabase
  times: number[]
  /** Bytes of the first row of each, and of a day's. */
  first: number
  daily: number
  wanted: Bits[]
}

/** Keeps so many days; `move` changes the state of everybody from one day to the next. */
async function simulate(
  name: string,
  move: (sets: Bits[], group: Uint8Array) => void,
  days = DAYS,
  afterEach: (db: RecencyDatabase) => Promise<void> = async () => {},
): Promise<Run> {
  const db = new RecencyDatabase(name)
  await swapBase(db, { ...EMPTY_MANIFEST, generation: 1, contacts: people })
  // Segments of 2 % to 40 % of everybody.
  const sets = Array.from({ length: SEGMENTS }, (_, i) => bitsWhere(people, () => random(100) < 2 + 2 * i))
  const group = Uint8Array.from({ length: people }, () => random(ELEVEN.groups.length))
  // By stage rules everybody stands on one of the six rungs, and who moves to another group moves on the ladder too.
  const stageOf = (place: number): number => FIRST_STAGE + (place % 6)
  const segments = sets.map((_, i) => ({ id: `segment-${i}`, rule: { all: [] }, off: false }))
  const times: number[] = []
  let wanted: Bits[] = []
  for (let day = 0; day < days; day++) {
    if (day > 0) move(sets, group)
    if (day === 1) wanted = sets.map((bits) => bits.slice())
    const members = sets.map((bits, i) => ({ id: `segment-${i}`, bits, count: countBits(bits) }))
    const codes = group.map(stageOf)
    const sizes = Array.from({ length: STAGE_CODES }, () => 0)
    for (const code of codes) sizes[code] = (sizes[code] ?? 0) + 1
    const start = performance.now()
    await keepMemberships(db, { generation: 1, day: 20_000 + day, cut: '', written: '' }, segments, members, {
      column: group,
      meaning: (place) => ELEVEN.groups[place] ?? 'nobody',
      settings: { timeZone: 'Europe/Rome', currency: 'EUR', rfm: { revision: 1, bands: 5 } },
      stages: { codes, sizes, rules: [] },
    })
    times.push(performance.now() - start)
    await afterEach(db)
  }
  const bytes = (await db.moments.orderBy('n').toArray()).map((moment) => moment.bytes)
  const daily = bytes.slice(1).reduce((sum, size) => sum + size, 0) / (days - 1)
  return { db, times, first: bytes[0] ?? 0, daily, wanted }
}

/** One in a hundred moves to another group, and in or out of some segments. */
function fewMove(sets: Bits[], group: Uint8Array): void {
  for (let i = 0; i < people / 100; i++) {
    const who = random(people)
    group[who] = random(ELEVEN.groups.length)
    for (let touched = 0; touched < TOUCHED; touched++) flip(sets[random(SEGMENTS)] as Bits, who)
  }
}

/** In each segment another one in a hundred moves, with nothing in common. */
function manyMove(sets: Bits[], group: Uint8Array): void {
  for (const bits of sets) for (let i = 0; i < people / 100; i++) flip(bits, random(people))
  for (let i = 0; i < people / 100; i++) group[random(people)] = random(ELEVEN.groups.length)
}

function flip(bits: Bits, ordinal: number): void {
  setBit(bits, ordinal, !hasBit(bits, ordinal))
}

test('differences of two years', { timeout: 900_000 }, async () => {
  const what = `${SEGMENTS} segments, the groups and the stages of ${PEOPLE.toLocaleString('en')} people`
  const scale = (run: Run): number => (run.first + run.daily * TWO_YEARS) / 1e6
  const few = await simulate('few', fewMove)
  reportFigure({
    what: `history of two years, ${what}, 1 % moving a day, each in ${TOUCHED} segments (${DAYS} days kept, scaled)`,
    value: scale(few),
    unit: 'MB',
    limit: 100,
  })
  const many = await simulate('many', manyMove)
  reportFigure({
    what: 'the same where each segment has another 1 % moving, before old days are joined',
    value: scale(many),
    unit: 'MB',
  })
  reportFigure({
    what: 'what it may take: beyond it the oldest days are joined by month',
    value: MOST_BYTES / 1e6,
    unit: 'MB',
    limit: 100,
  })
  reportFigure({ what: `keeping a day, p95 of ${DAYS}`, value: percentile(few.times, 0.95), unit: 'ms' })
  const start = performance.now()
  const members = await Promise.all(few.wanted.map((_, i) => membersAt(few.db, `segment-${i}`, 2)))
  await codesAt(few.db, 2)
  await stagesAt(few.db, 2)
  reportFigure({
    what: `rebuilding all of them ${DAYS - 2} days back or from the first day on`,
    value: performance.now() - start,
    unit: 'ms',
  })
  for (const [i, bits] of few.wanted.entries()) expect(differing(members[i] as Bits, bits)).toBe(0)
})

test('a year of differences, applied one after the other', () => {
  const none = MEMBERS.none()
  const days = Array.from({ length: TWO_YEARS / 2 }, () => {
    const moved = noBits(PEOPLE)
    for (let i = 0; i < PEOPLE / 100; i++) flip(moved, random(PEOPLE))
    return MEMBERS.differ(none, moved)
  })
  const start = performance.now()
  MEMBERS.apply(none, days)
  const what = `rebuilding one segment a year back (the farthest from both ends of two years), 1 % of ${PEOPLE.toLocaleString('en')} moving a day`
  reportFigure({ what, value: performance.now() - start, unit: 'ms' })
})

test('two years where each segment has another 1 % moving, in small', { timeout: 900_000 }, async () => {
  const small = 20
  people = PEOPLE / small
  const { db } = await simulate('small', manyMove, TWO_YEARS, (own) => thinMoments(own, MOST_BYTES / small))
  const moments = await db.moments.toArray()
  const bytes = moments.reduce((sum, moment) => sum + moment.bytes, 0)
  const what = `two years of that with ${people.toLocaleString('en')} people and a limit as much smaller, times ${small}`
  reportFigure({ what: `${what}: size`, value: (bytes * small) / 1e6, unit: 'MB', limit: 100 })
  reportFigure({ what: `${what}: moments left, of ${TWO_YEARS}`, value: moments.length, unit: 'moments' })
})

function differing(a: Bits, b: Bits): number {
  return countBits(newcomers(a, b, Infinity)) + countBits(newcomers(b, a, Infinity))
}

import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { noFacts } from '../../../lib/contacts/contact.ts'
import { RecencyDatabase } from '../../../lib/db/database.ts'
import { newId, type Id } from '../../../lib/db/id.ts'
import type { ContactEvent } from '../../../lib/contacts/event.ts'
import { Base } from '../../../lib/orders/base.ts'
import type { PersonRow } from '../../../lib/orders/person-row.ts'
import { swapBase } from '../../../lib/orders/swap.ts'
import { writeGeneration } from '../../../lib/orders/write-generation.ts'
import { resultChoices } from '../../../lib/results/result-choices.ts'
import { resultReport } from '../../../lib/results/result-report.ts'
import type { ResultReport } from '../../../lib/results/report.ts'
import { dayFromIso } from '../../../lib/workspace/day.ts'
import { changeSettings } from '../../../lib/workspace/settings-store.ts'
import { order, person } from '../orders/made-up-people.ts'
import { madeUpItem, madeUpQueue, madeUpSent } from './made-up-queue.ts'

const day = (iso: string): number => dayFromIso(iso)!
const at = (text: string): number => Date.parse(`${text}Z`)
const NOW = at('2026-11-22T12:00')
const SENT_ON = day('2026-10-05')

let db: RecencyDatabase
let rows: PersonRow[]
const id = (n: number): Id => rows[n]!.contact.id

/** 40 people: each fourth is held out, each third buys two days after the sending, each fifth beyond the fourteenth. */
beforeEach(async () => {
  db = new RecencyDatabase(`results ${Math.random()}`)
  await changeSettings(db, { timeZone: 'Europe/Rome', currency: 'EUR', country: 'IT', agreedAt: NOW, rates: { SEK: 0.1 } })
  rows = Array.from({ length: 40 }, (_, n) => {
    const bought = [
      // Neither what was bought before, nor on the very day, nor beyond the days, nor what was given back.
      ...(n === 2 ? [order({ day: SENT_ON - 1, total: 500 }), order({ day: SENT_ON, total: 600 })] : []),
      ...(n % 3 === 0 ? [order({ day: SENT_ON + 2, total: 1000 + n })] : []),
      ...(n % 5 === 0 ? [order({ day: SENT_ON + 15, total: 9000 })] : []),
      ...(n === 7 ? [order({ day: SENT_ON + 3, total: 4000, refunded: 4000 })] : []),
      ...(n === 9
        ? [order({ day: SENT_ON + 14, total: 2000, currency: 'SEK' }), order({ day: SENT_ON + 1, total: 70, currency: 'USD' })]
        : []),
      ...(n === 39 ? [order({ day: day('2026-11-20'), total: 100 })] : []),
    ].map((one, i) => ({ ...one, number: `${n}-${i}` }))
    const events: ContactEvent[] =
      n === 4 || n === 5 || n === 6
        ? [
            {
              kind: 'clicked',
              day: SENT_ON + (n === 6 ? -1 : 0),
              at: null,
              source: 'mail',
              label: '',
              amount: null,
              currency: '',
            },
          ]
        : []
    return { ...person({ name: `Prova ${n}` }, bought), events }
  })
  const page = (n: number): PersonRow[] => rows.slice(n * 256, (n + 1) * 256)
  await swapBase(db, await writeGeneration(db, await Base.open(db), { people: 40, currency: 'EUR', touches: () => true, page }))
  const queue = madeUpQueue({ id: 'queue', made: { at: at('2026-10-05T07:00'), people: 41, left: {} } })
  await db.queues.put(queue)
  const typed = newId()
  await db.contacts.put({ ...noFacts(), keys: [], source: 'hand', id: typed, name: 'Scritta Amano' })
  const items = [...rows.map(({ contact }) => contact.id), typed].map((contact, n) =>
    madeUpItem({
      id: `item ${n}`,
      queue: 'queue',
      rank: n,
      contact,
      state: n % 4 === 1 ? 'holdout' : n === 8 ? 'skipped' : n === 12 ? 'planned' : 'sent',
      why: n === 8 ? 'by-hand' : null,
      variant: n % 2 === 0 ? 'a' : 'b',
      language: n < 20 ? 'it' : 'sv',
      segment: n < 30 ? 'loyal' : 'new',
    }),
  )
  await db.queueItems.bulkPut(items)
  await db.sent.bulkPut(
    items
      .filter(({ state }) => state === 'sent')
      .map(({ contact, rank, variant, segment }) =>
        madeUpSent({
          id: `sent ${rank}`,
          contact,
          at: at('2026-10-05T09:00'),
          offer: { id: 'offer', revision: 1, variant },
          segment,
          queue: 'queue',
          edited: rank === 3,
          delivered: rank < 10 ? at('2026-10-05T09:01') : null,
          read: rank === 0 || rank === 30 ? at('2026-10-05T09:30') : null,
          replied: rank === 0 || rank === 2 ? at('2026-10-05T10:00') + rank * 600_000 : null,
        }),
      ),
  )
})
afterEach(() => db.delete())

const reportOf = async (kind: 'queue' | 'offer', days: number | null = null): Promise<ResultReport> => {
  const report = await resultReport(db, { of: { kind, id: kind }, days }, undefined, NOW)
  if (!report) throw new Error('there is no report')
  return report
}

const SENT = Array.from({ length: 41 }, (_, n) => n).filter((n) => n % 4 !== 1 && n !== 8 && n !== 12)
const IN_BASE = SENT.filter((n) => n < 40)
const BOUGHT = IN_BASE.filter((n) => n % 3 === 0)

test('a queue: each figure is what is worked out by hand', async () => {
  const report = await reportOf('queue')
  const { whole } = report
  expect(report.days).toBe(14)
  expect(whole.prepared).toBe(31)
  expect(whole.sent).toBe(SENT.length)
  // 30 was read, so it was delivered.
  expect(whole.delivered).toBe(SENT.filter((n) => n < 10 || n === 30).length)
  expect([whole.read, whole.replied]).toEqual([2, 2])
  expect(whole.repliedWithin).toBe(70 * 60_000)
  // 4 clicked on the day of the sending, 5 is held out, 6 the day before.
  expect(whole.clicked).toBe(1)
  expect(whole.edited).toBe(1)
  expect(whole.bought).toEqual({
    judged: IN_BASE.length,
    bought: BOUGHT.length,
    // 9 is held out: its crowns and dollars are in no sum.
    spent: BOUGHT.reduce((sum, n) => sum + 1000 + n, 0),
    others: [],
    notYet: 0,
    soFar: 0,
    unknown: 1,
  })
  expect(report.states).toEqual({ sent: SENT.length, holdout: 10, skipped: 1, planned: 1 })
  expect(report.skipped).toEqual({ 'by-hand': 1 })
  expect(report.erased).toBe(0)
  expect(report.reach).toEqual({ importedAt: null, newestOrder: day('2026-11-20'), covered: day('2026-11-20') })
})

test('the holdout: everybody planned beside everybody held out, on the same days', async () => {
  const { uplift } = await reportOf('queue')
  if (uplift?.kind !== 'found') throw new Error('no uplift')
  expect([uplift.from, uplift.to, uplift.end]).toEqual([SENT_ON + 1, SENT_ON + 14, SENT_ON + 14])
  // Planned: all but each fourth, those who were skipped or are still to be sent among them; 12 is planned and bought.
  const planned = Array.from({ length: 40 }, (_, n) => n).filter((n) => n % 4 !== 1)
  expect(uplift.one).toEqual({ of: planned.filter((n) => n % 3 === 0).length, among: 30 })
  expect(uplift.other).toEqual({ of: [9, 21, 33].length, among: 10 })
  expect(uplift.verdict).toBe('too-few')
  // 9: 1,009 and 2,000 crowns at 0.1; the dollars have no rate.
  expect(uplift.spent[1]).toBe(1009 + 1021 + 1033 + 200)
})

test('parts: segments, texts and languages add up, and are judged together', async () => {
  const report = await reportOf('queue')
  expect(report.segments.map(({ key }) => key)).toEqual(['loyal', 'new'])
  expect(report.texts.map(({ key, outcomes }) => [key, outcomes.sent])).toEqual([
    ['a', SENT.filter((n) => n % 2 === 0).length],
    ['b', SENT.filter((n) => n % 2 === 1).length],
  ])
  for (const parts of [report.segments, report.texts, report.languages])
    for (const name of ['prepared', 'sent', 'delivered', 'replied'] as const)
      expect(parts.reduce((sum, { outcomes }) => sum + outcomes[name], 0)).toBe(report.whole[name])
  expect(report.textsReplied).toMatchObject({ one: { of: 2 }, other: { of: 0 }, verdict: 'too-few' })
})

test('days that are not over, or not imported, are in no share', async () => {
  const { whole, uplift } = await reportOf('queue', 60)
  expect(whole.bought).toMatchObject({ judged: 0, bought: 0, notYet: IN_BASE.length, unknown: 1 })
  // Those who bought, on the second or the fifteenth day, so far; the last one 46 days after.
  expect(whole.bought.soFar).toBe(IN_BASE.filter((n) => n % 3 === 0 || n % 5 === 0 || n === 39).length)
  expect(uplift).toMatchObject({ kind: 'found', to: day('2026-11-20'), end: SENT_ON + 60 })
})

test('an offer: sent from the sidebar too, and each queue compared by itself', async () => {
  await db.sent.put(
    madeUpSent({ id: 'side', contact: id(1), at: at('2026-10-06T09:00'), offer: { id: 'offer', revision: 1, variant: 'a' } }),
  )
  // A second message to the same person is no second person.
  await db.sent.put(
    madeUpSent({ id: 'again', contact: id(0), at: at('2026-10-09T09:00'), offer: { id: 'offer', revision: 1, variant: 'a' } }),
  )
  const report = await reportOf('offer', 14)
  expect(report.whole.sent).toBe(SENT.length + 1)
  expect(report.whole.prepared).toBe(32)
  expect(report.uplift).toBeNull()
  expect(report.queues).toMatchObject([{ id: 'queue', uplift: { kind: 'found', other: { among: 10 } } }])
  expect(report.name).toBe('Autumn')
  expect(await resultChoices(db)).toEqual({
    queues: [{ id: 'queue', name: 'October', madeAt: at('2026-10-05T07:00'), sent: SENT.length, days: 14 }],
    offers: [{ id: 'offer', name: 'Autumn', sent: SENT.length + 2 }],
  })
})

test('merged people are one; of erased ones nothing is left but their number', async () => {
  const [one, other] = [id(0), id(3)].toSorted() as [Id, Id]
  await db.same.put({ one, other, kept: id(3), verdict: 'merged', at: NOW })
  await db.queueItems.delete('item 6')
  await db.queues.update('queue', { erased: 1 })
  await db.sent.delete('sent 6')
  const report = await reportOf('queue')
  expect(report.erased).toBe(1)
  expect(report.whole.sent).toBe(SENT.length - 2)
  expect(report.whole.bought.bought).toBe(BOUGHT.length - 2)
  expect(report.whole.bought.spent).toBe(BOUGHT.filter((n) => n !== 6).reduce((sum, n) => sum + 1000 + n, 0))
})

test('nothing to compare is said to be so', async () => {
  await db.sent.clear()
  expect((await reportOf('queue')).uplift).toEqual({ kind: 'none', why: 'nothing-sent' })
  await db.queueItems.filter(({ state }) => state === 'holdout').delete()
  expect((await reportOf('queue')).uplift).toEqual({ kind: 'none', why: 'no-holdout' })
  expect(await resultReport(db, { of: { kind: 'queue', id: 'none' }, days: null }, undefined, NOW)).toBeNull()
})

test('an empty base: what was sent is counted, what was bought is unknown', async () => {
  const bare = new RecencyDatabase(`bare ${Math.random()}`)
  await bare.queues.put(madeUpQueue({ id: 'queue' }))
  await bare.sent.put(madeUpSent({ id: 'one', contact: 'somebody', at: NOW, queue: 'queue' }))
  const report = await resultReport(bare, { of: { kind: 'queue', id: 'queue' }, days: null }, undefined, NOW)
  expect(report?.whole).toMatchObject({ sent: 1, clicked: null, bought: { judged: 0, unknown: 1 } })
  expect(report?.reach).toEqual({ importedAt: null, newestOrder: null, covered: null })
  await bare.delete()
})

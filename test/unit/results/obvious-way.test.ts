import 'fake-indexeddb/auto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RecencyDatabase } from '../../../lib/db/database.ts'
import { isPurchase, netOf } from '../../../lib/orders/figures.ts'
import { resultReport } from '../../../lib/results/result-report.ts'
import { mergedPeople } from '../../../lib/same/merged-people.ts'
import type { Facts } from '../../../lib/segments/facts.ts'
import { everyone, fill, NOW, TODAY } from '../segments/portrait/portrait-base.ts'
import { madeUpItem, madeUpQueue, madeUpSent } from './made-up-queue.ts'

const DAY = 86_400_000
const DAYS = 60

let db: RecencyDatabase
let people: Map<string, Facts>

beforeAll(async () => {
  db = new RecencyDatabase('results the obvious way')
  const rows = await fill(db, 600)
  people = new Map((await everyone(db, rows)).map((facts) => [facts.contact.id, facts]))
  const ids = [...rows.map(({ contact }) => contact.id), ...(await db.contacts.toArray()).map(({ id }) => id)]
  const items = ids.map((contact, rank) =>
    madeUpItem({
      id: `i${rank}`,
      queue: 'queue',
      rank,
      contact,
      state: rank % 5 === 2 ? 'holdout' : rank % 9 === 4 ? 'planned' : 'sent',
    }),
  )
  await db.queues.put(madeUpQueue({ id: 'queue', made: { at: NOW - 400 * DAY, people: 0, left: {} } }))
  await db.queueItems.bulkPut(items)
  await db.sent.bulkPut(
    items
      .filter(({ state }) => state === 'sent')
      .map(({ id, contact, rank }) => madeUpSent({ id, contact, at: NOW - (50 + (rank % 340)) * DAY, queue: 'queue' })),
  )
})
afterAll(() => db.delete())

test('figures over columns are those of everybody looked at one by one, merged and typed people among them', async () => {
  const report = await resultReport(db, { of: { kind: 'queue', id: 'queue' }, days: DAYS }, undefined, NOW)
  if (report?.uplift?.kind !== 'found') throw new Error('there is nothing to compare')
  const { covered } = report.reach
  const merged = await mergedPeople(db)
  const items = await db.queueItems.toArray()
  const wanted = { sent: 0, judged: 0, bought: 0, spent: 0, dollars: 0, notYet: 0, soFar: 0, unknown: 0, clicked: 0 }
  const sides = { planned: { of: 0, among: 0 }, heldOut: { of: 0, among: 0 } }
  const rows = await db.sent.toArray()
  for (const [head, facts] of people) {
    const own = merged.membersOf(head)
    const sentOn = rows.filter(({ contact }) => own.includes(contact)).map(({ at }) => TODAY - Math.round((NOW - at) / DAY))
    const bought = facts.orders().filter(isPurchase)
    const isTyped = (await db.contacts.get(head)) !== undefined
    const states = new Set(items.filter(({ contact }) => own.includes(contact)).map(({ state }) => state === 'holdout'))
    const side = states.size > 1 || isTyped ? null : states.has(true) ? sides.heldOut : sides.planned
    if (side) {
      side.among++
      const { from, to } = report.uplift
      if (bought.some(({ day }) => day >= from && day <= to)) side.of++
    }
    if (sentOn.length === 0) continue
    const day = Math.min(...sentOn)
    const within = bought.filter((order) => order.day > day && order.day <= day + DAYS)
    wanted.sent++
    if (facts.events().some((event) => event.kind === 'clicked' && event.day >= day)) wanted.clicked++
    if (isTyped) wanted.unknown++
    else if (day + DAYS > (covered ?? 0)) {
      wanted.notYet++
      if (within.length > 0) wanted.soFar++
    } else {
      wanted.judged++
      if (within.length > 0) wanted.bought++
      for (const order of within)
        if (order.currency === 'USD') wanted.dollars += netOf(order)
        else wanted.spent += order.currency === 'EUR' ? netOf(order) : Math.round(netOf(order) * 0.09)
    }
  }
  const { sent, clicked, bought } = report.whole
  const { others, ...own } = bought
  expect({ sent, clicked, ...own, dollars: others.find(({ currency }) => currency === 'USD')?.minor }).toEqual(wanted)
  expect([report.uplift.one, report.uplift.other]).toEqual([sides.planned, sides.heldOut])
  // The case is one: all kinds occur.
  for (const [name, count] of Object.entries(wanted)) expect(count, name).toBeGreaterThan(0)
})

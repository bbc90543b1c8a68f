import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { noBehaviour } from '../../../../lib/behaviour/behaviour.ts'
import type { ContactRecord } from '../../../../lib/contacts/contact.ts'
import { blankPerson } from '../../../../lib/contacts/write-log.ts'
import { RecencyDatabase, type PersonState } from '../../../../lib/db/database.ts'
import { newId, type Id } from '../../../../lib/db/id.ts'
import { Base } from '../../../../lib/orders/base.ts'
import type { PersonRow } from '../../../../lib/orders/person-row.ts'
import { swapBase } from '../../../../lib/orders/swap.ts'
import { writeGeneration } from '../../../../lib/orders/write-generation.ts'
import type { QueueRules } from '../../../../lib/queue/queue.ts'
import { lookAtEverybody } from '../../../../lib/queue/plan/look-at-everybody.ts'
import { makeQueue } from '../../../../lib/queue/plan/make-queue.ts'
import { planQueue } from '../../../../lib/queue/plan/plan-queue.ts'
import { removeQueue } from '../../../../lib/queue/plan/remove-queue.ts'
import { itemsOf, setQueueState } from '../../../../lib/queue/store.ts'
import type { QueueWish } from '../../../../lib/queue/plan/wish.ts'
import { RULE_LANGUAGE } from '../../../../lib/segments/rule.ts'
import { identityKey, type SiteNetwork } from '../../../../lib/sites/identity.ts'
import { dayFromIso } from '../../../../lib/workspace/day.ts'
import { changeSettings } from '../../../../lib/workspace/settings-store.ts'
import { offer } from '../../offers/made-up-offers.ts'
import { order, person } from '../../orders/made-up-people.ts'
import { madeUpItem, madeUpQueue } from '../../results/made-up-queue.ts'

const DAY = 86_400_000
const NOW = Date.parse('2026-11-22T12:00Z')
const TODAY = dayFromIso('2026-11-22')!
const RULES: QueueRules = {
  perDay: null,
  restDays: 7,
  hours: { from: 540, to: 1080 },
  holdout: 0,
  split: { mine: 1, among: 1 },
  unknownConsent: false,
  order: 'spent-most',
  boughtWithinDays: 14,
}

let db: RecencyDatabase
let rows: PersonRow[]
const id = (n: number): Id => rows[n]!.contact.id

const wish = (rules: Partial<QueueRules> = {}, given: Partial<QueueWish> = {}): QueueWish => ({
  id: newId(),
  name: ' November ',
  of: { segments: ['all'], minus: ['away'] },
  offer: 'offer',
  network: 'whatsapp',
  rules: { ...RULES, ...rules },
  ...given,
})
const context = (signal = new AbortController().signal) => ({ job: newId(), signal, progress: () => {} })

/** People of whom nothing speaks against writing, but what is given. */
async function base(given: Partial<ContactRecord>[]): Promise<void> {
  rows = given.map((one, n) => {
    const contact = { name: `Prova ${n}`, phones: [`+39055555${String(1000 + n)}`], consent: { any: true }, ...one }
    const orders = [order({ day: TODAY - n - 1, total: 1000 * (n + 1) })].map((bought) => ({ ...bought, number: `#${n}` }))
    return person(contact, orders)
  })
  const page = (n: number): PersonRow[] => rows.slice(n * 256, (n + 1) * 256)
  await swapBase(
    db,
    await writeGeneration(db, await Base.open(db), { people: rows.length, currency: 'EUR', touches: () => true, page }),
  )
}

beforeEach(async () => {
  db = new RecencyDatabase(newId())
  await changeSettings(db, { timeZone: 'Europe/Rome', currency: 'EUR', country: 'IT', agreedAt: NOW })
  const segment = { revision: 1, origin: { kind: 'own' as const }, note: '', language: RULE_LANGUAGE, off: false, changedAt: 0 }
  await db.segments.bulkAdd([
    { ...segment, id: 'all', name: 'All', rank: 0, rule: { all: [] } },
    { ...segment, id: 'away', name: 'Away', rank: 1, rule: { field: 'contact.city', op: 'is', value: 'Away' } },
  ])
  await db.offers.add(offer({ id: 'offer', marketing: true, segment: null, texts: { '': 'Ciao {first_name|tu}!' }, off: false }))
})
afterEach(() => db.delete())

async function state(n: number, given: Partial<PersonState>): Promise<void> {
  await db.people.put({ ...blankPerson(id(n)), ...given })
}

async function chatOf(n: number, network: SiteNetwork, lastIn: number | null): Promise<void> {
  const identity = identityKey({ network, own: '', kind: 'thread', value: String(n) })
  await db.links.put({ identity, contact: id(n), at: 1, not: [] })
  if (lastIn === null) return
  const record = noBehaviour(identity, id(n))
  await db.behaviour.put({ ...record, figures: { ...record.figures, first: lastIn, last: lastIn, lastIn, countIn: 1 } })
}

async function whys(asked: QueueWish): Promise<Record<string, number>> {
  const plan = await planQueue(db, asked, undefined, NOW)
  return Object.fromEntries(plan!.left.map(({ why, count }) => [why, count]))
}

describe('who is left out', () => {
  test('each reason, the first that is true, with examples', async () => {
    await base([
      {},
      { goneOn: TODAY - 1 },
      {},
      { consent: { any: false } },
      { consent: {} },
      {},
      {},
      { phones: [] },
      {},
      { city: 'Away' },
      { handles: [{ network: 'whatsapp', value: 'prova' }], phones: [] },
    ])
    await state(2, { optHeard: { given: false, message: 'm', at: 1 } })
    await state(5, { written: { at: NOW - 6 * DAY, offers: {} } })
    await state(6, { offers: { offer: { revision: 1, state: 'declined', at: 1 } } })
    await db.queues.add(madeUpQueue({ id: 'other', state: 'paused' }))
    await db.queueItems.add(madeUpItem({ id: 'i', queue: 'other', contact: id(8), rank: 0, state: 'planned' }))
    const plan = await planQueue(db, wish(), undefined, NOW)
    expect(plan).toMatchObject({ people: 10, recipients: 2, clocks: { number: 1, shop: 1 } })
    expect(plan!.left.map(({ why, examples }) => [why, ...examples.map(({ id: one }) => one)])).toEqual([
      ['gone', id(1)],
      ['opt-heard', id(2)],
      ['opted-out', id(3)],
      ['no-consent', id(4)],
      ['written-lately', id(5)],
      ['offer-rests', id(6)],
      ['no-chat', id(7)],
      ['other-queue', id(8)],
    ])
    expect(plan!.samples.map(({ text }) => text)).toEqual(['Ciao tu!', 'Ciao tu!'])
    expect(await db.queueItems.count(), 'a plan writes nothing').toBe(1)
    expect(await whys(wish({ unknownConsent: true, restDays: 0 }))).toEqual({
      gone: 1,
      'opt-heard': 1,
      'opted-out': 1,
      'offer-rests': 1,
      'no-chat': 1,
      'other-queue': 1,
    })
  })

  test('a channel with a window asks for an open one; without an address a linked chat is a way', async () => {
    await base([{}, {}, {}, { handles: [{ network: 'xmpp', value: 'prova@example.com' }] }])
    await chatOf(0, 'meta', NOW - DAY / 2)
    await chatOf(1, 'meta', NOW - 2 * DAY)
    expect(await whys(wish({}, { network: 'meta' }))).toEqual({ 'window-closed': 3 })
    await chatOf(2, 'xmpp', null)
    expect(await whys(wish({}, { network: 'xmpp' }))).toEqual({ 'no-chat': 2 })
  })

  test('a text of which nothing is left', async () => {
    await base([{}, { city: 'Roma' }])
    await db.offers.update('offer', { texts: { '': '{city}' } })
    expect(await whys(wish())).toEqual({ 'no-text': 1 })
  })

  test('merged people are one, with what is known of each of them', async () => {
    await base([{}, { consent: { any: true }, phones: [] }, {}])
    const [one, other] = [id(0), id(1)].toSorted() as [Id, Id]
    await db.same.add({ one, other, verdict: 'merged', kept: id(1), at: 1 })
    await state(0, { consent: { given: false, at: 5 } })
    const plan = await planQueue(db, wish(), undefined, NOW)
    expect(plan).toMatchObject({ people: 2, recipients: 1, left: [{ why: 'opted-out', examples: [{ id: id(1) }] }] })
  })

  test('beyond the most that a queue holds: those who come last', async () => {
    await base(Array.from({ length: 9 }, () => ({})))
    const looked = await lookAtEverybody(db, wish(), { now: NOW }, 4)
    expect(looked!.chosen.map(({ id: one }) => one)).toEqual([8, 7, 6, 5].map(id))
    expect(looked!.left).toMatchObject([{ why: 'beyond-most', count: 5 }])
  })
})

describe('drawn', () => {
  const MANY = 400

  test('among three everybody has one agent, whatever their ids are', async () => {
    await base(Array.from({ length: 150 }, (_, n) => (n % 2 === 0 ? {} : { emails: [`prova${n}@example.com`] })))
    const shares: Id[][] = []
    for (const mine of [1, 2, 3]) {
      const looked = await lookAtEverybody(db, wish({ split: { mine, among: 3 } }), { now: NOW })
      shares.push(looked!.chosen.map(({ id: one }) => one))
    }
    expect(shares.flat().toSorted()).toEqual(rows.map(({ contact }) => contact.id).toSorted())
    for (const share of shares) expect(share.length).toBeGreaterThan(30)
    const phones = new Map(rows.map(({ contact }) => [contact.id, contact.phones[0]]))
    const before = shares.map((share) => share.map((one) => phones.get(one)).toSorted())
    await base(rows.map(({ contact: { id: _, ...contact } }) => contact))
    const again = await lookAtEverybody(db, wish({ split: { mine: 2, among: 3 } }), { now: NOW })
    expect(
      again!.chosen.map(({ id: one }) => rows.find(({ contact }) => contact.id === one)!.contact.phones[0]).toSorted(),
    ).toEqual(before[1])
  })

  test('the holdout is as large as was asked, and alike in what they spent', async () => {
    await base(Array.from({ length: MANY }, () => ({})))
    const asked = wish({ holdout: 0.25, order: 'chance' })
    const { holdout = 0, recipients = 0 } = await makeQueue(db, asked, context(), NOW)
    expect(holdout + recipients).toBe(MANY)
    // Four standard deviations of a binomial draw.
    expect(Math.abs(holdout - MANY / 4)).toBeLessThan(4 * Math.sqrt(MANY * 0.25 * 0.75))
    const items = await itemsOf(db, asked.id).toArray()
    const places = items
      .filter((item) => item.state === 'holdout')
      .map(({ contact }) => rows.findIndex((row) => row.contact.id === contact))
    const mean = places.reduce((sum, place) => sum + place, 0) / places.length
    expect(Math.abs(mean - MANY / 2)).toBeLessThan((4 * MANY) / Math.sqrt(12 * places.length))
    expect(items.filter((item) => item.state === 'holdout').every(({ text }) => text === '')).toBe(true)
    expect((await planQueue(db, { ...asked }, undefined, NOW))!.left).toMatchObject([{ why: 'holdout', count: holdout }])
  })
})

describe('made', () => {
  test('texts are frozen, in order; what is asked again makes nothing', async () => {
    await base([{ name: 'Anna Prova', city: '' }, { name: 'Bo Prova', language: 'sv' }, { consent: { any: false } }])
    await db.offers.update('offer', { texts: { '': 'Ciao {first_name}!', sv: 'Hej {first_name}!' } })
    const asked = wish({ hours: null })
    expect(await makeQueue(db, asked, context(), NOW)).toEqual({ recipients: 2, holdout: 0 })
    await db.offers.update('offer', { texts: { '': 'Other' }, revision: 9 })
    const items = (await db.queueItems.toArray()).toSorted((a, b) => a.rank - b.rank)
    expect(items).toMatchObject([
      { rank: 0, contact: id(1), text: 'Hej Bo!', language: 'sv', state: 'planned', segment: 'all', variant: 'a' },
      { rank: 1, contact: id(0), text: 'Ciao Anna!', language: '', state: 'planned' },
    ])
    expect(await db.queues.get(asked.id)).toMatchObject({
      name: 'November',
      state: 'running',
      offer: { id: 'offer', revision: 1, marketing: true },
      made: { at: NOW, people: 3, left: { 'opted-out': 1 } },
    })
    expect(await makeQueue(db, asked, context(), NOW)).toEqual({ recipients: 0, holdout: 0 })
    expect(await db.queueItems.count()).toBe(2)
  })

  test('cancelled while it is written it leaves nothing; what a crash left is swept, and nothing else', async () => {
    await base(Array.from({ length: 550 }, () => ({})))
    await db.queues.add(madeUpQueue({ id: 'b', state: 'done' }))
    await db.queueItems.bulkAdd(
      ['a', 'b', 'c'].map((queue) => madeUpItem({ id: queue, queue, contact: 'x', rank: 0, state: 'planned' })),
    )
    const stop = new AbortController()
    const asked = wish()
    const cancelled = makeQueue(
      db,
      asked,
      { ...context(stop.signal), progress: (share) => share > 0.7 && share < 1 && stop.abort(new Error('cancelled')) },
      NOW,
    )
    await expect(cancelled).rejects.toThrow('cancelled')
    expect(await db.queues.toCollection().primaryKeys()).toEqual(['b'])
    expect((await db.queueItems.toArray()).map(({ queue }) => queue)).toEqual(['b'])
  })

  test('nobody to write to: no queue; one that is over can be taken away', async () => {
    await base([{ consent: {} }])
    const asked = wish()
    expect(await makeQueue(db, asked, context(), NOW)).toEqual({ recipients: 0, holdout: 0 })
    expect(await makeQueue(db, { ...asked, offer: 'none' }, context(), NOW)).toEqual({ recipients: 0, holdout: 0 })
    expect(await db.queues.count()).toBe(0)
    await makeQueue(db, { ...asked, rules: { ...asked.rules, unknownConsent: true } }, context(), NOW)
    expect(await removeQueue(db, asked.id), 'it runs').toBe(false)
    expect(await setQueueState(db, asked.id, 'stopped', NOW + 1)).toMatchObject({ state: 'stopped' })
    expect(await itemsOf(db, asked.id).toArray()).toMatchObject([{ state: 'skipped', why: 'stopped' }])
    expect(await removeQueue(db, asked.id)).toBe(true)
    expect([await db.queues.count(), await db.queueItems.count()]).toEqual([0, 0])
  })
})

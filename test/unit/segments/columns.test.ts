import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { behaviourOf } from '../../../lib/behaviour/person-behaviour.ts'
import { noBehaviour } from '../../../lib/behaviour/behaviour.ts'
import { consentCard } from '../../../lib/consent/marketing.ts'
import { noFacts } from '../../../lib/contacts/contact.ts'
import { Directory } from '../../../lib/contacts/directory.ts'
import { RecencyDatabase } from '../../../lib/db/database.ts'
import { newId, type Id } from '../../../lib/db/id.ts'
import { Base } from '../../../lib/orders/base.ts'
import type { PersonRow } from '../../../lib/orders/person-row.ts'
import { swapBase, sweep } from '../../../lib/orders/swap.ts'
import { writeGeneration } from '../../../lib/orders/write-generation.ts'
import { presentScores } from '../../../lib/rfm/present-scores.ts'
import { personState } from '../../../lib/same/person-state.ts'
import { countBits, ordinalsIn } from '../../../lib/segments/columns/bits.ts'
import { membersOf } from '../../../lib/segments/columns/members.ts'
import { countMembers } from '../../../lib/segments/count-members.ts'
import { compileRule } from '../../../lib/segments/evaluate.ts'
import { factsOf } from '../../../lib/segments/facts-of.ts'
import type { Facts } from '../../../lib/segments/facts.ts'
import { keptMembers, keptMemberships } from '../../../lib/segments/kept-memberships.ts'
import type { Rule } from '../../../lib/segments/rule.ts'
import { tagsGivenToMany } from '../../../lib/tags/tag-blocks.ts'
import { dayOf } from '../../../lib/workspace/day.ts'
import { changeSettings } from '../../../lib/workspace/settings-store.ts'
import { order, person } from '../orders/made-up-people.ts'
import { newerRule } from './random-rules.ts'
import { NO_VOCABULARY } from '../../../lib/segments/vocabulary.ts'

const NOW = Date.UTC(2026, 10, 22, 12)
const TODAY = dayOf(NOW, 'Europe/Rome')
const PEOPLE = 600
const BASICS = { timeZone: 'Europe/Rome', currency: 'EUR', country: 'IT', agreedAt: NOW, rates: { SEK: 0.09 } }

const someOrder = fc
  .record({
    day: fc.integer({ min: -2, max: 500 }).map((ago) => TODAY - ago),
    total: fc.integer({ min: 0, max: 60_000 }),
    refunded: fc.constantFrom(0, 0, 0, 4000),
    currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'SEK', 'USD'),
    counts: fc.constantFrom(true, true, true, false),
  })
  .map((given) => order(given))
const word = fc.constantFrom('VIP', 'vip', 'Caffè', 'caffe', 'IT', 'SE', 'Roma', 'csv', 'it', '544', '111', 'a')
const somebody = fc
  .record({
    name: fc.constantFrom('', 'Anna Caffè', 'a', 'Prova Roma'),
    country: fc.constantFrom('', 'IT', 'SE'),
    language: fc.constantFrom('', 'it'),
    city: fc.constantFrom('', 'Roma', 'Malmö'),
    phones: fc.constantFrom<string[]>([], ['+390555550101']),
    emails: fc.constantFrom<string[]>([], ['prova@example.com']),
    crmTags: fc.uniqueArray(word, { maxLength: 2 }),
    consent: fc.constantFrom({}, { email: true }, { email: false }, { whatsapp: false, any: true }),
    orders: fc.array(someOrder, { maxLength: 5 }),
  })
  .map(({ orders, ...contact }) =>
    person(
      contact,
      orders.map((one, i) => ({ ...one, number: `#${i}` })),
    ),
  )

let db: RecencyDatabase
let rows: PersonRow[]

beforeAll(async () => {
  db = new RecencyDatabase('columns')
  rows = fc.sample(somebody, { numRuns: PEOPLE, seed: 11 })
  await swapBase(
    db,
    await writeGeneration(db, await Base.open(db), {
      people: PEOPLE,
      currency: 'EUR',
      touches: () => true,
      page: (page) => rows.slice(page * 256, (page + 1) * 256),
    }),
  )
  await changeSettings(db, BASICS)
  await write()
})
afterAll(() => db.delete())

/** Tags, consent, chats, people typed by hand and merges, over some of the base. */
async function write(): Promise<void> {
  const id = (ordinal: number): Id => (rows[ordinal] as PersonRow).contact.id
  const state = { note: '', tags: [] as string[], consent: null }
  const tagged = [3, 40, 41, 300, 599].map((at) => ({ ...state, contact: id(at), tags: at % 2 ? ['VIP', 'Caffè'] : ['vip'] }))
  const asked = [5, 301].map((at) => ({ ...state, contact: id(at), consent: { given: at === 5, at: NOW } }))
  await db.people.bulkPut([...tagged, ...asked])
  await db.tagBlocks.put({ tag: 'Caffe', block: 0, bits: Uint8Array.from({ length: 40 }, (_, i) => (i % 3 === 0 ? 0b1001 : 0)) })
  for (const at of [7, 42, 500]) {
    const seen = noBehaviour(`telegram chat ${at}`, id(at))
    Object.assign(seen.figures, {
      first: NOW - 9e8,
      last: NOW - 4e8,
      lastIn: NOW - 5e8,
      lastOut: NOW - 4e8,
      countIn: at % 12,
      countOut: 3,
    })
    await db.behaviour.put(seen)
  }
  const typed = { ...noFacts(), keys: [], source: 'hand', externalId: '', city: 'Roma' }
  await db.contacts.bulkPut([
    { ...typed, id: newId(), name: 'Scritta Amano' },
    { ...typed, id: id(9), name: 'Ripresa' },
  ])
  const pair = (a: number, b: number) => {
    const [one, other] = [id(a), id(b)].toSorted() as [Id, Id]
    return { one, other, kept: id(b), verdict: 'merged' as const, at: NOW }
  }
  await db.same.bulkPut([pair(3, 400), pair(20, 21)])
}

/** The slow, plain way: everybody's card facts, one after another. */
async function everyone(): Promise<{ ordinal: number | null; facts: Facts }[]> {
  const present = await presentScores(db, NOW)
  const directory = new Directory(db, present!.base)
  const typed = (await db.contacts.toArray()).filter((one) => !rows.some((row) => row.contact.id === one.id))
  const people = [
    ...rows.map(({ contact }, ordinal) => ({ id: contact.id, ordinal })),
    ...typed.map(({ id }) => ({ id, ordinal: null })),
  ]
  const found: { ordinal: number | null; facts: Facts }[] = []
  for (const { id, ordinal } of people) {
    const row = await directory.byId(id)
    // Somebody who was merged is met under the one that is kept.
    if (row?.contact.id !== id) continue
    const members = id === rows[400]!.contact.id ? [400, 3] : id === rows[21]!.contact.id ? [21, 20] : [ordinal]
    const many = (await Promise.all(members.map((one) => tagsGivenToMany(db, one)))).flat()
    const state = await personState(db, id)
    const written = { ...state, tags: [...state.tags, ...many] }
    const { state: agreed } = consentCard(row.contact.consent, written.consent, null)
    const behaviour = await behaviourOf(db, id)
    found.push({ ordinal, facts: factsOf(row, written, agreed, behaviour, present!.settings, present!.scored.scoring, NOW) })
  }
  return found
}

describe('segments over columns', () => {
  test.each([
    ['all purchases', undefined],
    ['a window', 120],
  ])('hold exactly those whom the rule holds for, one by one: %s', { timeout: 20_000 }, async (_, windowDays) => {
    await changeSettings(db, { rfm: { revision: windowDays ?? 1, bands: 5, ...(windowDays && { windowDays }) } })
    const people = await everyone()
    expect(people).toHaveLength(PEOPLE - 2 + 1)
    const rules = fc.sample(newerRule, { numRuns: 100, seed: 5 })
    const found = await membersOf(
      db,
      await presentScores(db, NOW),
      rules.map((rule, i) => ({ id: String(i), rule })),
      NO_VOCABULARY,
      NOW,
    )
    let held = 0
    for (const [i, { bits, count }] of found.entries()) {
      const holds = compileRule(rules[i] as Rule, NO_VOCABULARY)
      const expected = people.filter(({ facts }) => holds(facts))
      const name = JSON.stringify(rules[i])
      expect([...ordinalsIn(bits)], name).toEqual(expected.flatMap(({ ordinal }) => ordinal ?? []).toSorted((a, b) => a - b))
      expect(count, name).toBe(expected.length)
      held += expected.length
    }
    // Neither nobody nor everybody: the rules do tell people apart.
    expect(held).toBeGreaterThan(100 * 30)
    expect(held).toBeLessThan(100 * 570)
  })

  test('are kept with their counts, and replaced whole when they are counted again', async () => {
    await db.segments.put({
      id: newId(),
      revision: 1,
      origin: { kind: 'own' },
      language: 2,
      name: 'In Roma',
      note: '',
      rule: { field: 'contact.city', op: 'is', value: 'roma' },
      rank: 1,
      off: true,
      changedAt: NOW,
    })
    const [first] = await countMembers(db, NOW)
    const again = await countMembers(db, NOW)
    expect(again).toEqual([first])
    const kept = await keptMemberships(db)
    expect(kept).toMatchObject({ generation: 1, day: TODAY, segments: [first] })
    const bits = await keptMembers(db, first!.id)
    // One of them was typed by hand and has no ordinal.
    expect(countBits(bits!)).toBe(first!.count - 1)
    expect(await keptMembers(db, newId())).toBeNull()
    // One chunk each of scores and memberships beside those of the base: what was kept before is gone.
    const chunks = (await db.chunks.toCollection().primaryKeys()).length
    await countMembers(db, NOW)
    expect(await db.chunks.count()).toBe(chunks)
    await sweep(db)
    expect(await db.chunks.count()).toBe(chunks)
  })
})

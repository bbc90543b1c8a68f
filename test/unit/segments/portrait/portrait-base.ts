import * as fc from 'fast-check'
import { consentCard } from '../../../../lib/consent/marketing.ts'
import { noFacts } from '../../../../lib/contacts/contact.ts'
import { Directory } from '../../../../lib/contacts/directory.ts'
import type { RecencyDatabase } from '../../../../lib/db/database.ts'
import { newId, type Id } from '../../../../lib/db/id.ts'
import { CHOICE_MARK, type OwnField } from '../../../../lib/fields/own-field.ts'
import { Base } from '../../../../lib/orders/base.ts'
import type { PersonRow } from '../../../../lib/orders/person-row.ts'
import { swapBase } from '../../../../lib/orders/swap.ts'
import { writeGeneration } from '../../../../lib/orders/write-generation.ts'
import { presentScores } from '../../../../lib/rfm/present-scores.ts'
import { personState } from '../../../../lib/same/person-state.ts'
import { factsOf } from '../../../../lib/segments/facts-of.ts'
import type { Facts } from '../../../../lib/segments/facts.ts'
import { dayOf } from '../../../../lib/workspace/day.ts'
import { changeSettings } from '../../../../lib/workspace/settings-store.ts'
import { order, person } from '../../orders/made-up-people.ts'
import { someBirthday, someEvents, someHandles } from '../random-people.ts'

export const NOW = Date.UTC(2026, 10, 22, 12)
export const TODAY = dayOf(NOW, 'Europe/Rome')
const BASICS = { timeZone: 'Europe/Rome', currency: 'EUR', country: 'IT', agreedAt: NOW, rates: { SEK: 0.09 } }

const field = (id: Id, name: string, type: OwnField['type'], choices: string[] = []): OwnField => ({
  id,
  revision: 1,
  origin: { kind: 'own' },
  name,
  type,
  choices,
  rank: 1,
  changedAt: NOW,
})
export const OWN = [
  field('school', 'School', 'choice', ['basic', 'high']),
  field('likes', 'Likes', 'choices', ['tea', 'coffee']),
  field('income', 'Income', 'number'),
  field('renewal', 'Renewal', 'date'),
]

const someOrder = fc
  .record({
    day: fc.integer({ min: -2, max: 900 }).map((ago) => TODAY - ago),
    total: fc.integer({ min: 0, max: 60_000 }),
    refunded: fc.constantFrom(0, 0, 0, 4000),
    currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'SEK', 'USD'),
    counts: fc.constantFrom(true, true, true, false),
  })
  .map((given) => order(given))
const town = fc.oneof(
  fc.constantFrom('', 'Roma', 'Malmö'),
  fc.integer({ min: 1, max: 15 }).map((n) => `Borgo ${n}`),
)
const own = fc
  .record({
    school: fc.constantFrom('', 'basic', 'high', 'high'),
    likes: fc.constantFrom('', 'tea', `tea${CHOICE_MARK}coffee`),
    income: fc.oneof(
      fc.constantFrom('', 'plenty'),
      fc.integer({ min: 10, max: 90 }).map((n) => String(n * 1000)),
    ),
    renewal: fc.constantFrom('', '2024-02-30', '2026-05-01', '2027-01-31'),
  })
  .map((values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')))
const somebody = fc
  .record({
    country: fc.constantFrom('', 'IT', 'IT', 'SE'),
    language: fc.constantFrom('', 'it', 'sv'),
    city: town,
    gender: fc.constantFrom('' as const, 'female' as const, 'male' as const),
    birthday: someBirthday,
    origin: fc.constantFrom('', 'Spring fair'),
    phones: fc.constantFrom<string[]>([], ['+390555550101']),
    emails: fc.constantFrom<string[]>([], ['prova@example.com']),
    handles: someHandles,
    crmTags: fc.uniqueArray(fc.constantFrom('VIP', 'Caffè', 'gift'), { maxLength: 2 }),
    consent: fc.constantFrom({}, { email: true }, { email: false }, { whatsapp: false, any: true }),
    own,
    orders: fc.array(someOrder, { maxLength: 5 }),
    events: someEvents(TODAY),
  })
  .map(({ orders, events, ...contact }) => ({
    ...person(
      contact,
      orders.map((one, i) => ({ ...one, number: `#${i}` })),
    ),
    events,
  }))

/** A base of made-up people, some of them merged, typed by hand, or written about. */
export async function fill(db: RecencyDatabase, people: number): Promise<PersonRow[]> {
  const rows = fc.sample(somebody, { numRuns: people, seed: 7 })
  const page = (n: number): PersonRow[] => rows.slice(n * 256, (n + 1) * 256)
  await swapBase(db, await writeGeneration(db, await Base.open(db), { people, currency: 'EUR', touches: () => true, page }))
  await changeSettings(db, BASICS)
  await db.ownFields.bulkPut(OWN)
  const id = (at: number): Id => (rows[at] as PersonRow).contact.id
  const state = { note: '', tags: [] as string[], consent: null }
  await db.people.bulkPut([
    { ...state, contact: id(1), tags: ['VIP'], stage: { stage: 3, at: NOW } },
    { ...state, contact: id(2), tags: ['vip', 'gift'], consent: { given: false, at: NOW } },
    { ...state, contact: id(4), own: { school: '', income: '1500', likes: 'coffee' }, stage: { stage: 0, at: NOW } },
    { ...state, contact: id(6), own: { school: 'high' }, consent: { given: true, at: NOW } },
  ])
  await db.tagBlocks.put({ tag: 'gift', block: 0, bits: Uint8Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? 0b101 : 0)) })
  const typed = { ...noFacts(), keys: [], source: 'hand', country: 'SE', city: 'Malmö' }
  await db.contacts.bulkPut([{ ...typed, id: newId(), name: 'Scritta Amano' }])
  const pair = (a: number, b: number) => {
    const [one, other] = [id(a), id(b)].toSorted() as [Id, Id]
    return { one, other, kept: id(b), verdict: 'merged' as const, at: NOW }
  }
  await db.same.bulkPut([pair(1, 90), pair(20, 21)])
  return rows
}

/** The slow, plain way: the facts of everybody who is shown, one after another. */
export async function everyone(db: RecencyDatabase, rows: readonly PersonRow[]): Promise<Facts[]> {
  const present = await presentScores(db, NOW)
  if (!present) throw new Error('the base is empty')
  const directory = new Directory(db, present.base)
  const typed = (await db.contacts.toArray()).map(({ id }) => id)
  const found: Facts[] = []
  for (const id of [...rows.map(({ contact }) => contact.id), ...typed]) {
    const row = await directory.byId(id)
    if (row?.contact.id !== id) continue
    const state = await personState(db, id)
    const { state: agreed } = consentCard(row.contact.consent, state.consent, null)
    found.push(factsOf(row, state, agreed, null, present.settings, present.scored.scoring, NOW))
  }
  return found
}

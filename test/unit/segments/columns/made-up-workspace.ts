import * as fc from 'fast-check'
import { noBehaviour } from '../../../../lib/behaviour/behaviour.ts'
import { behaviourByContact } from '../../../../lib/behaviour/person-behaviour.ts'
import { consentCard } from '../../../../lib/consent/marketing.ts'
import { noFacts } from '../../../../lib/contacts/contact.ts'
import type { ContactEvent } from '../../../../lib/contacts/event.ts'
import { Directory } from '../../../../lib/contacts/directory.ts'
import { RecencyDatabase, type PersonState } from '../../../../lib/db/database.ts'
import { newId, type Id } from '../../../../lib/db/id.ts'
import { erasePeople } from '../../../../lib/law/erase.ts'
import { Base } from '../../../../lib/orders/base.ts'
import type { PersonRow } from '../../../../lib/orders/person-row.ts'
import { swapBase } from '../../../../lib/orders/swap.ts'
import { writeGeneration } from '../../../../lib/orders/write-generation.ts'
import { presentScores } from '../../../../lib/rfm/present-scores.ts'
import { mergedPeople } from '../../../../lib/same/merged-people.ts'
import { personStates } from '../../../../lib/same/person-state.ts'
import { factsOf } from '../../../../lib/segments/facts-of.ts'
import type { Facts } from '../../../../lib/segments/facts.ts'
import { changeSettings } from '../../../../lib/workspace/settings-store.ts'
import { order, person } from '../../orders/made-up-people.ts'
import { TODAY } from '../made-up-facts.ts'
import { someBirthday, someEvents, someHandles, someOwnValues } from '../random-people.ts'
import { word } from '../random-rules.ts'

/** Noon of the day that made-up facts are looked at, in Rome. */
export const NOW = TODAY * 86_400_000 + 10 * 3_600_000
export const PEOPLE = 300

const someOrder = fc
  .record({
    day: fc.integer({ min: -2, max: 500 }).map((ago) => TODAY - ago),
    total: fc.integer({ min: 0, max: 60_000 }),
    refunded: fc.constantFrom(0, 0, 0, 4000),
    currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'SEK', 'USD'),
    counts: fc.constantFrom(true, true, true, false),
    items: fc.uniqueArray(word, { maxLength: 2 }),
  })
  .map((given) => order(given))

/** Anybody whom a base may hold, with all that rules can ask for. */
export const somebody = fc
  .record({
    name: fc.constantFrom('', 'Anna Caffè', 'a', 'Prova Roma', '  '),
    company: fc.constantFrom('', 'Roma Srl', 'VIP'),
    gender: fc.constantFrom('', 'female', 'male', 'other'),
    birthday: someBirthday,
    country: fc.constantFrom('', 'IT', 'SE'),
    language: fc.constantFrom('', 'it'),
    city: fc.constantFrom('', 'Roma', 'Malmö'),
    origin: fc.constantFrom('', 'Caffe', 'Spring fair'),
    since: fc.option(fc.integer({ min: -1, max: 500 }).map((days) => TODAY - days)),
    goneOn: fc.constantFrom(null, null, TODAY - 3),
    phones: fc.constantFrom<string[]>([], ['+390555550101']),
    emails: fc.constantFrom<string[]>([], ['prova@example.com']),
    handles: someHandles,
    crmTags: fc.uniqueArray(word, { maxLength: 2 }),
    consent: fc.constantFrom({}, { email: true }, { email: false }, { sms: true }, { whatsapp: false, any: true }),
    own: someOwnValues,
    orders: fc.array(someOrder, { maxLength: 5 }),
    events: fc.oneof(fc.constant<ContactEvent[]>([]), someEvents()),
  })
  .map(({ orders, events, ...contact }) => ({
    ...person(
      contact,
      orders.map((one, i) => ({ ...one, number: `#${i}` })),
    ),
    events,
  }))

/** A workspace with a base, tags, consent, stages, own values, chats, people typed by hand, merged people and erased ones. */
export class MadeUpWorkspace {
  /** By ordinal; those who were erased stay here. */
  rows: PersonRow[] = []
  readonly #erased = new Set<Id>()

  private constructor(readonly db: RecencyDatabase) {}

  static async open(name: string): Promise<MadeUpWorkspace> {
    const made = new MadeUpWorkspace(new RecencyDatabase(name))
    const basics = { timeZone: 'Europe/Rome', currency: 'EUR', country: 'IT', agreedAt: NOW, rates: { SEK: 0.09 } }
    await changeSettings(made.db, basics)
    await made.addPeople(PEOPLE, 11)
    await made.#write()
    return made
  }

  /** A generation with so many more people, and others on the first page. */
  async addPeople(more: number, seed: number): Promise<void> {
    const { db, rows } = this
    const last = Math.floor(rows.length / 256)
    const fresh = fc.sample(somebody, { numRuns: more + 40, seed })
    const changed = rows.slice(100, 140).map(({ contact }, i) => {
      const next = fresh[i] as PersonRow
      return { ...next, contact: { ...next.contact, id: contact.id } }
    })
    rows.splice(100, changed.length, ...changed)
    rows.push(...fresh.slice(40))
    const manifest = await writeGeneration(db, await Base.open(db), {
      people: rows.length,
      currency: 'EUR',
      touches: (page) => page === 0 || page === last,
      page: (page, existing) =>
        rows
          .slice(page * 256, (page + 1) * 256)
          .map((row, place) => (this.#erased.has(row.contact.id) ? (existing[place] ?? row) : row)),
    })
    await swapBase(db, manifest)
  }

  id(ordinal: number): Id {
    return (this.rows[ordinal] as PersonRow).contact.id
  }

  async erase(ordinals: readonly number[]): Promise<void> {
    for (const ordinal of ordinals) this.#erased.add(this.id(ordinal))
    await erasePeople(
      this.db,
      ordinals.map((ordinal) => this.id(ordinal)),
      { day: TODAY },
    )
  }

  async merge(a: number, b: number): Promise<void> {
    const [one, other] = [this.id(a), this.id(b)].toSorted() as [Id, Id]
    await this.db.same.put({ one, other, kept: this.id(b), verdict: 'merged', at: NOW })
  }

  async #write(): Promise<void> {
    const { db } = this
    const state = (at: number, more: Partial<PersonState>): PersonState => ({
      contact: this.id(at),
      tags: [],
      note: '',
      consent: null,
      ...more,
    })
    await db.people.bulkPut([
      ...[3, 40, 41, 270, 299].map((at) => state(at, { tags: at % 2 ? ['VIP', 'Caffè'] : ['vip'] })),
      ...[5, 271].map((at) => state(at, { consent: { given: at === 5, at: NOW } })),
      ...[8, 20, 110, 272].map((at) => state(at, { stage: { stage: (at % 6) as 0, at: NOW } })),
      state(9, { stage: { stage: null, at: NOW } }),
      ...[10, 21, 280].map((at) =>
        state(at, { own: { motto: 'Spring', income: '', likes: 'vip\u001FRoma', renewal: '2024-11-01' } }),
      ),
    ])
    await db.tagBlocks.put({
      tag: 'Caffe',
      block: 0,
      bits: Uint8Array.from({ length: 40 }, (_, i) => (i % 3 === 0 ? 0b1001 : 0)),
    })
    for (const at of [7, 42, 260]) {
      const seen = noBehaviour(`telegram chat ${at}`, this.id(at))
      const times = { first: NOW - 9e8, last: NOW - 4e8, lastIn: NOW - 5e8, lastOut: NOW - 4e8 }
      Object.assign(seen.figures, { ...times, countIn: at % 12, countOut: 3 })
      await db.behaviour.put(seen)
    }
    const typed = {
      ...noFacts(),
      keys: [],
      source: 'hand',
      externalId: '',
      city: 'Roma',
      birthday: '1984-10-05',
      own: { motto: 'a' },
    }
    await db.contacts.bulkPut([
      { ...typed, id: newId(), name: 'Scritta Amano' },
      // An import has taken over this one.
      { ...typed, id: this.id(12), name: 'Ripresa' },
    ])
    await this.merge(3, 280)
    await this.merge(20, 21)
    await this.erase([30, 250])
  }

  /** The slow, plain way: everybody's card facts, one after another; `ordinal` null for those typed by hand. */
  async everyone(): Promise<{ ordinal: number | null; facts: Facts }[]> {
    const { db, rows } = this
    const { base, scored, settings } = (await presentScores(db, NOW))!
    const directory = new Directory(db, base)
    const ids = new Set(rows.map(({ contact }) => contact.id))
    const typed = (await db.contacts.toArray()).filter(({ id }) => !ids.has(id))
    const people = [
      ...rows.map(({ contact }, ordinal) => ({ id: contact.id, ordinal })),
      ...typed.map(({ id }) => ({ id, ordinal: null })),
    ]
    const states = await personStates(
      db,
      people.map(({ id }) => id),
    )
    const chats = await behaviourByContact(db)
    const found: { ordinal: number | null; facts: Facts }[] = []
    for (const [i, { id, ordinal }] of people.entries()) {
      const isMerged = (await mergedPeople(db)).groupOf(id) !== null
      const inBase = ordinal === null || isMerged ? null : await base.person(ordinal)
      const row = this.#erased.has(id) ? null : (inBase ?? (await directory.byId(id)))
      // Somebody who was merged is met under the one that is kept.
      if (row?.contact.id !== id) continue
      const written = states[i]!
      const { state: agreed } = consentCard(row.contact.consent, written.consent, null)
      found.push({ ordinal, facts: factsOf(row, written, agreed, chats.get(id) ?? null, settings, scored.scoring, NOW) })
    }
    return found
  }
}

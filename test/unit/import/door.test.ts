import { describe, expect, it } from 'vitest'
import { noFacts, type ContactFacts } from '../../../lib/contacts/contact.ts'
import type { RecencyDatabase } from '../../../lib/db/database.ts'
import { newId } from '../../../lib/db/id.ts'
import { importRecords, type SourceRecord } from '../../../lib/import/door.ts'
import type { GoneQuestion, ImportSummary } from '../../../lib/import/job.ts'
import type { EventFacts } from '../../../lib/import/stage/staged-events.ts'
import { undoImport } from '../../../lib/import/undo.ts'
import { everybody, newDatabase } from './import-kit.ts'

const SOURCE = 'crm'
const TODAY = 20_779

function person(externalId: string, facts: Partial<ContactFacts> = {}, changedAt: number | null = null): SourceRecord {
  const given = { ...noFacts(), name: `Persona ${externalId}`, ...facts }
  return { kind: 'person', source: SOURCE, externalId, changedAt, deleted: false, facts: given }
}

function event(of: string, given: Partial<EventFacts>): SourceRecord {
  const facts = { kind: 'opened', day: 20_000, at: null, label: '', amount: null, currency: '', ...given } as const
  const about = { ...noFacts(), externalId: of }
  return { kind: 'event', source: SOURCE, externalId: '', changedAt: null, deleted: false, event: facts, person: about }
}

function deleted(externalId: string, changedAt: number | null = null): SourceRecord {
  return { kind: 'deleted', source: SOURCE, externalId, changedAt, deleted: true }
}

interface Given {
  today?: number
  askGone?: (question: GoneQuestion) => Promise<boolean>
  source?: string
}

function bring(db: RecencyDatabase, records: SourceRecord[], given: Given = {}): Promise<ImportSummary> {
  return importRecords(db, given.source ?? SOURCE, records, {
    import: newId(),
    kind: 'files',
    currency: 'EUR',
    choices: { countPending: false, countUnpaid: false },
    began: Date.now(),
    today: given.today ?? TODAY,
    askGone: given.askGone,
  })
}

async function byName(db: RecencyDatabase) {
  return new Map((await everybody(db)).map((row) => [row.contact.name, row]))
}

describe('events', () => {
  it('of a person stand once each, by day, with the source', async () => {
    const db = newDatabase()
    const click = { kind: 'clicked', day: 20_010, at: 1_728_900_000_000, label: 'Autunno' } as const
    const paid = { kind: 'payment', day: 20_005, amount: 1250, currency: 'EUR' } as const
    const records = [person('1'), event('1', click), event('1', { day: 20_001 }), event('1', paid), event('1', click)]
    expect(await bring(db, records)).toMatchObject({ contactsNew: 1, eventsNew: 3, eventsUnchanged: 1 })
    const [row] = await everybody(db)
    expect(row?.events.map(({ kind, day, source }) => [kind, day, source])).toEqual([
      ['opened', 20_001, SOURCE],
      ['payment', 20_005, SOURCE],
      ['clicked', 20_010, SOURCE],
    ])
    expect(row?.events[1]).toMatchObject({ amount: 1250, currency: 'EUR', at: null })
    expect(await bring(db, records)).toMatchObject({ contactsUnchanged: 1, eventsNew: 0, eventsUnchanged: 4 })
    const later = [event('1', { day: 20_003, label: 'another' })]
    expect(await bring(db, later)).toMatchObject({ contactsUnchanged: 1, eventsNew: 1 })
    expect((await everybody(db))[0]?.events.map(({ day }) => day)).toEqual([20_001, 20_003, 20_005, 20_010])
  })

  it('make a person who was not known', async () => {
    const db = newDatabase()
    expect(await bring(db, [event('7', {})])).toMatchObject({ contactsNew: 1, eventsNew: 1 })
  })
})

describe('when a record was changed', () => {
  it('an older one only fills what is unknown, a newer one stands', async () => {
    const db = newDatabase()
    await bring(db, [person('1', { city: 'Lucca', emails: ['a@example.com'] }, 2000)])
    await bring(db, [person('1', { name: 'Persona 1', city: 'Pisa', company: 'Esempio srl' }, 1000)])
    expect((await everybody(db))[0]?.contact).toMatchObject({ city: 'Lucca', company: 'Esempio srl', changedAt: 2000 })
    await bring(db, [person('1', { city: 'Siena' }, 3000)])
    expect((await everybody(db))[0]?.contact).toMatchObject({ city: 'Siena', changedAt: 3000 })
  })

  it('holds among the records of one import too, in any order', async () => {
    for (const records of [
      [person('1', { city: 'Lucca' }, 2000), person('1', { city: 'Pisa' }, 1000)],
      [person('1', { city: 'Pisa' }, 1000), person('1', { city: 'Lucca' }, 2000)],
    ]) {
      const db = newDatabase()
      await bring(db, records)
      expect((await everybody(db))[0]?.contact).toMatchObject({ city: 'Lucca', changedAt: 2000 })
    }
  })
})

describe('who is no longer there', () => {
  it('the source deleted them: marked, and back when told of again', async () => {
    const db = newDatabase()
    await bring(db, [person('1'), person('2', {}, 5000)])
    expect(await bring(db, [deleted('1'), deleted('2', 4000), deleted('9')])).toMatchObject({ contactsGone: 1, contactsNew: 0 })
    const after = await byName(db)
    expect(after.get('Persona 1')?.contact.goneOn).toBe(TODAY)
    // Changed after the deletion that is told of.
    expect(after.get('Persona 2')?.contact.goneOn).toBeNull()
    expect(await bring(db, [deleted('1'), person('1')])).toMatchObject({ contactsBack: 1, contactsGone: 0 })
    expect((await byName(db)).get('Persona 1')?.contact.goneOn).toBeNull()
    // What is known to be older brings nobody back.
    expect(await bring(db, [deleted('2', 6000)])).toMatchObject({ contactsGone: 1 })
    expect(await bring(db, [person('2', {}, 4000)])).toMatchObject({ contactsBack: 0 })
    expect(await bring(db, [person('2', {}, 7000)])).toMatchObject({ contactsBack: 1 })
  })

  it('a full export: asked with count and names, only its own source, day kept, back, undone', async () => {
    const db = newDatabase()
    const all = Array.from({ length: 20 }, (_, i) => person(`${i}`, { emails: [`p${i}@example.com`] }))
    await bring(db, all, { today: TODAY - 7 })
    const other = { ...person('x'), source: 'shop' } as SourceRecord
    await bring(db, [other], { source: 'shop' })
    const asked: GoneQuestion[] = []
    const answer = (yes: boolean) => async (question: GoneQuestion) => {
      asked.push(question)
      return yes
    }
    const part = all.slice(0, 18)
    expect(await bring(db, part, { askGone: answer(false) })).toMatchObject({ contactsGone: 0 })
    const marked = await bring(db, part, { askGone: answer(true) })
    expect(marked).toMatchObject({ contactsGone: 2, contactsUnchanged: 18, contactsUpdated: 0 })
    expect(asked).toHaveLength(2)
    expect(asked[1]).toMatchObject({ source: SOURCE, count: 2, of: 20 })
    expect(asked[1]?.examples.map(({ name, reach }) => [name, reach])).toEqual([
      ['Persona 18', 'p18@example.com'],
      ['Persona 19', 'p19@example.com'],
    ])
    const gone = async () => [...(await byName(db)).values()].filter(({ contact }) => contact.goneOn !== null)
    expect((await gone()).map(({ contact }) => contact.goneOn)).toEqual([TODAY, TODAY])
    // Next week the same are missing: nobody is asked about them again, and the day stands.
    await bring(db, part, { today: TODAY + 7, askGone: answer(true) })
    expect(asked).toHaveLength(2)
    expect((await gone()).map(({ contact }) => contact.goneOn)).toEqual([TODAY, TODAY])
    expect(await bring(db, [all[18] as SourceRecord], { today: TODAY + 8 })).toMatchObject({ contactsBack: 1 })
    expect((await gone()).map(({ contact }) => contact.name)).toEqual(['Persona 19'])
    // The imports with nothing to change left no generation behind; undone one after the other.
    await undoImport(db, (await db.imports.orderBy('at').last())?.id ?? '')
    expect(await gone()).toHaveLength(2)
    await undoImport(db, (await db.imports.orderBy('at').last())?.id ?? '')
    await undoImport(db, marked.import)
    expect(await gone()).toHaveLength(0)
    expect(await everybody(db)).toHaveLength(21)
  })
})

it('the day of the import stands with everybody in whom something changed', async () => {
  const db = newDatabase()
  await bring(db, [person('1'), person('2')], { today: 100 })
  await bring(db, [person('1', { city: 'Lucca' }), person('2')], { today: 107 })
  const seen = await byName(db)
  expect([seen.get('Persona 1')?.contact.seenOn, seen.get('Persona 2')?.contact.seenOn]).toEqual([107, 100])
})

it('refuses a record of another source', async () => {
  await expect(bring(newDatabase(), [{ ...person('1'), source: 'other' } as SourceRecord])).rejects.toThrow('another source')
})

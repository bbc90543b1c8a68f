import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { noFacts } from '../../../lib/contacts/contact.ts'
import { writeLog } from '../../../lib/contacts/write-log.ts'
import type { HandContact, RecencyDatabase } from '../../../lib/db/database.ts'
import { newId } from '../../../lib/db/id.ts'
import { importDemo } from '../../../lib/import/demo-base.ts'
import { undoImport } from '../../../lib/import/undo.ts'
import { bringIn, csv, everybody, newDatabase, NOW } from './import-kit.ts'

const names = async (db: ReturnType<typeof newDatabase>): Promise<string[]> =>
  (await everybody(db)).map(({ contact }) => contact.name)

function typed(name: string, phones: string[], emails: string[]): HandContact {
  return { ...noFacts(), keys: [], id: newId(), source: 'hand', externalId: '', name, phones, emails, city: 'Lucca' }
}

describe('who is who', () => {
  it('knows a person by the source and its id, whatever else has changed', async () => {
    const db = newDatabase()
    await bringIn(db, [csv('Customer ID,Name,Email,Phone,City\n1,Anna,anna@example.com,+390555550160,Roma\n')])
    const [before] = await everybody(db)
    const { summary } = await bringIn(db, [
      csv('Customer ID,Name,Email,Phone,City\n1,Anna Nuova,nuova@example.com,+390555550161,\n'),
    ])
    expect(summary).toMatchObject({ contactsNew: 0, contactsUpdated: 1 })
    const people = await everybody(db)
    expect(people).toHaveLength(1)
    // A blank erases nothing; a number or mail is never taken away, the new one goes first.
    expect(people[0]?.contact).toMatchObject({
      id: before?.contact.id,
      name: 'Anna Nuova',
      city: 'Roma',
      emails: ['nuova@example.com', 'anna@example.com'],
      phones: ['+390555550161', '+390555550160'],
    })
  })

  it('never makes one of two people with one number and different mails or ids', async () => {
    const db = newDatabase()
    const text =
      'Customer ID,Name,Email,Phone\n1,Anna,anna@example.com,+390555550160\n2,Bea,bea@example.com,+390555550160\n3,Cia,,+390555550160\n'
    await bringIn(db, [csv(text)])
    expect(await names(db)).toEqual(['Anna', 'Bea', 'Cia'])
    expect((await bringIn(db, [csv(text)])).summary).toMatchObject({ contactsNew: 0, contactsUnchanged: 3 })
    await bringIn(db, [csv('Name,Email,Phone\nDea,dea@example.com,+390555550160\n')])
    expect(await names(db)).toEqual(['Anna', 'Bea', 'Cia', 'Dea'])
  })

  it('knows a person by mail, then by number, in another source too', async () => {
    const db = newDatabase()
    await bringIn(db, [csv('Name,Email,Phone\nAnna,anna@example.com,\nBea,,+390555550162\n')], { source: 'list' })
    const { summary } = await bringIn(
      db,
      [csv('Customer ID,Name,Email,Phone\n7,Anna R,ANNA@example.com,+390555550163\n8,Bea R,bea@example.com,0555550162\n')],
      { source: 'shop' },
    )
    expect(summary).toMatchObject({ contactsNew: 0, contactsUpdated: 2 })
    expect((await everybody(db)).map(({ contact }) => [contact.name, contact.source, contact.externalId])).toEqual([
      ['Anna R', 'shop', '7'],
      ['Bea R', 'shop', '8'],
    ])
  })

  it('keeps the id of another source, and finds that person again by mail', async () => {
    const db = newDatabase()
    await bringIn(db, [csv('Customer ID,Name,Email\n7,Anna,anna@example.com\n')], { source: 'shop' })
    const text = 'Contact ID,Name,Email\n99,Anna,anna@example.com\n'
    expect((await bringIn(db, [csv(text)], { source: 'crm' })).summary).toMatchObject({ contactsNew: 0, contactsUnchanged: 1 })
    expect((await everybody(db))[0]?.contact).toMatchObject({ source: 'shop', externalId: '7' })
  })

  it('gives an order by number alone to nobody where two people have that number', async () => {
    const db = newDatabase()
    const people = csv('Customer ID,Name,Phone,Email\n1,Anna,+390555550160,a@example.com\n2,Bea,+390555550160,b@example.com\n')
    const orders = 'Order,Phone,Name,Date,Total\nX1,+390555550160,Chi,2026-05-01,10\n'
    await bringIn(db, [people, csv(orders)])
    expect((await everybody(db)).map(({ contact, orders: own }) => [contact.name, own.length])).toEqual([
      ['Anna', 0],
      ['Bea', 0],
      ['Chi', 1],
    ])
    expect((await bringIn(db, [csv(orders)])).summary).toMatchObject({ contactsNew: 0, ordersUnchanged: 1 })
  })

  it('moves an order to the person whom the file names now', async () => {
    const db = newDatabase()
    await bringIn(db, [csv('Order,Email,Date,Total\n1,a@example.com,2026-05-01,10\n')])
    const { summary } = await bringIn(db, [csv('Order,Email,Date,Total\n1,b@example.com,2026-05-01,10\n')])
    expect(summary).toMatchObject({ contactsNew: 1 })
    expect((await everybody(db)).map(({ contact, orders }) => [contact.emails[0], orders.length])).toEqual([
      ['a@example.com', 0],
      ['b@example.com', 1],
    ])
    expect(summary).toMatchObject({ ordersNew: 0, ordersUpdated: 1 })
  })

  it('takes over the id of a contact typed by hand, one to one', async () => {
    const db = newDatabase()
    const anna = typed('Anna', ['+390555550160'], [])
    const shared = typed('Casa', ['+390555550169'], [])
    await db.contacts.bulkAdd([anna, shared])
    await bringIn(db, [
      csv(
        'Name,Phone,Email\nAnna Esempio,+390555550160,anna@example.com\nBea,+390555550169,b@example.com\nCia,+390555550169,c@example.com\n',
      ),
    ])
    const people = await everybody(db)
    expect(people[0]?.contact).toMatchObject({ id: anna.id, name: 'Anna Esempio', city: 'Lucca', source: 'csv' })
    expect(people.slice(1).some(({ contact }) => contact.id === shared.id)).toBe(false)
    expect(await db.contacts.count()).toBe(2)
    // Coming again she is in the base already, and nobody takes her over a second time.
    expect((await bringIn(db, [csv('Name,Phone\nAnna Esempio,+390555550160\n')])).summary).toMatchObject({ contactsUnchanged: 1 })
  })
})

describe('undoImport', () => {
  it('brings the base before back whole, and keeps what was written by hand', async () => {
    const db = newDatabase()
    await bringIn(db, [csv('Name,Phone\nAnna,+390555550160\n')])
    const before = await everybody(db)
    const { summary } = await bringIn(db, [csv('Name,Phone\nAnna Nuova,+390555550160\nBea,+390555550161\nCia,12\n')])
    const [anna] = await everybody(db)
    await db.people.put({ contact: anna?.contact.id ?? '', tags: ['vip'], note: '', consent: null })
    await undoImport(db, summary.import)
    expect(await everybody(db)).toEqual(before)
    expect(await db.imports.count()).toBe(1)
    expect(await db.leftOut.count()).toBe(0)
    expect(await db.people.get(anna?.contact.id ?? '')).toMatchObject({ tags: ['vip'] })
  })

  it('refuses an older import, and says when there is nothing', async () => {
    const db = newDatabase()
    await expect(undoImport(db, newId())).rejects.toMatchObject({ code: 'nothing-to-undo' })
    const first = await bringIn(db, [csv('Name,Phone\nAnna,+390555550160\n')])
    await bringIn(db, [csv('Name,Phone\nBea,+390555550161\n')])
    await expect(undoImport(db, first.summary.import)).rejects.toMatchObject({ code: 'not-newest' })
    expect(await names(db)).toEqual(['Anna', 'Bea'])
  })
})

const members = () =>
  csv(
    'Customer ID,Name,Phone,Email\n1,Anna,+390555550160,anna@example.com\n2,Bea,+390555550160,bea@example.com\n3,Cia,,\n4,Dea,+390555550163,\n',
  )

const author = { agent: newId(), device: newId() }

const idsByName = async (db: RecencyDatabase) => new Map((await everybody(db)).map(({ contact }) => [contact.name, contact.id]))

describe('people of an import that was undone', () => {
  it('get their old ids when they come again, so that what was written of them is theirs', async () => {
    const db = newDatabase()
    const { summary } = await bringIn(db, [members()])
    const before = await idsByName(db)
    for (const name of ['Anna', 'Bea', 'Cia'])
      await writeLog(db, author, before.get(name) ?? '', { kind: 'note', value: `about ${name}` })
    await undoImport(db, summary.import)
    await bringIn(db, [members()])
    const after = await idsByName(db)
    for (const name of ['Anna', 'Bea', 'Cia']) expect(after.get(name)).toBe(before.get(name))
    expect(after.get('Dea')).not.toBe(before.get('Dea'))
  })

  it('are known by mail or number in another base too, but never where that is in doubt', async () => {
    const db = newDatabase()
    const { summary } = await bringIn(db, [members()])
    const before = await idsByName(db)
    for (const [, id] of before) await writeLog(db, author, id, { kind: 'tag', value: 'vip' })
    await undoImport(db, summary.import)
    await bringIn(
      db,
      [csv('Name,Phone,Email\nAnna B.,,anna@example.com\nSomebody,+390555550160,other@example.com\nDea D.,+390555550163,\n')],
      { source: 'shop-2' },
    )
    const after = await idsByName(db)
    expect(after.get('Anna B.')).toBe(before.get('Anna'))
    expect(after.get('Dea D.')).toBe(before.get('Dea'))
    expect([...before.values()]).not.toContain(after.get('Somebody'))
  })

  it('of the demo base give nothing to real people', async () => {
    const db = newDatabase()
    const { import: id } = await importDemo(db, { import: newId(), people: 30, seed: 1, now: NOW })
    const person = (await everybody(db)).find(({ contact }) => contact.phones.length > 0)
    const { contact } = person ?? { contact: undefined }
    await writeLog(db, author, contact?.id ?? '', { kind: 'note', value: 'made up' })
    await undoImport(db, id)
    const real = await bringIn(db, [csv(`Name,Phone\nReal,${contact?.phones[0]}\n`)])
    expect((await idsByName(db)).get('Real')).not.toBe(contact?.id)
    await undoImport(db, real.summary.import)
    await importDemo(db, { import: newId(), people: 30, seed: 1, now: NOW })
    expect((await everybody(db)).map((row) => row.contact.id)).toContain(contact?.id)
  })

  it('can be undone three times in a row', async () => {
    const db = newDatabase()
    const imports: string[] = []
    for (const name of ['Anna', 'Bea', 'Cia', 'Dea', 'Eva'])
      imports.push((await bringIn(db, [csv(`Name,Email\n${name},${name}@example.com\n`)])).summary.import)
    for (const left of [4, 3, 2]) {
      await undoImport(db, imports[left] ?? '')
      expect((await everybody(db)).length).toBe(left)
    }
    await expect(undoImport(db, imports[1] ?? '')).rejects.toMatchObject({ code: 'nothing-to-undo' })
  })
})

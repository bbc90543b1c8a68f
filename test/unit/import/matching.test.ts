import { describe, expect, it } from 'vitest'
import type { HandContact } from '../../../lib/db/database.ts'
import { newId } from '../../../lib/db/id.ts'
import { undoImport } from '../../../lib/import/undo.ts'
import { bringIn, csv, everybody, newDatabase } from './import-kit.ts'

const names = async (db: ReturnType<typeof newDatabase>): Promise<string[]> =>
  (await everybody(db)).map(({ contact }) => contact.name)

function typed(name: string, phones: string[], emails: string[]): HandContact {
  const blank = {
    firstName: '',
    lastName: '',
    handles: [],
    country: '',
    language: '',
    crmTags: [],
    crmNote: '',
    consent: {},
    keys: [],
  }
  return { ...blank, id: newId(), source: 'hand', externalId: '', name, phones, emails, city: 'Lucca' }
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

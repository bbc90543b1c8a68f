import { describe, expect, it } from 'vitest'
import { dayFrom } from '../../../lib/workspace/day.ts'
import { bringIn, csv, everybody, newDatabase, sample } from './import-kit.ts'

describe('plain files', () => {
  it('reads windows-1251 with semicolons, and says that it guessed', async () => {
    const db = newDatabase()
    const { previews } = await bringIn(db, [sample('plain-cp1251-semicolon.csv')], { country: 'RU', currency: 'RUB' })
    expect(previews[0]?.plan).toMatchObject({
      encoding: 'windows-1251',
      delimiter: ';',
      kind: 'plain',
      decimal: ',',
      dateOrder: 'dmy',
    })
    expect(previews[0]?.encodingSure).toBe(false)
    expect(previews[0]?.notes.map(({ code }) => code)).toContain('encoding-guessed')
    const [olga, ivan] = await everybody(db)
    expect(olga?.contact).toMatchObject({ name: 'Ольга Выдуманная', phones: ['+79000000110'], crmNote: 'любит чай' })
    expect(olga?.orders).toMatchObject([
      { number: 'A-1', total: 123456, currency: 'RUB', status: 'paid', at: Date.parse('2026-05-01T07:58:00Z') },
    ])
    expect(ivan?.orders).toMatchObject([
      { number: 'A-2', status: 'cancelled', counts: false, at: null, day: dayFrom(2026, 5, 2) },
    ])
  })

  it('reads Italian latin-1: accents, decimal comma, two numbers in a cell', async () => {
    const db = newDatabase()
    const { previews } = await bringIn(db, [sample('plain-latin1-italian.csv')])
    expect(previews[0]?.plan).toMatchObject({ encoding: 'windows-1252', decimal: ',', dateOrder: 'dmy' })
    const [niccolo, zoe] = await everybody(db)
    expect(niccolo?.contact).toMatchObject({
      name: 'Niccolò Perché',
      city: 'Forlì',
      phones: ['+390555550130'],
      consent: { any: true },
    })
    expect(niccolo?.orders).toMatchObject([{ total: 123456, currency: 'EUR', day: dayFrom(2026, 4, 3) }])
    expect(zoe?.contact).toMatchObject({ phones: ['+390555550131', '+390555550132'], consent: { any: false } })
  })

  it('reads Swedish tabs', async () => {
    const db = newDatabase()
    const { previews } = await bringIn(db, [sample('plain-tab.txt')], {
      country: 'SE',
      currency: 'SEK',
      timeZone: 'Europe/Stockholm',
    })
    expect(previews[0]?.plan.delimiter).toBe('\t')
    const [asa, ola] = await everybody(db)
    expect(asa?.orders).toMatchObject([{ total: 24950, currency: 'SEK', at: null, day: dayFrom(2026, 5, 1) }])
    expect(ola?.orders).toMatchObject([{ total: 9900, at: Date.parse('2026-05-02T16:30:00Z') }])
  })

  it('keeps orders without numbers apart, and doubles none when the file comes again', async () => {
    const db = newDatabase()
    const text =
      'Name,Phone,Date,Total\nA,+390555550160,2026-05-01,10\nA,+390555550160,2026-05-01,10\nA,+390555550160,2026-05-02,10\n'
    expect((await bringIn(db, [csv(text)])).summary).toMatchObject({ contactsNew: 1, ordersNew: 3 })
    expect((await bringIn(db, [csv(text)])).summary).toMatchObject({ contactsNew: 0, ordersNew: 0, ordersUnchanged: 3 })
    const more = csv(
      'Name,Phone,Date,Total\nA,+390555550160,2026-05-03,10\nA,+390555550160,2026-05-01,10\nA,+390555550160,2026-05-01,10\n',
    )
    expect((await bringIn(db, [more])).summary).toMatchObject({ ordersNew: 1, ordersUnchanged: 2 })
  })

  it('takes a name for the person where nothing else tells, and never where something does', async () => {
    const db = newDatabase()
    await bringIn(db, [
      csv('Customer,Date,Total\nAnna Esempio,2026-05-01,10\nANNA ESEMPIO,2026-05-02,10\nBea Esempio,2026-05-02,5\n'),
    ])
    expect((await everybody(db)).map(({ contact, orders }) => [contact.name, orders.length])).toEqual([
      ['ANNA ESEMPIO', 2],
      ['Bea Esempio', 1],
    ])
    const other = newDatabase()
    await bringIn(other, [csv('Name,Phone\nAnna Esempio,\nAnna Esempio,\nAnna Esempio,+390555550161\n')])
    expect(await everybody(other)).toHaveLength(3)
    expect(
      (await bringIn(other, [csv('Name,Phone\nAnna Esempio,\nAnna Esempio,\nAnna Esempio,+390555550161\n')])).summary,
    ).toMatchObject({
      contactsNew: 0,
      contactsUnchanged: 3,
    })
  })

  it('tells when rows of one order contradict each other, and keeps the first', async () => {
    const db = newDatabase()
    await bringIn(db, [
      csv('Order,Email,Date,Total,Item\n1,a@example.com,2026-05-01,10,Tea\n1,a@example.com,2026-05-01,12,Oil\n'),
    ])
    expect((await everybody(db))[0]?.orders).toMatchObject([{ total: 1000, items: ['Tea', 'Oil'] }])
    expect(await db.leftOut.toArray()).toMatchObject([
      { line: 3, what: 'value', code: 'order-differs', value: '12', column: 'Total' },
    ])
  })

  it('takes back the whole of an order that is refunded without saying how much', async () => {
    const db = newDatabase()
    await bringIn(db, [csv('Order,Email,Date,Total,Status\n1,a@example.com,2026-05-01,10,refunded\n')])
    expect((await everybody(db))[0]?.orders).toMatchObject([{ total: 1000, refunded: 1000, status: 'paid' }])
  })

  it('counts an unknown status as pending and lists it; no status is paid', async () => {
    const db = newDatabase()
    const { previews } = await bringIn(db, [
      csv('Order,Email,Date,Total,Status\n1,a@example.com,2026-05-01,10,teleported\n2,a@example.com,2026-05-01,10,\n'),
    ])
    expect(previews[0]?.statuses).toEqual([{ raw: 'teleported', status: 'unknown', rows: 1 }])
    expect((await everybody(db))[0]?.orders).toMatchObject([
      { status: 'pending', counts: false },
      { status: 'paid', counts: true },
    ])
    expect(await db.leftOut.toArray()).toMatchObject([{ code: 'unknown-status', value: 'teleported', what: 'value' }])
  })

  it('never lets the currency in a cell contradict the column silently', async () => {
    const db = newDatabase()
    await bringIn(db, [
      csv('Order,Email,Date,Total,Currency\n1,a@example.com,2026-05-01,$10,EUR\n2,a@example.com,2026-05-01,$10,USD\n'),
    ])
    expect((await everybody(db))[0]?.orders).toMatchObject([{ number: '2', currency: 'USD' }])
    expect(await db.leftOut.toArray()).toMatchObject([{ line: 2, what: 'row', code: 'bad-currency', value: '$10' }])
  })

  it('reports decimals that the currency does not have', async () => {
    const db = newDatabase()
    await bringIn(db, [csv('Order,Email,Date,Total\n1,a@example.com,2026-05-01,10.005\n2,a@example.com,2026-05-01,10.50\n')])
    expect((await everybody(db))[0]?.orders.map(({ total }) => total)).toEqual([1001, 1050])
    expect(await db.leftOut.toArray()).toMatchObject([{ line: 2, code: 'rounded', value: '10.005' }])
  })
})

import { describe, expect, it } from 'vitest'
import { Base } from '../../../lib/orders/base.ts'
import { dayFrom } from '../../../lib/workspace/day.ts'
import { bringIn, content, everybody, newDatabase, sample } from './import-kit.ts'

describe('Shopify exports', () => {
  it('reads customers, their quirks and their consents', async () => {
    const db = newDatabase()
    const { summary } = await bringIn(db, [sample('shopify-customers.csv')])
    expect(summary).toMatchObject({ rows: 6, contactsNew: 5, ordersNew: 0, rowsLeftOut: 1, valuesLeftOut: 3 })
    const people = await everybody(db)
    expect(people[0]?.contact).toMatchObject({
      source: 'shopify',
      externalId: '7001',
      name: 'Giulia Rossi',
      firstName: 'Giulia',
      lastName: 'Rossi',
      phones: ['+390555550111', '+390555550110'],
      emails: ['giulia.rossi@example.com'],
      country: 'IT',
      city: 'Firenze',
      crmTags: ['vip', 'newsletter'],
      crmNote: 'Likes oil,\nand "good" wine',
      consent: { email: true, sms: false, whatsapp: true },
    })
    expect(people[2]?.contact).toMatchObject({ phones: ['+46701740610'], emails: ['erik@example.com'], name: 'Erik Lindström' })
    expect(people.filter(({ contact }) => contact.name === 'Giulia Rossi')).toHaveLength(2)
    const left = await db.leftOut.toArray()
    expect(left.map(({ line, what, code, value }) => [line, what, code, value])).toEqual([
      [6, 'value', 'bad-phone', "'12"],
      [7, 'value', 'bad-email', 'nikos@example'],
      [7, 'value', 'bad-consent', 'maybe'],
      [8, 'row', 'empty-row', ''],
    ])
  })

  it.each([
    ['shopify-customers-older.csv', { email: true, sms: false }],
    ['shopify-customers-oldest.csv', { any: true }],
  ])('reads the older header of %s', async (name, consent) => {
    const db = newDatabase()
    const { previews } = await bringIn(db, [sample(name)])
    expect(previews[0]?.plan.kind).toBe('shopify-customers')
    expect((await everybody(db))[0]?.contact).toMatchObject({ consent, country: 'IT', source: 'shopify' })
  })

  it('reads orders: several rows count once, cancelled never, refunds are taken off', async () => {
    const db = newDatabase()
    const { summary } = await bringIn(db, [sample('shopify-orders.csv'), sample('shopify-customers.csv')])
    const people = await everybody(db)
    const of = (externalId: string) => people.find(({ contact }) => contact.externalId === externalId)
    expect(
      of('7001')?.orders.map(({ number, total, refunded, status, counts }) => [number, total, refunded, status, counts]),
    ).toEqual([
      ['#1001', 8000, 0, 'paid', true],
      ['#1003', 50000, 0, 'cancelled', false],
      ['#1004', 7000, 0, 'cancelled', false],
      ['#1002', 5050, 1000, 'paid', true],
    ])
    expect(of('7001')?.orders[0]).toMatchObject({
      items: ['Olive oil', 'Wine, red'],
      at: Date.parse('2026-05-01T09:58:12Z'),
      day: dayFrom(2026, 5, 1),
      currency: 'EUR',
    })
    // Half past eleven in the evening UTC is the next day in Rome.
    expect(of('7001')?.orders[3]?.day).toBe(dayFrom(2026, 11, 1))
    expect(of('7003')?.orders.map(({ status, counts }) => [status, counts])).toEqual([
      ['pending', false],
      ['unpaid', false],
    ])
    // The other Giulia's order names the first one's number: her mail decides, and she keeps her own number.
    expect(of('7002')?.orders.map(({ number }) => number)).toEqual(['#1014'])
    expect(of('7001')?.contact.phones).toEqual(['+390555550111', '+390555550110'])
    expect(summary).toMatchObject({ rows: 21, ordersNew: 10, contactsNew: 7 })
  })

  it('makes people of orders that find nobody, and lists orders without anybody', async () => {
    const db = newDatabase()
    await bringIn(db, [sample('shopify-orders.csv')])
    const people = await everybody(db)
    expect(people.find(({ contact }) => contact.name === '山田 太郎')?.contact).toMatchObject({
      phones: ['+819000000110'],
      country: 'JP',
    })
    const nils = people.find(({ contact }) => contact.name === 'Nils Påhittad')
    expect(nils?.orders.map(({ currency, total, refunded }) => [currency, total, refunded])).toEqual([
      ['SEK', 25000, 0],
      ['EUR', 4000, 4000],
    ])
    const left = await db.leftOut.toArray()
    expect(left.map(({ line, what, code, column }) => [line, what, code, column])).toEqual([
      [11, 'row', 'order-without-person', ''],
      [12, 'row', 'bad-amount', 'Total'],
      [14, 'row', 'no-amount', 'Total'],
      [15, 'row', 'future-date', 'Created at'],
    ])
  })

  it('counts pending and unpaid orders by the choice of the user', async () => {
    const db = newDatabase()
    await bringIn(db, [sample('shopify-orders.csv')], { countPending: true, countUnpaid: true })
    const erik = (await everybody(db)).find(({ contact }) => contact.emails.includes('erik@example.com'))
    expect(erik?.orders.map(({ counts }) => counts)).toEqual([true, true])
  })

  it('changes nothing when the same files come again, in either order, together or one by one', async () => {
    const db = newDatabase()
    const files = [sample('shopify-customers.csv'), sample('shopify-orders.csv')]
    const first = await bringIn(db, files)
    const before = await content(db)
    for (const again of [files, files.toReversed(), [sample('shopify-orders.csv')], [sample('shopify-customers.csv')]]) {
      const { summary } = await bringIn(db, again)
      expect(summary).toMatchObject({ contactsNew: 0, contactsUpdated: 0, ordersNew: 0, ordersUpdated: 0 })
      expect(await content(db)).toEqual(before)
    }
    expect((await Base.open(db)).manifest.generation).toBe(1)
    expect(first.summary.contactsNew).toBe(before.length)
  })

  it('comes to the same base whichever file comes first', async () => {
    const [one, two] = [newDatabase(), newDatabase()]
    await bringIn(one, [sample('shopify-customers.csv')])
    await bringIn(one, [sample('shopify-orders.csv')])
    await bringIn(two, [sample('shopify-orders.csv')])
    await bringIn(two, [sample('shopify-customers.csv')])
    expect((await content(two)).map((person) => (person as { name: string }).name)).toEqual(
      (await content(one)).map((person) => (person as { name: string }).name),
    )
  })
})

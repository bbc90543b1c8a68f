import { describe, expect, it } from 'vitest'
import { parsePhone } from '../../../lib/contacts/phone.ts'
import { newId } from '../../../lib/db/id.ts'
import { DEMO_FRIENDS } from '../../../lib/import/demo/friends.ts'
import { demoPeople } from '../../../lib/import/demo/people.ts'
import { importDemo } from '../../../lib/import/demo-base.ts'
import { undoImport } from '../../../lib/import/undo.ts'
import { dayFrom } from '../../../lib/workspace/day.ts'
import { bringIn, content, csv, everybody, newDatabase, NOW } from './import-kit.ts'

const options = { people: 2000, seed: 1, currency: 'EUR', today: dayFrom(2026, 11, 22) }

describe('demoPeople', () => {
  const people = [...demoPeople(options)]

  it('is the same for the same seed, and another for another', () => {
    expect([...demoPeople(options)]).toEqual(people)
    expect([...demoPeople({ ...options, seed: 2 })]).not.toEqual(people)
  })

  it('has the friends of the chats with their very numbers, in several scripts', () => {
    DEMO_FRIENDS.forEach((friend, i) => {
      expect(people[i]?.facts).toMatchObject({ name: friend.name, phones: [friend.phone], country: friend.country })
    })
    const scripts = ['Latin', 'Cyrillic', 'Greek', 'Hebrew', 'Arabic', 'Han']
    for (const script of scripts)
      expect(
        people.some(({ facts }) => new RegExp(`\\p{Script=${script}}`, 'u').test(facts.name)),
        script,
      ).toBe(true)
  })

  it('gives nobody a number that another has, nor one that is none', () => {
    const phones = people.flatMap(({ facts }) => facts.phones)
    expect(new Set(phones).size).toBe(phones.length)
    for (const phone of phones) expect(parsePhone(phone, ''), phone).toMatchObject({ ok: true, phone })
    expect(phones.length).toBeGreaterThan(1200)
  })

  it('mixes orders, consents and names as a shop has them', () => {
    const orders = people.flatMap((person) => person.orders)
    expect(orders.length).toBeGreaterThan(5000)
    expect(orders.every(({ day }) => day !== null && day <= options.today)).toBe(true)
    expect(new Set(orders.map(({ number }) => number)).size).toBe(orders.length)
    for (const status of ['paid', 'pending', 'unpaid', 'cancelled'])
      expect(orders.some((order) => order.status === status)).toBe(true)
    expect(new Set(orders.map(({ currency }) => currency))).toEqual(new Set(['EUR', 'SEK']))
    const share = (has: (person: (typeof people)[number]) => boolean): number => people.filter(has).length / people.length
    expect(share((person) => person.orders.length === 0)).toBeGreaterThan(0.04)
    expect(share(({ facts }) => Object.keys(facts.consent).length === 0)).toBeGreaterThan(0.1)
    expect(share(({ facts }) => facts.consent.any === false)).toBeGreaterThan(0.08)
    const names = people.map(({ facts }) => facts.name)
    expect(new Set(names).size).toBeLessThan(names.length)
  })
})

describe('importDemo', () => {
  it('comes in by the same door and goes in one click', async () => {
    const db = newDatabase()
    await db.keyed.put({ key: 'workspace', value: { currency: 'SEK', timeZone: 'Europe/Stockholm' } })
    const id = newId()
    const summary = await importDemo(db, { import: id, people: 2000, seed: 1, now: NOW })
    expect(summary).toMatchObject({ contactsNew: 2000, rowsLeftOut: 0, valuesLeftOut: 0 })
    const people = await everybody(db)
    expect(people).toHaveLength(2000)
    expect(people.every(({ contact }) => contact.source === 'demo')).toBe(true)
    expect(people.flatMap(({ orders }) => orders)).toHaveLength(summary.ordersNew)
    await undoImport(db, id)
    expect(await everybody(db)).toEqual([])
  })

  it('does not go among real people', async () => {
    const db = newDatabase()
    await bringIn(db, [csv('Name,Phone\nAnna,+390555550160\n')])
    const before = await content(db)
    await expect(importDemo(db, { import: newId(), people: 10, seed: 1 })).rejects.toMatchObject({ code: 'base-not-empty' })
    expect(await content(db)).toEqual(before)
  })
})

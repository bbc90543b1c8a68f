import * as fc from 'fast-check'
import { EVENT_KINDS, type ContactEvent } from '../../../lib/contacts/event.ts'
import type { PersonRow } from '../../../lib/orders/person-row.ts'
import { order, person } from './made-up-people.ts'

const text = fc.string({ unit: 'grapheme', maxLength: 12 }).map((value) => value.replaceAll('\u001F', ''))
const word = text.filter((value) => value !== '')
const instant = fc.option(fc.integer({ min: 0, max: 2e12 }))
const day = fc.integer({ min: -10_000, max: 30_000 })

const anyEvent: fc.Arbitrary<ContactEvent> = fc.record({
  kind: fc.constantFrom(...EVENT_KINDS),
  day,
  at: instant,
  source: fc.constantFrom('csv', 'newsletter'),
  label: text,
  amount: fc.option(fc.integer()),
  currency: fc.constantFrom('', 'EUR'),
})

const anyOrder = fc.record({
  source: fc.constantFrom('csv', 'shopify'),
  day,
  at: instant,
  total: fc.integer({ min: -1e9, max: 1e12 }),
  refunded: fc.integer({ min: 0, max: 5000 }),
  status: fc.constantFrom('paid', 'pending', 'unpaid', 'cancelled'),
  counts: fc.boolean(),
  items: fc.array(word, { maxLength: 2 }),
  currency: fc.constantFrom('EUR', 'SEK'),
})

/** Anybody at all, with orders that are numbered in their order, and events. */
export const anyPerson: fc.Arbitrary<PersonRow> = fc
  .record({
    contact: fc.record({
      source: fc.constantFrom('csv', 'shopify', 'hand'),
      externalId: fc.oneof(fc.constant(''), fc.integer({ min: 0, max: 99 }).map(String), word),
      name: text,
      firstName: text,
      city: text,
      country: fc.constantFrom('', 'IT', 'SE'),
      language: fc.constantFrom('', 'it'),
      crmNote: text,
      emails: fc.array(
        fc.integer({ min: 1, max: 50 }).map((n) => `p${n}@example.com`),
        { maxLength: 2 },
      ),
      phones: fc.array(
        fc.integer({ min: 1, max: 60 }).map((n) => `+39055555${String(n).padStart(4, '0')}`),
        { maxLength: 2 },
      ),
      handles: fc.array(
        word.map((value) => ({ network: 'telegram' as const, value })),
        { maxLength: 2 },
      ),
      crmTags: fc.array(word, { maxLength: 3 }),
      consent: fc.record({ email: fc.boolean(), whatsapp: fc.boolean() }, { requiredKeys: [] }),
      company: text,
      gender: fc.constantFrom('', 'female', 'male', 'other'),
      birthday: fc.constantFrom('', '1984-03-12', '--03-12'),
      origin: text,
      since: fc.option(day),
      own: fc.dictionary(fc.constantFrom('size', 'likes', 'più'), text, { noNullPrototype: true }),
      changedAt: instant,
      seenOn: fc.option(day),
      goneOn: fc.option(day),
    }),
    orders: fc.array(anyOrder, { maxLength: 4 }),
    events: fc.array(anyEvent, { maxLength: 2 }),
  })
  .map(({ contact, orders, events }) => ({
    ...person(
      contact,
      orders.map((one, i) => order({ ...one, number: `#${i}` })),
    ),
    events,
  }))

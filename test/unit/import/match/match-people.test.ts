import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { noFacts, type ContactFacts, type ContactRecord } from '../../../../lib/contacts/contact.ts'
import { newId } from '../../../../lib/db/id.ts'
import { Breath } from '../../../../lib/import/breath.ts'
import { KnownPeople } from '../../../../lib/import/match/known-people.ts'
import { matchPeople } from '../../../../lib/import/match/match-people.ts'
import { rankOf } from '../../../../lib/import/stage/identity.ts'
import { Stage } from '../../../../lib/import/stage/stage.ts'
import type { Base } from '../../../../lib/orders/base.ts'
import { emailKey, externalKey, handleKey, phoneKey } from '../../../../lib/orders/keys.ts'
import { PAGE_SIZE } from '../../../../lib/orders/person-row.ts'
import { IndexBuilder } from '../../../../lib/orders/sorted-index.ts'
import { obviousMatching } from './obvious-matching.ts'

/** So few values that many people share them. */
const facts: fc.Arbitrary<ContactFacts> = fc
  .record({
    externalId: fc.constantFrom('', '', '1', '2', '3', '~name:anna'),
    emails: fc.subarray(['a@example.com', 'b@example.com', 'c@example.com'], { maxLength: 2 }),
    phones: fc.subarray(['+390555550101', '+390555550102', '+390555550103'], { maxLength: 2 }),
    telegram: fc.constantFrom('', '', 'anna', 'bea'),
    name: fc.constantFrom('', 'Anna'),
  })
  .map(({ telegram, ...own }) => ({
    ...noFacts(),
    ...own,
    handles: telegram === '' ? [] : [{ network: 'telegram' as const, value: telegram }],
  }))

const fragment = fc.record({
  facts: facts.filter((own) => rankOf(own) !== null),
  worth: fc.constantFrom('record' as const, 'order' as const),
  wanted: fc.integer({ min: 0, max: 9 }).map((dice) => dice > 0),
})

/** As much of a base as matching asks for. */
function baseOf(contacts: readonly ContactRecord[]): Base {
  const builders = {
    external: new IndexBuilder(),
    email: new IndexBuilder(),
    phone: new IndexBuilder(),
    handle: new IndexBuilder(),
  }
  contacts.forEach(({ source, externalId, emails, phones, handles }, i) => {
    if (externalId !== '') builders.external.add(externalKey(source, externalId), i)
    for (const mail of emails) builders.email.add(emailKey(mail), i)
    for (const phone of phones) builders.phone.add(phoneKey(phone), i)
    for (const handle of handles) builders.handle.add(handleKey(handle), i)
  })
  const contactsOf = (n: number): Promise<unknown> => Promise.resolve(contacts.slice(n * PAGE_SIZE, (n + 1) * PAGE_SIZE))
  const base = {
    manifest: { contacts: contacts.length, pages: Array.from({ length: Math.ceil(contacts.length / PAGE_SIZE) }, () => 'page') },
    index: (name: keyof typeof builders) => Promise.resolve(builders[name].sorted()),
    contactsOf,
  }
  return base as unknown as Base
}

it('comes to what looking at everybody for everything comes to', async () => {
  const contact = fc.tuple(facts, fc.constantFrom('csv', 'shopify'))
  await fc.assert(
    fc.asyncProperty(
      fc.array(contact, { maxLength: 6 }),
      fc.array(fragment, { minLength: 1, maxLength: 14 }),
      async (people, rows) => {
        const contacts = people.map(([own, source]) => ({ ...own, source, id: newId() }))
        const { fragments } = new Stage('csv', [])
        rows.forEach((row, line) => {
          const place = fragments.add(row.facts, row.worth, line)
          if (row.wanted) fragments.want(place)
        })
        const base = baseOf(contacts)
        const breath = new Breath()
        const known = await KnownPeople.load(base, fragments, breath)
        const { persons, people: after } = await matchPeople(fragments, known, contacts.length, breath)
        expect({ persons: [...persons], people: after }).toEqual(obviousMatching(fragments, contacts))
      },
    ),
    { seed: 9, numRuns: 120 },
  )
})

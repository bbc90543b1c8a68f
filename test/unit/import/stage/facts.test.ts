import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { noFacts, type ContactFacts } from '../../../../lib/contacts/contact.ts'
import { decodeFacts, encodeFacts } from '../../../../lib/import/stage/facts.ts'

const text = fc.oneof(
  fc.constantFrom('', 'Anna', '[', '\u0001', 'a\u0002b', '\u0003', '\ud83d', 'Zoë 😀', '\0'),
  fc.string({ unit: 'binary', maxLength: 4 }),
)
const texts = fc.array(text, { maxLength: 2 })
const said = fc.option(fc.boolean(), { nil: undefined })

const anyFacts: fc.Arbitrary<ContactFacts> = fc
  .record({
    externalId: text,
    name: text,
    firstName: text,
    lastName: text,
    country: text,
    city: text,
    language: text,
    crmNote: text,
    company: fc.constantFrom('', '', '', 'Esempio'),
    phones: texts,
    emails: texts,
    crmTags: texts,
    handles: fc.array(fc.record({ network: fc.constantFrom('telegram', 'xmpp'), value: text }), { maxLength: 2 }),
    consent: fc.record({ any: said, email: said, sms: said, whatsapp: said }),
  })
  .map((made) => ({ ...noFacts(), ...made }) as ContactFacts)

it('facts come back from their text as they were, whatever is in them', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      expect(decodeFacts(encodeFacts(facts))).toEqual(facts)
    }),
    { seed: 7, numRuns: 2000 },
  )
})

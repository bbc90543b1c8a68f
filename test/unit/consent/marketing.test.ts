import { expect, test } from 'vitest'
import { consentCard } from '../../../lib/consent/marketing.ts'
import type { MarketingConsent, Network } from '../../../lib/contacts/contact.ts'

const state = (crm: MarketingConsent, network: Network | null = 'whatsapp') => consentCard(crm, null, network).state

test('what the agent recorded stands before the columns, both ways', () => {
  const crm = { whatsapp: true, email: true }
  expect(consentCard(crm, { given: false, at: 7 }, 'whatsapp')).toEqual({ state: 'no', from: 'agent', at: 7, crm })
  expect(consentCard({ any: false }, { given: true, at: 8 }, 'xmpp')).toMatchObject({ state: 'yes', from: 'agent', at: 8 })
})

test("the network's own column decides over the others", () => {
  expect(state({ whatsapp: false, email: true, any: true })).toBe('no')
  expect(state({ whatsapp: true, email: false, any: false })).toBe('yes')
})

test('without an own column: one yes is enough, no needs a no and no yes', () => {
  expect(state({ email: true, sms: false })).toBe('yes')
  expect(state({ any: false })).toBe('no')
  expect(state({ sms: false }, 'telegram')).toBe('no')
  expect(state({ email: true, sms: false }, null)).toBe('yes')
})

test("another messenger's yes is none here, its no is heard", () => {
  expect(state({ whatsapp: true }, 'telegram')).toBe('unknown')
  expect(state({ whatsapp: false }, 'telegram')).toBe('no')
})

test('nothing known is unknown, never no', () => {
  expect(consentCard({}, null, 'whatsapp')).toEqual({ state: 'unknown', from: 'none', at: null, crm: {} })
  expect(consentCard({ any: false }, null, 'meta').from).toBe('crm')
})

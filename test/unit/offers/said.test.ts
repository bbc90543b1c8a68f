import { describe, expect, test } from 'vitest'
import type { PersonState } from '../../../lib/db/database.ts'
import type { Offer } from '../../../lib/offers/offer.ts'
import { lastOffer } from '../../../lib/offers/last-offer.ts'
import { suggestOffer, type SuggestFor } from '../../../lib/offers/suggest.ts'
import { NO_VOCABULARY } from '../../../lib/segments/vocabulary.ts'
import { facts, TODAY } from '../segments/made-up-facts.ts'
import { offer } from './made-up-offers.ts'

const DAY = 86_400_000
const NOW = TODAY * DAY + 40_000_000

const spring = (change: Partial<Offer> = {}) => offer({ id: 'spring', name: 'Spring', priority: 90, revision: 3, ...change })
const plain = offer({ id: 'plain', name: 'Plain', priority: 10 })

type Said = NonNullable<PersonState['offers']>[string]['state']
const said = (
  state: Said,
  daysAgo: number,
  more: { until?: number; revision?: number } = {},
): NonNullable<PersonState['offers']> => ({
  spring: { revision: 3, state, at: NOW - daysAgo * DAY, ...more },
})
const sent = (daysAgo: number): NonNullable<PersonState['written']> => ({ at: NOW, offers: { spring: NOW - daysAgo * DAY } })

/** The name of what is suggested, else why none; and why not the strongest. */
function suggested(of: Offer, change: Partial<SuggestFor> = {}): string {
  const card = suggestOffer([plain, of], {
    facts: facts(),
    met: [],
    agentName: '',
    language: 'en',
    vocabulary: NO_VOCABULARY,
    now: NOW,
    ...change,
  })
  if (card.kind === 'none') return card.why
  const first = card.reason.others?.[0]
  return card.name === 'Spring'
    ? 'Spring'
    : [first?.why, first?.until === undefined ? '' : (first.until - NOW) / DAY].join(' ').trim()
}

describe('what became of it decides whether it comes again', () => {
  test.each<[string, Partial<Offer>, Pick<PersonState, 'offers' | 'written'>, string]>([
    ['nothing yet', {}, {}, 'Spring'],
    ['put, and perhaps never sent', { restDays: 30 }, { offers: said('put', 1) }, 'Spring'],
    ['sent, without a rest', {}, { written: sent(0) }, 'Spring'],
    ['sent, resting', { restDays: 30 }, { offers: said('put', 10), written: sent(10) }, 'rests 20'],
    ['sent, rested', { restDays: 30 }, { written: sent(30) }, 'Spring'],
    ['declined', {}, { offers: said('declined', 400) }, 'declined'],
    ['declined, then changed', {}, { offers: said('declined', 1, { revision: 2 }) }, 'Spring'],
    ['later, not yet', {}, { offers: said('later', 1, { until: NOW + 2 * DAY }) }, 'later 2'],
    ['later, now', {}, { offers: said('later', 3, { until: NOW }) }, 'Spring'],
    ['later, without a day', {}, { offers: said('later', 0.5) }, 'later 0.5'],
    ['accepted, without a rest', {}, { offers: said('accepted', 400) }, 'accepted'],
    ['accepted, then changed', {}, { offers: said('accepted', 1, { revision: 2 }) }, 'Spring'],
    ['accepted, resting', { restDays: 30 }, { offers: said('accepted', 1), written: sent(40) }, 'rests 29'],
    ['accepted, rested', { restDays: 30 }, { offers: said('accepted', 31), written: sent(40) }, 'Spring'],
    ['taken back', {}, { offers: said('put', 0) }, 'Spring'],
  ])('%s', (_name, change, person, expected) => {
    expect(suggested(spring(change), { person })).toBe(expected)
  })
})

describe('where and when; for whom it is not at all, it is not told of', () => {
  test.each<[Partial<Offer>, Partial<SuggestFor>, string]>([
    [{ channels: ['whatsapp'] }, { network: 'whatsapp' }, 'Spring'],
    [{ channels: ['whatsapp'] }, { network: 'telegram' }, 'channel'],
    [{ channels: ['whatsapp'] }, { network: null }, 'Spring'],
    [{ stages: [4, 5] }, { stage: 4 }, 'Spring'],
    [{ stages: [4, 5] }, { stage: 1 }, 'stage'],
    [{ stages: [4, 5] }, {}, 'stage'],
    [{}, { window: { state: 'open', until: NOW } }, 'Spring'],
    [{ marketing: false }, { window: { state: 'human', until: NOW } }, 'Spring'],
    [{ rule: { field: 'contact.city', op: 'is', value: 'Malmö' } }, {}, ''],
    [{ validFrom: '2030-01-01' }, {}, 'not-valid'],
    [{ texts: { '': '{city}' } }, {}, 'no-text'],
  ])('%j %j: %s', (change, at, expected) => {
    expect(suggested(spring(change), at)).toBe(expected)
  })

  test('a rule of its own is met or not, and says so', () => {
    const inMalmo = facts({ contact: { ...facts().contact, city: 'Malmö' } })
    const ruled = spring({ rule: { field: 'contact.city', op: 'is', value: 'Malmö' } })
    const card = suggestOffer([ruled], { facts: inMalmo, met: [], agentName: '', language: 'en', now: NOW })
    expect(card).toMatchObject({ name: 'Spring', reason: { rule: true, segment: null } })
    expect(suggestOffer([ruled], { facts: facts(), met: [], agentName: '', language: 'en', now: NOW })).toEqual({
      kind: 'none',
      why: 'nothing-suits',
    })
  })

  test.each([['human'], ['closed']] as const)('a window that is %s takes no marketing, and that is said', (state) => {
    expect(suggested(spring(), { window: { state, until: null } })).toBe('window')
  })

  test('one that nobody can know leaves it to the agent, who sees the chat', () => {
    expect(suggested(spring(), { window: { state: 'unknown', until: null } })).toBe('Spring')
  })

  test('of a closed one also a service message is none', () => {
    expect(suggested(spring({ marketing: false }), { window: { state: 'closed', until: null } })).toBe('window')
  })

  test('all that would suit rests: that is why, with what stands in the way', () => {
    const card = suggestOffer([spring({ restDays: 30 })], {
      facts: facts(),
      met: [],
      agentName: '',
      language: 'en',
      person: { written: sent(1) },
      now: NOW,
    })
    expect(card).toEqual({ kind: 'none', why: 'resting', others: [{ name: 'Spring', why: 'rests', until: NOW + 29 * DAY }] })
  })
})

describe('what was last offered', () => {
  const last = (person: Pick<PersonState, 'offers' | 'written'>, shown: string | null = 'plain') =>
    lastOffer([plain, spring()], person, shown, NOW)

  test('is asked about until the agent says what came of it, and a month', () => {
    expect(last({ written: sent(2) })).toMatchObject({ id: 'spring', state: 'sent', at: NOW - 2 * DAY })
    expect(last({ offers: said('put', 2), written: sent(2) })).toMatchObject({ state: 'sent' })
    expect(last({ offers: said('declined', 1), written: sent(2) })).toMatchObject({ state: 'declined' })
    expect(last({ offers: said('declined', 3), written: sent(2) })).toMatchObject({ state: 'sent' })
    expect(last({ written: sent(31) })).toBeNull()
    expect(last({})).toBeNull()
  })

  test('is not said twice where it is suggested again', () => {
    expect(last({ written: sent(2) }, 'spring')).toBeNull()
  })
})

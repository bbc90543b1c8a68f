import { describe, expect, test } from 'vitest'
import type { Offer } from '../../../lib/offers/offer.ts'
import { suggestOffer, type SuggestFor } from '../../../lib/offers/suggest.ts'
import type { Facts } from '../../../lib/segments/facts.ts'
import { isoDay } from '../../../lib/workspace/day.ts'
import { contact, facts, TODAY } from '../segments/made-up-facts.ts'
import { offer } from './made-up-offers.ts'

const BEST = { id: 'best', name: 'Best', rank: 10 }
const LATE = { id: 'late', name: 'Late', rank: 20 }

function suggest(offers: Offer[], change: Partial<SuggestFor> = {}, of: Partial<Facts> = {}) {
  const person = { ...facts(), ...of } as Facts
  return suggestOffer(offers, { facts: person, met: [BEST, LATE], agentName: '', language: 'en', ...change })
}
const chosen = (...args: Parameters<typeof suggest>) => {
  const card = suggest(...args)
  return card.kind === 'offer' ? card.name : card.why
}

describe('which one', () => {
  test('the highest priority of those that suit, with the reason', () => {
    const offers = [
      offer({ name: 'Low' }),
      offer({ name: 'High', priority: 90, segment: 'late', validTo: isoDay(TODAY), revision: 4 }),
      offer({ name: 'Of others', priority: 99, segment: 'elsewhere' }),
      offer({ name: 'Off', priority: 99, off: true }),
    ]
    expect(suggest(offers)).toEqual({
      kind: 'offer',
      id: 'f'.repeat(32),
      revision: 4,
      name: 'High',
      text: 'Hi there',
      language: '',
      fallbacks: ['first_name'],
      reason: {
        segment: 'Late',
        priority: 90,
        considered: 2,
        validTo: isoDay(TODAY),
        consent: 'unknown',
        others: [{ name: 'Low', why: 'lower-priority' }],
      },
    })
  })

  test('of one priority: the segment higher in the list, then any segment before everybody, then the name; in any order given', () => {
    const offers = [
      offer({ name: 'B for all' }),
      offer({ name: 'A for all', id: '1' }),
      offer({ name: 'Late', segment: 'late' }),
      offer({ name: 'Best', segment: 'best' }),
    ]
    const order: string[] = []
    for (let left = offers; left.length > 0; left = left.filter(({ name }) => name !== order.at(-1))) {
      order.push(chosen(left))
      expect(chosen(left.toReversed())).toBe(order.at(-1))
    }
    expect(order).toEqual(['Best', 'Late', 'A for all', 'B for all'])
  })

  test('nothing for somebody whom the source no longer has, however well it would suit', () => {
    const gone = { ...contact(), goneOn: TODAY - 3 }
    expect(chosen([offer({ name: 'Any' })], {}, { contact: gone })).toBe('gone')
  })

  test('valid on its first and last day, not the day before or after', () => {
    const [yesterday, today, tomorrow] = [isoDay(TODAY - 1), isoDay(TODAY), isoDay(TODAY + 1)]
    expect(chosen([offer({ validFrom: today, validTo: today })])).toBe('Offer')
    expect(chosen([offer({ validFrom: tomorrow })])).toBe('nothing-suits')
    expect(chosen([offer({ validTo: yesterday })])).toBe('nothing-suits')
    expect(chosen([offer({ validTo: 'soon' })])).toBe('nothing-suits')
  })
})

describe('consent', () => {
  test('who declined marketing gets none, but may get a service message', () => {
    const no = { consent: 'no' } as const
    expect(chosen([offer({})], {}, no)).toBe('declined')
    expect(chosen([], {}, no)).toBe('declined')
    const service = offer({ name: 'Service', marketing: false, priority: 1 })
    expect(suggest([offer({}), service], {}, no)).toMatchObject({
      name: 'Service',
      reason: { consent: 'not-needed', considered: 1 },
    })
    expect(chosen([offer({}), offer({ marketing: false, segment: 'elsewhere' })], {}, no)).toBe('declined')
  })

  test('agreed and unknown are told apart', () => {
    expect(suggest([offer({})], {}, { consent: 'yes' })).toMatchObject({ reason: { consent: 'yes' } })
    expect(suggest([offer({})])).toMatchObject({ reason: { consent: 'unknown' } })
  })
})

test('why there is none: no offers at all, or none that suits', () => {
  expect(chosen([])).toBe('no-offers')
  expect(chosen([offer({ off: true })])).toBe('no-offers')
  expect(chosen([offer({ segment: 'elsewhere' })])).toBe('nothing-suits')
  expect(chosen([offer({ texts: { '': '{city}' } })])).toBe('nothing-suits')
})

describe('in which language', () => {
  const texts = { sv: 'Hej', 'pt-BR': 'Oi', 'pt-PT': 'Olá', it: 'Ciao', en: 'Hi' }
  const language = (own: string, more: Record<string, string> = {}, workspace = 'it') =>
    suggest([offer({ texts: { ...texts, ...more } })], { language: workspace }, { contact: contact({ language: own }) })

  test.each([
    ['it', 'Ciao'],
    ['IT-ch', 'Ciao'],
    ['pt-PT', 'Olá'],
    ['pt', 'Oi'],
    ['sv_SE', 'Hej'],
  ])('the person speaks %s', (own, text) => {
    expect(language(own)).toMatchObject({ text })
  })

  test("else the text for all, else the workspace's language, else the first", () => {
    expect(language('fi', { '': 'Everyone' })).toMatchObject({ text: 'Everyone', language: '' })
    expect(language('')).toMatchObject({ text: 'Ciao', language: 'it' })
    expect(language('fi', {}, 'de')).toMatchObject({ text: 'Hej', language: 'sv' })
    expect(language('it', { it: ' ', '': 'Everyone' })).toMatchObject({ text: 'Everyone' })
  })
})

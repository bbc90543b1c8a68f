// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { App } from '../../../components/sidebar/app.tsx'
import { dayAhead, dayPicked } from '../../../components/sidebar/offer-days.ts'
import { createSidebar } from '../../../components/sidebar/store.ts'
import type { CardContact, OfferCard } from '../../../lib/card/card.ts'
import { FakeBackground } from './fake-background.ts'
import { anna, matched } from './people.ts'

let stop: (() => void) | undefined
afterEach(() => {
  stop?.()
  render(null, document.body)
  document.body.replaceChildren()
})

async function show(change: Partial<CardContact>): Promise<FakeBackground> {
  const background = new FakeBackground(matched(change), { 'offer.say': () => undefined })
  const sidebar = createSidebar(background.surroundings)
  await act(async () => {
    stop = sidebar.start()
    render(<App sidebar={sidebar} language="en" />, document.body)
    await vi.waitFor(() => expect(sidebar.card.value.state).toBe('matched'))
  })
  return background
}

async function press(name: string): Promise<void> {
  const buttons = [...document.querySelectorAll('button')]
  const button = buttons.find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name)
  if (!button) throw new Error(`no button ${name}`)
  await act(() => button.click())
}

const offered = (change: Partial<Extract<OfferCard, { kind: 'offer' }>>): Partial<CardContact> => {
  if (anna.offer.kind !== 'offer') throw new Error('the example has no offer')
  return { offer: { ...anna.offer, ...change } }
}

test('nothing is asked of an offer that was not put', async () => {
  await show({})
  expect(document.querySelector('[data-testid="offer-said"]')).toBeNull()
})

test('one that was put: what came of it is one press', async () => {
  const background = await show(offered({ name: 'Autumn', variant: 'b', said: { state: 'put', at: Date.now() } }))
  await press('Declined: Autumn')
  expect(background.argumentsOf('offer.say')).toEqual([
    { contact: 'anna', offer: 'autumn', revision: 2, variant: 'b', state: 'declined' },
  ])
})

test('later is a week from now, or a day that is picked', async () => {
  const background = await show({
    lastOffer: { id: 'spring', revision: 1, name: 'Spring', state: 'sent', at: Date.now() },
  })
  expect(document.body.textContent).toContain('What came of “Spring”')
  await press('Later: Spring')
  await press('In a week')
  expect(background.argumentsOf('offer.say')).toEqual([
    { contact: 'anna', offer: 'spring', revision: 1, state: 'later', until: dayAhead(7) },
  ])
})

test('what was said is taken back', async () => {
  const background = await show({
    lastOffer: { id: 'spring', revision: 1, name: 'Spring', state: 'accepted', at: Date.now() },
  })
  await press('Take back: Spring')
  expect(background.argumentsOf('offer.say')).toEqual([{ contact: 'anna', offer: 'spring', revision: 1, state: 'put' }])
})

test('a text in another language than the person’s is told of', async () => {
  await show({ language: 'fi', ...offered({ language: 'it' }) })
  expect(document.body.textContent).toContain('The text is in Italian: there is none in Finnish.')
})

test('a day that is past, or none, is not picked', () => {
  const now = new Date(2026, 10, 22, 15)
  expect(dayPicked('2026-11-23', now)).toBe(dayAhead(1, now))
  for (const day of ['2026-11-22', '2020-01-01', '', '23.11.2026']) expect(dayPicked(day, now), day).toBeNull()
})

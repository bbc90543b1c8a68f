// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { App } from '../../../components/sidebar/app.tsx'
import { createSidebar, type Sidebar } from '../../../components/sidebar/store.ts'
import type { Card } from '../../../lib/card/card.ts'
import { FakeBackground } from './fake-background.ts'
import { anna, chat, matched, TODAY, twoBeppes } from './people.ts'

let stop: (() => void) | undefined
afterEach(() => {
  stop?.()
  render(null, document.body)
  document.body.replaceChildren()
})

async function show(background: FakeBackground): Promise<Sidebar> {
  const sidebar = createSidebar(background.surroundings)
  await act(async () => {
    stop = sidebar.start()
    render(<App sidebar={sidebar} language="en" />, document.body)
    await vi.waitFor(() => expect(sidebar.connection.value).not.toBe('starting'))
  })
  return sidebar
}

const find = (id: string) => document.querySelector<HTMLElement>(`[data-testid="${id}"]`)
const all = (id: string) => [...document.querySelectorAll<HTMLElement>(`[data-testid="${id}"]`)].map((one) => one.textContent)
const button = (name: string) => {
  const found = [...document.querySelectorAll('button')].find(
    (one) => one.textContent?.trim() === name || one.getAttribute('aria-label') === name,
  )
  if (!found) throw new Error(`no button "${name}" in ${document.body.textContent}`)
  return found
}
async function press(name: string): Promise<void> {
  await act(async () => {
    button(name).click()
    await Promise.resolve()
  })
}

const FACES: [string, Card, string][] = [
  ['setup', { state: 'setup' }, 'Not set up yet'],
  ['no-chat', { state: 'no-chat' }, 'Open a chat'],
  ['signed-out', { state: 'signed-out' }, 'Sign in'],
  ['group', { state: 'group', chat, members: null }, 'no offer here'],
  ['unknown', { state: 'unknown', chat, proposals: twoBeppes, numbers: [] }, 'Who is it?'],
  ['ambiguous', { state: 'ambiguous', chat, proposals: twoBeppes, numbers: [] }, 'Which of these is it?'],
  ['matched', matched(), 'Anna Esempio'],
  [
    'degraded',
    { state: 'degraded', chat, lost: ['identity', 'composer'], contact: null, proposals: [], today: TODAY },
    'who the chat is with and the composer',
  ],
]

test.each(FACES)('the face of %s', async (state, card, words) => {
  await show(new FakeBackground(card))
  expect(document.querySelectorAll('[data-testid="chat-state"]')).toHaveLength(1)
  expect(find('chat-state')?.dataset['state']).toBe(state)
  expect(document.body.textContent).toContain(words)
})

describe('a person', () => {
  test('stands under the ids that the outside relies on', async () => {
    await show(new FakeBackground(matched({ stage: 3 })))
    expect(all('contact-name')).toEqual(['Anna Esempio'])
    expect(all('contact-phone')).toEqual(['+390555550101'])
    expect(all('rfm-score')).toEqual(['454'])
    expect(find('rfm-score')?.dataset).toMatchObject({ r: '4', f: '5', m: '4' })
    expect(all('rfm-group')).toEqual(['Champions'])
    expect(all('segment')).toEqual(['Best customers', 'Big spenders lately'])
    expect(find('stage')?.dataset['stage']).toBe('3')
    expect(all('tag')).toEqual(['vip', 'likes blue', 'newsletter'])
    expect(find('offer-text')?.textContent).toBe(anna.offer.kind === 'offer' ? anna.offer.text : '')
    expect(all('offer-reason')[0]).toContain('For the segment “Best customers”')
  })

  test.each([
    ['no-orders', 'No orders yet'],
    ['other-currency', 'other currencies'],
    ['pending', 'not worked out yet'],
  ] as const)('with %s has no score at all, and it is said', async (kind, words) => {
    await show(new FakeBackground(matched({ rfm: { kind } })))
    expect(find('rfm-score')).toBeNull()
    expect(document.body.textContent).toContain(words)
  })

  test.each([
    ['declined', 'declined marketing'],
    ['nothing-suits', 'No offer suits'],
    ['no-offers', 'no offers yet'],
  ] as const)('without an offer (%s) is told why, and nothing can be put in', async (why, words) => {
    await show(new FakeBackground(matched({ offer: { kind: 'none', why } })))
    expect(find('offer-insert')).toBeNull()
    expect(find('offer-reason')?.textContent).toContain(words)
  })

  test('has no stage while none is known', async () => {
    await show(new FakeBackground(matched({ stage: null })))
    expect(find('stage')).toBeNull()
  })

  test.each([
    [null, 'Stage on the ladder'],
    [3, undefined],
  ] as const)(
    'without values of own fields it offers the stage alone, and nothing once that is set (%s)',
    async (stage, title) => {
      await show(new FakeBackground(matched({ stage, own: [] })))
      expect(document.querySelector('[data-fold="own"] summary')?.textContent?.trim()).toBe(title)
    },
  )

  test('shows two-digit scores with something between them', async () => {
    const rfm = anna.rfm.kind === 'scored' ? anna.rfm : undefined
    if (!rfm) throw new Error('the example has no score')
    await show(new FakeBackground(matched({ rfm: { ...rfm, bands: 10, r: { ...rfm.r, score: 10 } } })))
    expect(all('rfm-score')).toEqual(['10-5-4'])
  })
})

describe('the offer', () => {
  test('goes into the composer as the agent reworded it, and nobody claims that it was sent', async () => {
    const background = new FakeBackground(matched(), { 'offer.insert': () => ({ result: 'inserted' }) })
    await show(background)
    await press('Edit')
    const field = [...document.querySelectorAll('textarea')].find((one) => one.value.startsWith('Hello Anna'))!
    await act(() => {
      field.value = 'Ciao Anna'
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await press('Put in composer')
    expect(background.argumentsOf('offer.insert')).toEqual([
      { counter: 7, contact: 'anna', offer: 'autumn', revision: 2, text: 'Ciao Anna' },
    ])
    expect(document.body.textContent).toContain('In the composer. You send it.')
    expect(document.body.textContent).not.toMatch(/\bsent\b/)
  })

  test('that came too late for its chat is told beside the next one', async () => {
    let answer: ((result: { result: 'moved-on' }) => void) | undefined
    const background = new FakeBackground(matched(), {
      'offer.insert': () => new Promise((resolve) => (answer = resolve)),
    })
    const sidebar = await show(background)
    await press('Put in composer')
    background.card = { state: 'unknown', chat: { ...chat, key: 'other', counter: 8 }, proposals: [], numbers: [] }
    await act(async () => {
      background.push({ push: 'chat-changed', tabId: 1, counter: 8 })
      answer?.({ result: 'moved-on' })
      await vi.waitFor(() => expect(sidebar.card.value.state).toBe('unknown'))
    })
    expect(document.body.textContent).toContain('Another chat was opened meanwhile. Nothing was put in.')
  })
})

test('a tag is added on Enter, and taken off', async () => {
  const background = new FakeBackground(matched(), {
    'tag.add': ({ tag }) => ({ tags: [...anna.tags, tag] }),
    'tag.remove': ({ tag }) => ({ tags: anna.tags.filter((own) => own !== tag) }),
    'tag.suggest': () => ({ tags: [] }),
  })
  await show(background)
  const field = find('tag-input') as HTMLInputElement
  await act(async () => {
    field.value = '  new tag '
    field.dispatchEvent(new Event('input', { bubbles: true }))
    await Promise.resolve()
  })
  await act(async () => {
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    await Promise.resolve()
  })
  await vi.waitFor(() => expect(all('tag')).toContain('new tag'))
  expect(background.argumentsOf('tag.add')).toEqual([{ contact: 'anna', tag: 'new tag' }])
  await press('Remove the tag vip')
  await vi.waitFor(() => expect(all('tag')).not.toContain('vip'))
})

test('a person is chosen, and two of one name can be told apart', async () => {
  const background = new FakeBackground({ state: 'ambiguous', chat, proposals: twoBeppes, numbers: [] })
  await show(background)
  await press('This is Giuseppe Prova, +390555550103, Torino · 1 order')
  expect(background.argumentsOf('link.set')).toEqual([{ counter: 7, contact: 'beppe-2' }])
})

test('a contact is made out of the chat, and what is wrong with the number is said', async () => {
  const background = new FakeBackground(
    { state: 'unknown', chat, proposals: [], numbers: ['0701740605'] },
    { 'contact.create': () => ({ problem: 'phone-without-country' }) },
  )
  await show(background)
  await press('Create contact')
  expect(background.argumentsOf('contact.create')).toEqual([{ counter: 7, name: 'Anna Esempio', phone: '0701740605' }])
  await vi.waitFor(() => expect(document.body.textContent).toContain('Write the number with its country code'))
})

test('a panel that fails leaves the others standing', async () => {
  const broken = matched({ orders: { ...anna.orders, spent: { minor: 1, currency: 'not a currency' } } })
  await show(new FakeBackground(broken))
  expect(document.body.textContent).toContain('This part could not be shown: Orders.')
  expect(all('contact-name')).toEqual(['Anna Esempio'])
  expect(find('offer-insert')).not.toBeNull()
})

test('an update of the extension leaves no word of the person', async () => {
  const background = new FakeBackground(matched())
  const sidebar = await show(background)
  expect(document.body.textContent).toContain('Anna')
  background.alive = false
  await act(() => vi.waitFor(() => expect(sidebar.connection.value).toBe('lost')))
  expect(document.body.textContent).not.toMatch(/Anna|454|\+39/)
  expect(document.body.textContent).toContain('Reload this page')
})

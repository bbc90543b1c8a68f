// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { App } from '../../../components/sidebar/app.tsx'
import { createSidebar } from '../../../components/sidebar/store.ts'
import type { Card } from '../../../lib/card/card.ts'
import { CallError, type CallAnswer } from '../../../lib/messages.ts'
import { FakeBackground } from './fake-background.ts'
import { chat, TODAY, twoBeppes } from './people.ts'

let stop: (() => void) | undefined
afterEach(() => {
  stop?.()
  render(null, document.body)
  document.body.replaceChildren()
})

async function show(background: FakeBackground): Promise<void> {
  const sidebar = createSidebar(background.surroundings)
  await act(async () => {
    stop = sidebar.start()
    render(<App sidebar={sidebar} language="en" />, document.body)
    await vi.waitFor(() => expect(sidebar.connection.value).toBe('ready'))
  })
}
const buttons = (name: RegExp) =>
  [...document.querySelectorAll('button')].filter((one) => name.test(one.getAttribute('aria-label') ?? one.textContent ?? ''))
async function press(name: RegExp): Promise<void> {
  await act(async () => {
    buttons(name)[0]?.click()
    await Promise.resolve()
  })
}
const NO_CHAT: Card = { state: 'no-chat' }
const found = { 'contact.search': () => ({ people: twoBeppes, more: false }) }

async function look(): Promise<void> {
  await act(async () => {
    const field = document.querySelector<HTMLInputElement>('input[type="search"]')
    if (!field) throw new Error('no field to search in')
    field.value = 'beppe'
    field.dispatchEvent(new Event('input', { bubbles: true }))
    await Promise.resolve()
  })
}

test.each([
  ['loading', /is loading that chat/],
  ['not-found', /not in the list/],
  ['not-arrived', /did not open that chat/],
  ['refused', /Nothing was done/],
  ['no-way', /open it there by hand/],
] as const)('with no chat open somebody is found and their chat opened: %s is said', async (result, words) => {
  const answer = (result === 'loading' ? { result, kind: 'phone' } : { result }) as CallAnswer<'chat.open'>
  const background = new FakeBackground(NO_CHAT, { ...found, 'chat.open': () => answer })
  await show(background)
  await look()
  await press(/^Open the chat with/)
  expect(background.argumentsOf('chat.open')).toEqual([{ contact: twoBeppes[0]?.contact }])
  await vi.waitFor(() => expect(document.body.textContent).toMatch(words))
  expect(background.argumentsOf('link.set')).toEqual([])
})

test('a chat that could not be opened is said, and may be tried again', async () => {
  let tries = 0
  const answer = (): CallAnswer<'chat.open'> => {
    tries += 1
    if (tries === 1) throw new CallError('failed')
    return { result: 'opened' }
  }
  await show(new FakeBackground(NO_CHAT, { ...found, 'chat.open': answer }))
  await look()
  await press(/^Open the chat with/)
  await vi.waitFor(() => expect(document.body.textContent).toContain('That did not work'))
  await press(/^Open the chat with/)
  await vi.waitFor(() => expect(document.body.textContent).not.toContain('That did not work'))
})

test('beside a chat the way to open another one is folded away, and does not confirm anybody', async () => {
  const background = new FakeBackground({ state: 'unknown', chat, proposals: [], numbers: [] }, found)
  await show(background)
  const fold = [...document.querySelectorAll('details')].find((one) => one.textContent?.includes('Open somebody’s chat'))
  expect(fold?.open).toBe(false)
})

test('a page that has changed offers a report, which is shown before it is copied', async () => {
  const background = new FakeBackground(
    { state: 'degraded', chat, lost: ['messages'], contact: null, proposals: [], today: TODAY },
    { 'page.report': () => ({ report: 'recency report 1\nbody (3)' }) },
  )
  await show(background)
  await press(/^Make the report$/)
  await vi.waitFor(() => expect(document.querySelector<HTMLTextAreaElement>('textarea.report')?.value).toContain('body (3)'))
})

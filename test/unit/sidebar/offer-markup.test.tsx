// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { App } from '../../../components/sidebar/app.tsx'
import { createSidebar } from '../../../components/sidebar/store.ts'
import type { Card } from '../../../lib/card/card.ts'
import { FakeBackground } from './fake-background.ts'
import { anna, chat, matched } from './people.ts'

let stop: (() => void) | undefined
afterEach(() => {
  stop?.()
  render(null, document.body)
  document.body.replaceChildren()
})

/** The card beside a chat of a messenger with these marks, with an offer of this text. */
async function wordsBeside(markup: 'telegram' | undefined, text: string): Promise<string> {
  if (anna.offer.kind !== 'offer') throw new Error('the example has no offer')
  const card = {
    ...matched({ offer: { ...anna.offer, text } }),
    chat: { ...chat, ...(markup && { markup }) },
  } as Card
  const sidebar = createSidebar(new FakeBackground(card).surroundings)
  await act(async () => {
    stop = sidebar.start()
    render(<App sidebar={sidebar} language="en" />, document.body)
    await vi.waitFor(() => expect(sidebar.connection.value).not.toBe('starting'))
  })
  return document.body.textContent ?? ''
}

test('marks that the messenger would take away are told of, a few of many', async () => {
  const words = await wordsBeside('telegram', '**one** and `two`, __three__, ~~four~~')
  expect(words).toContain('sends the text without them: **one** `two` __three__ …')
})

test.each([
  ['telegram', 'Two for one, 5 * 4'],
  [undefined, 'Two for **one**'],
] as const)('nothing is told in %s of %j', async (markup, text) => {
  expect(await wordsBeside(markup, text)).not.toContain('formatting')
})

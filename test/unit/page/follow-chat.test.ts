// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { followChat } from '../../../lib/page/follow-chat.ts'
import { whatsapp } from '../../../lib/sites/whatsapp/definition.ts'

afterEach(() => {
  vi.useRealTimers()
})

const ADDRESS = new URL('https://web.whatsapp.com/')
const row = (attributes: string): string =>
  `<div ${attributes}><div data-testid="msg-container"><span data-testid="selectable-text">Ciao</span></div></div>`

/** WhatsApp with one chat open. */
function show(title: string, rows: string): void {
  document.body.innerHTML = `<div id="app"><div id="pane-side"></div><div id="main">
    <header><div data-testid="conversation-info-header"><span dir="auto" data-testid="conversation-info-header-chat-title">${title}</span></div></header>
    <div data-testid="conversation-panel-messages">${rows}</div><footer><div contenteditable="true" role="textbox"></div></footer></div></div>`
}
const fill = (rows: string): void => {
  const list = document.querySelector('[data-testid="conversation-panel-messages"]')
  if (list) list.innerHTML = rows
}
const follow = () => {
  const follower = followChat(whatsapp, document, ADDRESS)
  return () => {
    const { reading } = follower.observe(null).observation
    return reading.state === 'chat' ? { key: reading.key, ids: reading.fingerprint?.ids } : { key: reading.state, ids: [] }
  }
}

test('a message bears its id in either attribute', () => {
  const ids = ['3EB0AABBCCDDEEFF0011']
  show('Anna Rossi', row(`data-id="${ids[0]}"`))
  expect(follow()().ids).toEqual(ids)
  show('Anna Rossi', row(`data-testid="conv-msg-${ids[0]}"`))
  expect(follow()().ids).toEqual(ids)
  // A form of `data-id` that nobody has seen yet.
  show('Anna Rossi', row(`data-id="new form: 1" data-testid="conv-msg-${ids[0]}"`))
  expect(follow()().ids).toEqual(ids)
})

test('where messages bear no id, other messages under one name may be another person’s', () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  show('Anna Rossi', row('data-testid="conv-msg-"') + row('data-testid="conv-msg-"'))
  const read = follow()
  read()
  vi.advanceTimersByTime(1600)
  const first = read()
  expect(first).toMatchObject({ ids: [] })
  expect(first.key).not.toBe('loading')
  document
    .querySelector('[data-testid="conversation-panel-messages"]')
    ?.insertAdjacentHTML('beforeend', row('data-testid="conv-msg-"'))
  expect(read().key).toBe(first.key)
  fill('')
  expect(read().key).toBe(first.key)
  fill(row('data-testid="conv-msg-"'))
  expect(read().key).not.toBe(first.key)
})

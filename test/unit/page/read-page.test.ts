// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { observePage, readPage } from '../../../lib/page/read-page.ts'
import { converse } from '../../../lib/sites/converse/definition.ts'
import type { Part } from '../../../lib/sites/definition.ts'
import type { PageReading } from '../../../lib/sites/reading.ts'
import { ADDRESS, showConverse } from './a-page.ts'

const read = (): PageReading => readPage(converse, document, ADDRESS)
type Chat = Extract<PageReading, { state: 'chat' }>
const jid = (value: string) => ({ network: 'xmpp', own: '', kind: 'jid', value })

test('says which state the page is in, and calls none of them a lost part', () => {
  showConverse('signed-out')
  expect(read()).toEqual({ state: 'signed-out' })
  showConverse('no-chat')
  expect(read()).toEqual({ state: 'no-chat' })
  document.body.innerHTML = ''
  expect(read()).toEqual({ state: 'loading' })
  document.body.innerHTML =
    '<converse-root><converse-chats><div id="controlbox"><div class="controlbox-pane"><converse-spinner></converse-spinner></div></div></converse-chats></converse-root>'
  expect(read()).toEqual({ state: 'loading' })
})

test('reads a chat: identity off the pane, not off the address', () => {
  showConverse('chat')
  expect(read()).toEqual({
    state: 'chat',
    site: 'converse',
    key: 'anna@localhost',
    kind: 'person',
    title: 'anna@localhost',
    identities: [jid('anna@localhost')],
    numbers: [],
    lost: [],
  })
})

test('a number in the address is seen, and where', () => {
  showConverse('chat-with-a-number')
  expect(read()).toMatchObject({
    identities: [jid('+12025550143@localhost')],
    numbers: [{ value: '+12025550143', from: 'identity' }],
    lost: [],
  })
})

test('a room is a group', () => {
  showConverse('group')
  expect(read()).toMatchObject({ kind: 'group', key: 'team@rooms.localhost', lost: [] })
})

test('of two open chats the one with the focus counts, then the one that had it', () => {
  showConverse('two-chats')
  const panes = [...document.querySelectorAll('converse-chat')]
  expect((read() as Chat).key).toBe('anna@localhost')
  panes[1]!.querySelector('textarea')!.focus()
  expect((read() as Chat).key).toBe('elin@localhost')
  panes[1]!.querySelector('textarea')!.blur()
  expect(observePage(converse, document, ADDRESS, panes[1]!).reading).toMatchObject({ key: 'elin@localhost' })
})

test('while header and pane disagree nobody is guessed', () => {
  showConverse('chat')
  document.querySelector('.chatbox-title__text')!.setAttribute('title', 'elin@localhost')
  expect(read()).toEqual({ state: 'loading' })
  const { reading, agreement } = observePage(converse, document, ADDRESS)
  expect(agreement).toBe('no')
  expect(reading).toMatchObject({ identities: [], numbers: [], lost: ['identity'] })
  expect((reading as Chat).key).not.toBe('anna@localhost')
})

test('a private chat out of a room is not the room, and nobody else', () => {
  showConverse('chat')
  document.querySelector('converse-chat')!.setAttribute('jid', 'Team@rooms.localhost/Anna')
  document.querySelector('.chatbox-title__text')!.setAttribute('title', 'team@rooms.localhost/Anna')
  expect(read()).toMatchObject({ identities: [jid('team@rooms.localhost/Anna')] })
})

test.each<[Part, () => void]>([
  ['title', () => void (document.querySelector('.chatbox-title__text')!.textContent = '')],
  ['identity', () => document.querySelector('converse-chat')!.setAttribute('jid', 'something else')],
  [
    'messages',
    () => document.querySelectorAll('.chat-content__messages, .chat-content').forEach((list) => (list.className = 'x1')),
  ],
  [
    'messages',
    () =>
      document.querySelectorAll('.chat-msg').forEach((row) => {
        row.className = 'x2'
      }),
  ],
  ['composer', () => document.querySelector('form.chat-message-form')!.remove()],
])('a page that changed says which part is lost: %s', (part, change) => {
  showConverse('chat')
  change()
  expect(read()).toMatchObject({ state: 'chat', lost: [part] })
})

test('a pane that cannot be found is lost where a composer stands, and is no empty inbox', () => {
  showConverse('chat')
  const pane = document.querySelector('converse-chat')!
  const other = document.createElement('section')
  other.append(...pane.childNodes)
  pane.replaceWith(other)
  expect(read()).toMatchObject({ state: 'chat', identities: [], lost: ['chat'] })
})

test('an empty chat, and a room where one may not write, have lost nothing', () => {
  showConverse('chat')
  document.querySelectorAll('converse-chat-message').forEach((message) => message.remove())
  expect(read()).toMatchObject({ lost: [] })
  showConverse('group')
  document.querySelector('converse-muc-bottom-panel')!.innerHTML =
    '<span class="muc-bottom-panel muc-bottom-panel--muted">no</span>'
  expect(read()).toMatchObject({ lost: [] })
})

test('marks of direction are taken off the title, emoji are kept', () => {
  showConverse('chat')
  document.querySelector('.chatbox-title__text')!.innerHTML = '\u2068Anna\u2069 <img alt="🌷">\n  Rossi\u200F'
  expect(read()).toMatchObject({ title: 'Anna 🌷 Rossi' })
})

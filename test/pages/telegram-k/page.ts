import { offerMessenger, pause, type SwitchManner } from '../kit/driver.ts'
import { account, ME, said, type TelegramChat } from '../telegram/account.ts'
import { el } from '../telegram/dom.ts'
import { asSent } from '../telegram/markup.ts'
import { drawProfile } from './profile.ts'
import { midOf } from './bubbles.ts'
import { createComposer } from './composer.ts'
import { drawLeftList } from './left-list.ts'
import { createPane, previewOf } from './pane.ts'

/** Between the parts of a switch, in milliseconds. Not measured: as in Web A. */
const LATER = 80
const ON_ITS_WAY = 120

const chats = account(Date.now())
const drafts = new Map<number, string>()
const texts = new Map<number, string>()
const sent: { chat: string; text: string }[] = []
const byId = (id: string): TelegramChat => {
  const chat = chats.find(({ peer }) => String(peer) === id)
  if (!chat) throw new Error(`no chat ${id}`)
  return chat
}
const nameOf = (peer: number): string => chats.find((chat) => chat.peer === peer)?.title ?? 'Somebody'

const list = el('ul.chatlist.virtual-chatlist')
const search = el('input.input-field-input.input-search-input', { type: 'text', placeholder: 'Search' })
const composer = createComposer(send)
const pane = createPane(composer, nameOf)
const panes = el('div.chats-container.tabs-container', {}, pane.element)
const right = el('div.tabs-tab.sidebar.sidebar-right#column-right')
document
  .querySelector('#main-columns')
  ?.append(
    el('div.tabs-tab.chatlist-container.sidebar.sidebar-left#column-left', {}, el('div.sidebar-header', {}, search), list),
    el('div.tabs-tab.main-column#column-center', {}, panes),
    right,
  )

let openChat: TelegramChat | null = null
let composed: TelegramChat | null = null
let switches = 0

function keepDraft(): void {
  if (!composed || composed.kind === 'channel') return
  drafts.set(composed.peer, composer.html())
  texts.set(composed.peer, composer.text())
}

async function open(chat: TelegramChat, { order = 'header-first', gap = LATER }: SwitchManner = {}): Promise<void> {
  const mine = ++switches
  const parts = [() => showHeader(chat), () => showComposer(chat), () => showList(chat)]
  if (order === 'list-first') parts.reverse()
  for (const part of parts) {
    if (mine !== switches) return
    part()
    if (order !== 'together' && part !== parts.at(-1)) await pause(gap)
  }
}

function showHeader(chat: TelegramChat): void {
  openChat = chat
  pane.header(chat)
  // The title stays "Telegram Web"; the address has the username where there is one. No event tells of it.
  history.pushState(null, '', `#${chat.username ? `@${chat.username}` : chat.peer}`)
}

function showList(chat: TelegramChat): void {
  pane.bubbles(chat)
  if (right.classList.contains('is-shown')) drawProfile(right, chat)
}

function showComposer(chat: TelegramChat): void {
  keepDraft()
  composed = chat
  pane.composer(chat, drafts.get(chat.peer) ?? '')
}

function close(): void {
  switches++
  keepDraft()
  composed = null
  openChat = null
  pane.empty()
  right.classList.remove('is-shown')
  history.pushState(null, '', '#')
}

function send(text: string): void {
  if (!composed) return
  const chat = composed
  const arrived = asSent(text)
  sent.push({ chat: String(chat.peer), text: arrived })
  const pending = said((chat.messages.at(-1)?.id ?? 0) + 0.0001, ME, Date.now(), arrived, 'plain', 'pending')
  chat.messages.push(pending)
  pane.bubbles(chat)
  setTimeout(() => confirm(chat, pending), ON_ITS_WAY)
}

/** Measured: the id changes on the same node. */
function confirm(chat: TelegramChat, pending: TelegramChat['messages'][number]): void {
  const node = pane.element.querySelector<HTMLElement>(`.bubble[data-mid="${midOf(chat, pending)}"]`)
  pending.id = 5000 + sent.length
  pending.status = 'sent'
  if (!node) return
  node.dataset['mid'] = midOf(chat, pending)
  node.classList.replace('is-sending', 'is-sent')
}

async function receive(id: string, text: string, count = 1): Promise<void> {
  const chat = byId(id)
  for (let one = 0; one < count; one++) {
    chat.messages.push(said(Math.floor(chat.messages.at(-1)?.id ?? 0) + 1, chat.peer, Date.now(), text))
    if (one % 20 === 19 || one === count - 1) {
      if (openChat === chat) pane.bubbles(chat)
      await pause(1)
    }
  }
  drawList()
}

function drawList(): void {
  drawLeftList(list, chats, (chat) => void open(chat))
}

/** Measured: only a page that loads follows `#@name`; an address with an id opened nothing. */
function followAddress(hash: string): void {
  const chat = chats.find(({ username }) => username !== '' && hash === `#@${username}`)
  if (chat) setTimeout(() => void open(chat), 150)
}

// Heard on the body as events bubble, and only what a person pressed.
document.body.addEventListener('keydown', (event) => {
  if (!event.isTrusted) return
  if (event.key === 'Escape') return close()
  const isInField = event.target instanceof Element && event.target.closest('input, textarea, [contenteditable="true"]')
  if (composed && !isInField && !event.ctrlKey && !event.metaKey && event.key.length === 1) composer.box.focus()
})
document.addEventListener('mousedown', ({ target }) => {
  if (!openChat || !(target instanceof Element) || !target.closest('.topbar .chat-info')) return
  if (right.classList.toggle('is-shown')) drawProfile(right, openChat)
})
drawList()
followAddress(location.hash)

offerMessenger({
  chats: () => chats.map(({ peer, title }) => ({ id: String(peer), title })),
  open: (id, how) => open(byId(id), how),
  close,
  openId: () => (openChat ? String(openChat.peer) : null),
  drafts() {
    keepDraft()
    return Object.fromEntries(chats.map(({ peer }) => [String(peer), texts.get(peer) ?? '']))
  },
  sent: () => sent,
  receive,
  rename(id, title) {
    const chat = byId(id)
    chat.title = title
    if (openChat === chat) pane.header(chat)
    drawList()
  },
})

declare global {
  interface Window {
    /** A look at another chat, over the open one; null ends it. */
    peek(id: string | null): void
  }
}
window.shownMessages = () => (openChat?.messages ?? []).slice(-60)
window.peek = (id) => {
  panes.querySelector('.chat-preview')?.remove()
  if (id !== null) panes.prepend(previewOf(byId(id), nameOf))
}

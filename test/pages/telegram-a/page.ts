import { offerMessenger, pause, type SwitchManner } from '../kit/driver.ts'
import { account, ME, said, type TelegramChat } from '../telegram/account.ts'
import { el } from '../telegram/dom.ts'
import { asSent } from '../telegram/markup.ts'
import { createChatView } from './chat-view.ts'
import { createComposer, textOfHtml, type Composer } from './composer.ts'
import { hearKeys } from './keys.ts'
import { drawLeftList } from './left-list.ts'
import { idInA } from './messages.ts'
import { drawProfile } from './profile.ts'

/** Measured: the address follows the header by so much, the full list the address. In milliseconds. */
const LATER = { address: 80, list: 200 }
/** A message that is sent gets its id of the server's after this. */
const ON_ITS_WAY = 120

const chats = account(Date.now())
const drafts = new Map<number, string>()
const sent: { chat: string; text: string }[] = []
const byId = (id: string): TelegramChat | undefined => chats.find((chat) => idInA(chat) === id)
const nameOf = (peer: number): string => chats.find((chat) => chat.peer === peer)?.title ?? 'Somebody'

const left = el('div.chat-list.custom-scroll')
const search = el('input.form-control#telegram-search-input', { type: 'text', placeholder: 'Search' })
const middle = el('div#MiddleColumn')
const right = el('div#RightColumn')
document
  .querySelector('#root')
  ?.append(
    el(
      'div#UiLoader',
      {},
      el(
        'div#Main.left-column-open',
        {},
        el(
          'div#LeftColumn',
          {},
          el('div.left-header', {}, search),
          el('div.Transition', {}, el('div.Transition_slide.Transition_slide-active', {}, left)),
        ),
        middle,
        el('div#RightColumn-wrapper', {}, right),
      ),
    ),
  )

let openChat: TelegramChat | null = null
let composed: { chat: TelegramChat; composer: Composer } | null = null
let switches = 0
const view = createChatView(middle, nameOf, () => switches % 2 === 0)

function keepDraft(): void {
  if (composed) drafts.set(composed.chat.peer, composed.composer.html())
}

/** A chat that slides in has a composer of its own; else the one that is there shows the next draft. */
function showComposer(chat: TelegramChat): void {
  keepDraft()
  const composer = composed && switches % 2 !== 0 ? composed.composer : createComposer(send)
  composed = { chat, composer }
  composer.show(drafts.get(chat.peer) ?? '')
  if (chat.kind !== 'channel') view.composer(composer)
  else view.composer({ ...composer, element: el('div.middle-column-footer-button-container', {}, 'Mute') })
}

async function open(chat: TelegramChat, { order = 'header-first', gap }: SwitchManner = {}): Promise<void> {
  const mine = ++switches
  const isLast = (): boolean => mine === switches
  const steps: [() => void, after: number][] =
    order === 'together'
      ? [[() => (showHeader(chat), showComposer(chat), showAddress(chat), view.list(chat)), 0]]
      : order === 'header-first'
        ? [
            [() => (showHeader(chat), showComposer(chat)), gap ?? LATER.address],
            [() => showAddress(chat), gap ?? LATER.list],
            [() => view.list(chat), 0],
          ]
        : [
            [() => (showComposer(chat), view.list(chat)), gap ?? LATER.list],
            [() => showHeader(chat), gap ?? LATER.address],
            [() => showAddress(chat), 0],
          ]
  for (const [step, after] of steps) {
    if (!isLast()) return
    step()
    await pause(after)
  }
}

function showHeader(chat: TelegramChat): void {
  openChat = chat
  view.header(chat)
  document.title = chat.title
  drawProfile(right, right.childElementCount > 0 ? chat : null)
}

/** No event tells of it. */
function showAddress(chat: TelegramChat | null): void {
  history.pushState(null, '', chat ? `#${idInA(chat)}` : '#')
}

function close(): void {
  switches++
  keepDraft()
  composed = null
  openChat = null
  view.gone()
  drawProfile(right, null)
  showAddress(null)
}

function send(text: string): void {
  const { chat } = composed ?? {}
  if (!chat) return
  const arrived = asSent(text)
  sent.push({ chat: idInA(chat), text: arrived })
  const pending = said((chat.messages.at(-1)?.id ?? 0) + 0.000001, ME, Date.now(), arrived, 'plain', 'pending')
  chat.messages.push(pending)
  view.list(chat)
  setTimeout(() => confirm(pending), ON_ITS_WAY)
}

/** Measured: the id changes on the same node. */
function confirm(pending: TelegramChat['messages'][number]): void {
  const before = String(pending.id)
  pending.id = 5000 + sent.length
  pending.status = 'sent'
  const node = middle.querySelector(`.Message[data-message-id="${before}"]`)
  node?.setAttribute('data-message-id', String(pending.id))
  node?.setAttribute('id', `message-${pending.id}`)
  node?.querySelector('.icon-message-pending')?.classList.replace('icon-message-pending', 'icon-message-succeeded')
}

async function receive(id: string, text: string, count = 1): Promise<void> {
  const chat = byId(id)
  if (!chat) throw new Error(`no chat ${id}`)
  for (let one = 0; one < count; one++) {
    chat.messages.push(said(Math.floor(chat.messages.at(-1)?.id ?? 0) + 1, chat.peer, Date.now(), text))
    if (one % 20 === 19 || one === count - 1) {
      if (openChat === chat) view.list(chat)
      await pause(1)
    }
  }
  drawList()
}

function drawList(): void {
  drawLeftList(left, chats, (chat) => void open(chat))
}

/** A link into the client: `#<id>`, or `#?tgaddr=tg://resolve?domain=` or `phone=`. Only a page that loads follows it. */
function followAddress(hash: string): void {
  const resolve = new URLSearchParams(/^#\?(.*)$/.exec(hash)?.[1] ?? '').get('tgaddr')
  const asked = resolve === null ? null : new URLSearchParams(resolve.replace(/^tg:\/\/resolve\?/, ''))
  const [domain, phone] = [asked?.get('domain'), asked?.get('phone')]
  const chat = asked
    ? chats.find(({ username, number }) => (username && username === domain) || (number && number === phone))
    : byId(hash.slice(1).split('_')[0] ?? '')
  if (chat) setTimeout(() => void open(chat), 150)
}

drawList()
hearKeys({ box: () => composed?.composer.box ?? null, search, close })
// Measured: an address that somebody sets closes the chat and opens nothing.
window.addEventListener('hashchange', close)
document.addEventListener('mousedown', ({ target }) => {
  if (openChat && target instanceof Element && target.closest('.MiddleHeader .ChatInfo')) drawProfile(right, openChat)
})
followAddress(location.hash)

offerMessenger({
  chats: () => chats.map((chat) => ({ id: idInA(chat), title: chat.title })),
  async open(id, how) {
    const chat = byId(id)
    if (!chat) throw new Error(`no chat ${id}`)
    await open(chat, how)
  },
  close,
  openId: () => (openChat ? idInA(openChat) : null),
  drafts() {
    keepDraft()
    return Object.fromEntries(chats.map((chat) => [idInA(chat), textOfHtml(drafts.get(chat.peer) ?? '')]))
  },
  sent: () => sent,
  receive,
  rename(id, title) {
    const chat = byId(id)
    if (!chat) throw new Error(`no chat ${id}`)
    chat.title = title
    if (openChat === chat) view.header(chat)
    drawList()
  },
})

declare global {
  interface Window {
    /** What the page's own model says of the chat that it shows. */
    shownMessages(): TelegramChat['messages']
  }
}
window.shownMessages = () => (openChat?.messages ?? []).slice(-60)

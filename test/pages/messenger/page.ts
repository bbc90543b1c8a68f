import { offerMessenger, pause, type SwitchManner } from '../kit/driver.ts'
import { madeUpChats, madeUpRequests, message, type PageChat } from './chats.ts'
import { element, styled } from './elements.ts'
import { feed, loginForm } from './feed.ts'
import { LANGUAGES } from './languages.ts'
import { threadList } from './list.ts'
import { paneOf } from './pane.ts'

/** How long the pane takes to follow the address when a person presses a row, and the messages to follow the pane. In milliseconds. */
const OWN_GAP = 60
const MESSAGES_AFTER = 120

/** What tests of this page can do beside `window.messenger`. */
export interface MessengerTest {
  /** Walks within the page as its links do: `/`, `/messages/`. */
  walk(path: string): void
  /** What the open chat's list shows, oldest first: rows that are drawn. */
  model(): { id: string; isOwn: boolean; sender: string; text: string; at: number; kind: string; status: string }[]
  show(what: 'skeleton' | 'pin' | 'changed'): void
  scrollList(top: number): void
}

declare global {
  interface Window {
    messengerTest: MessengerTest
  }
}

const isFacebook = location.host === 'www.facebook.com'
// A language is chosen once, as with the real page's own parameter, and kept.
const chosen = new URLSearchParams(location.search).get('locale')?.slice(0, 2) ?? localStorage.getItem('locale') ?? 'en'
localStorage.setItem('locale', chosen)
const words = LANGUAGES[chosen] ?? LANGUAGES['en']!
document.documentElement.lang = words.tag.slice(0, 2)
document.documentElement.dir = words.dir

const chats = madeUpChats()
const requests = madeUpRequests()
const drafts = new Map<string, string>()
const sent: { chat: string; text: string }[] = []
let open: string | null = null
/** Each opening makes the ones before it void. */
let turn = 0
let isInbox = false

const chatOf = (id: string): PageChat | undefined => [...chats, ...requests].find((chat) => chat.id === id)

function hrefOf({ id, kind }: Pick<PageChat, 'id' | 'kind'>): string {
  const path = id.startsWith('e2ee:') ? `/e2ee/t/${id.slice(5)}/` : `${kind === 'request' ? '/requests' : ''}/t/${id}/`
  return isFacebook ? `/messages${path}` : path
}

const pane = paneOf({
  words,
  isBare: !isFacebook,
  draft: (id) => drafts.get(id) ?? '',
  onDraft: (id, text) => drafts.set(id, text),
  onSend(id, text) {
    sent.push({ chat: id, text })
    say(id, '', text)
  },
})
const list = threadList({ chats, words, hrefOf, onPress: (id) => void show(id) })
const requestList = threadList({ chats: requests, words, hrefOf, onPress: (id) => void show(id) })
const isOfRequests = (): boolean => location.pathname.includes('/requests')
const root = styled(element('div', { id: 'mount_0_0_aB' }), { display: 'flex', flexDirection: 'column', height: '100vh' })
const banner = element('div', { role: 'banner' })
const home = element('a', { href: '/', 'aria-label': 'Facebook' }, 'f')
const toInbox = element('a', { href: '/messages/', 'aria-label': 'Messenger' }, '✉')
const place = styled(element('div', {}), { flex: '1', display: 'flex', minHeight: '0' })
if (isFacebook) banner.append(home, ' ', toInbox)
root.append(banner, place)
for (const link of [home, toInbox])
  link.addEventListener('click', (event) => {
    event.preventDefault()
    walk(link.pathname)
  })

function say(id: string, from: string, text: string): void {
  const chat = chatOf(id)
  chat?.messages.push({ ...message(chat, from, text, 0), ...(from === '' ? { status: 'sent' as const } : {}) })
  if (chat && open === id) pane.showList(chat, true)
  list.draw()
}

/** Draws what belongs to the address, all at once: on a load, or when a person goes back. */
function drawAddress(): void {
  turn++
  isInbox = !isFacebook || /^\/messages(\/|$)/.test(location.pathname)
  const [, encrypted, id = ''] = /\/(e2ee\/)?t\/([^/]+)/.exec(location.pathname) ?? []
  const chat = chatOf((encrypted ? 'e2ee:' : '') + id)
  open = isInbox ? (chat?.id ?? null) : null
  if (!isInbox) {
    place.replaceChildren(feed())
    return
  }
  const shown = isOfRequests() ? requestList : list
  place.replaceChildren(shown.node, pane.node)
  shown.mark(open)
  if (!chat) return pane.showNone()
  pane.showChat(chat)
  pane.showList(chat, true)
}

/** What happens when a person presses a row: the address and the row first, the pane later, the messages last. */
async function show(id: string, { order, gap = OWN_GAP }: SwitchManner = {}): Promise<void> {
  const chat = chatOf(id)
  if (!chat) throw new Error(`there is no chat ${id}`)
  if (!isInbox) drawInbox()
  const mine = ++turn
  const goes = async (ms: number): Promise<boolean> => {
    await pause(ms)
    return mine === turn
  }
  const address = (): void => {
    open = id
    if (location.pathname !== hrefOf(chat)) history.pushState(null, '', hrefOf(chat))
    const shown = isOfRequests() ? requestList : list
    if (!shown.node.isConnected) place.replaceChildren(shown.node, pane.node)
    shown.mark(id)
  }
  if (order === 'header-first') {
    pane.showChat(chat)
    if (!(await goes(gap))) return
    address()
    pane.showList(chat, true)
  } else if (order === 'list-first') {
    pane.showList(chat, true)
    if (!(await goes(gap))) return
    address()
    pane.showChat(chat)
  } else {
    address()
    if (order !== 'together' && !(await goes(gap))) return
    pane.showChat(chat)
    pane.showList(chat, order === 'together')
    if (order === 'together' || !(await goes(MESSAGES_AFTER))) return
    pane.showList(chat, true)
  }
}

function drawInbox(): void {
  history.pushState(null, '', isFacebook ? '/messages/' : '/')
  drawAddress()
}

function walk(path: string): void {
  history.pushState(null, '', path)
  drawAddress()
}

if (new URLSearchParams(location.search).has('signed-out')) document.body.append(loginForm())
else {
  document.body.append(root)
  drawAddress()
}
addEventListener('popstate', drawAddress)

offerMessenger({
  chats: () => [...chats, ...requests].map(({ id, title }) => ({ id, title })),
  open: show,
  close: drawInbox,
  openId: () => open,
  drafts: () => Object.fromEntries([...chats, ...requests].map(({ id }) => [id, drafts.get(id) ?? ''])),
  sent: () => sent,
  async receive(id, text, count = 1) {
    for (let i = 0; i < count; i++) {
      say(id, chatOf(id)?.others[0] ?? '', text)
      if (i % 10 === 9) await new Promise(requestAnimationFrame)
    }
  },
  rename(id, title) {
    const chat = chatOf(id)
    if (!chat) return
    chat.title = title
    list.draw()
    if (open !== id) return
    pane.showChat(chat)
    pane.showList(chat, true)
  },
})

window.messengerTest = {
  walk,
  scrollList: (top) => list.node.querySelector('[role="grid"]')?.scrollTo(0, top),
  model() {
    const chat = open === null ? undefined : chatOf(open)
    const messages = chat?.messages.filter(({ kind }) => kind !== 'call') ?? []
    const lastOwn = messages.findLast(({ from }) => from === '')
    const drawn = new Set([...document.querySelectorAll('[data-message-id]')].map((row) => row.getAttribute('data-message-id')))
    return messages
      .filter(({ id }) => drawn.has(id))
      .map((one) => ({
        id: one.id,
        isOwn: one.from === '',
        sender: one.from || words.you,
        text: one.text,
        at: one.at.getTime(),
        kind: one.kind,
        status: one === lastOwn ? (one.status ?? '') : '',
      }))
  },
  show(what) {
    if (what === 'skeleton') pane.showSkeleton()
    else if (what === 'pin') document.body.append(pinPrompt())
    else if (what === 'changed') change()
  },
}

/** Asks for the PIN that restores encrypted chats: over the page, with fields of its own. */
function pinPrompt(): HTMLElement {
  const dialog = element(
    'div',
    { role: 'dialog', 'aria-label': 'Enter your PIN to restore your chat history' },
    element('h2', {}, 'Enter your PIN'),
  )
  for (let digit = 1; digit <= 6; digit++)
    dialog.append(element('input', { type: 'text', inputmode: 'numeric', 'aria-label': `Digit ${digit}` }))
  return styled(dialog, { position: 'fixed', top: '30%', left: '30%', background: '#fff', padding: '20px', zIndex: '5' })
}

/** As after a release in which roles and labels have gone: the words stay, what they are is said no more. */
function change(): void {
  for (const part of document.querySelectorAll('[role="log"], [role="log"] *')) {
    for (const name of ['role', 'aria-label', 'aria-roledescription', 'data-message-id', 'data-scope']) part.removeAttribute(name)
  }
}

import { offerMessenger, pause, type SwitchManner } from '../kit/driver.ts'
import { element, picture, styled } from '../messenger/elements.ts'
import { loginForm } from '../messenger/feed.ts'
import { madeUpChats, madeUpRequests, OWNER, type PageChat } from './chats.ts'
import { LANGUAGES } from './languages.ts'
import { paneOf } from './pane.ts'

/** How long header and messages take to follow the address, in milliseconds. */
const OWN_GAP = 60
const MESSAGES_AFTER = 120

export interface InstagramTest {
  walk(path: string): void
  /** What the open chat's list shows, oldest first. */
  model(): { isOwn: boolean; from: string; text: string; kind: string }[]
  show(what: 'skeleton' | 'changed'): void
}

declare global {
  interface Window {
    instagramTest: InstagramTest
  }
}

const asked = new URLSearchParams(location.search)
const chosen = asked.get('hl') ?? localStorage.getItem('hl') ?? 'en'
localStorage.setItem('hl', chosen)
const words = LANGUAGES[chosen] ?? LANGUAGES['en']!
document.documentElement.lang = words.tag
document.documentElement.dir = words.dir

const chats = madeUpChats()
const requests = madeUpRequests()
const drafts = new Map<string, string>()
const sent: { chat: string; text: string }[] = []
let open: string | null = null
let turn = 0

const everyChat = [...chats, ...requests]
const chatOf = (id: string): PageChat | undefined => everyChat.find((chat) => chat.id === id)
const isDirect = (): boolean => /^\/direct(\/|$)/.test(location.pathname)

const pane = paneOf({
  words,
  isGrid: asked.has('grid'),
  draft: (id) => drafts.get(id) ?? '',
  onDraft: (id, text) => drafts.set(id, text),
  onSend(id, text) {
    sent.push({ chat: id, text })
    say(id, '', text)
  },
})

const list = element('div', { role: 'navigation', 'aria-label': words.list, 'data-pagelet': 'IGDThreadList' })
const main = element('main', { role: 'main' }, list, pane.node)
const rail = element('nav', {})
for (const [path, name] of [
  ['/', 'Home'],
  ['/direct/inbox/', 'Messages'],
] as const) {
  const link = element('a', { role: 'link', href: path, 'aria-label': name }, name)
  link.addEventListener('click', (event) => {
    event.preventDefault()
    walk(path)
  })
  rail.append(link)
}
styled(list, { width: '280px', overflowY: 'auto', height: '100vh' })
styled(main, { display: 'flex', flex: '1', height: '100vh', minWidth: '0' })
styled(rail, { display: 'flex', flexDirection: 'column', width: '72px' })

/** Rows without any address of their own: buttons that the page's router answers to. */
function drawList(): void {
  const shown = location.pathname.startsWith('/direct/requests') ? requests : chats
  list.replaceChildren(
    element('div', { role: 'button', tabindex: '0' }, element('h2', {}, OWNER)),
    ...shown.map((chat) => {
      const name = element('span', { title: chat.title }, chat.title)
      const preview = element('span', { dir: 'auto' }, chat.messages.at(-1)?.text ?? '')
      const row = element(
        'div',
        { role: 'button', tabindex: '0' },
        picture('user-profile-picture', 44),
        element('div', {}, name, preview),
      )
      row.addEventListener('click', () => void show(chat.id))
      return styled(row, { display: 'flex', gap: '8px', height: '56px', overflow: 'hidden' })
    }),
  )
}

function say(id: string, from: string, text: string): void {
  const chat = chatOf(id)
  chat?.messages.push({ from, text, kind: 'text' })
  if (chat && open === id) pane.showList(chat, true)
}

function drawAddress(): void {
  turn++
  const [, id = ''] = /^\/direct\/t\/([^/]+)/.exec(location.pathname) ?? []
  const chat = isDirect() ? chatOf(id) : undefined
  open = chat?.id ?? null
  document.body.replaceChildren(styled(element('div', {}, rail, isDirect() ? main : feed()), { display: 'flex' }))
  drawList()
  if (!chat) return pane.showNone()
  pane.showHeader(chat)
  pane.showComposer(chat)
  pane.showList(chat, true)
}

function feed(): HTMLElement {
  const comment = element('textarea', { 'aria-label': 'Add a comment…' })
  return element('main', { role: 'main' }, element('article', {}, element('h2', {}, 'A post'), comment))
}

function walk(path: string): void {
  history.pushState(null, '', path)
  drawAddress()
}

async function show(id: string, { order, gap = OWN_GAP }: SwitchManner = {}): Promise<void> {
  const chat = chatOf(id)
  if (!chat) throw new Error(`there is no chat ${id}`)
  if (!isDirect()) walk('/direct/inbox/')
  const mine = ++turn
  const goes = async (ms: number): Promise<boolean> => {
    await pause(ms)
    return mine === turn
  }
  const address = (): void => {
    open = id
    if (location.pathname !== `/direct/t/${id}/`) history.pushState(null, '', `/direct/t/${id}/`)
  }
  const head = (): void => {
    pane.showHeader(chat)
    pane.showComposer(chat)
  }
  if (order === 'header-first') {
    head()
    if (!(await goes(gap))) return
    address()
    pane.showList(chat, true)
  } else if (order === 'list-first') {
    pane.showList(chat, true)
    if (!(await goes(gap))) return
    address()
    head()
  } else {
    address()
    if (order !== 'together' && !(await goes(gap))) return
    head()
    pane.showList(chat, order === 'together')
    if (order === 'together' || !(await goes(MESSAGES_AFTER))) return
    pane.showList(chat, true)
  }
}

if (asked.has('signed-out')) document.body.append(loginForm())
else drawAddress()
addEventListener('popstate', drawAddress)

offerMessenger({
  chats: () => everyChat.map(({ id, title }) => ({ id, title })),
  open: show,
  close: () => walk('/direct/inbox/'),
  openId: () => open,
  drafts: () => Object.fromEntries(everyChat.map(({ id }) => [id, drafts.get(id) ?? ''])),
  sent: () => sent,
  async receive(id, text, count = 1) {
    for (let i = 0; i < count; i++) {
      say(id, chatOf(id)?.handles[0] ?? '', text)
      if (i % 10 === 9) await new Promise(requestAnimationFrame)
    }
  },
  rename(id, title) {
    const chat = chatOf(id)
    if (!chat) return
    chat.title = title
    drawList()
    if (open !== id) return
    pane.showHeader(chat)
    pane.showList(chat, true)
  },
})

window.instagramTest = {
  walk,
  model: () => (chatOf(open ?? '')?.messages ?? []).map(({ from, text, kind }) => ({ isOwn: from === '', from, text, kind })),
  show(what) {
    if (what === 'skeleton') pane.showSkeleton()
    else
      for (const part of main.querySelectorAll('*'))
        for (const name of ['role', 'aria-label', 'data-pagelet']) part.removeAttribute(name)
  },
}

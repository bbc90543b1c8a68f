import { offerMessenger, pause, type SwitchManner } from '../kit/driver.ts'
import { chatList } from './chat-list.ts'
import { element, escaped } from './markup.ts'
import { mainPane, type MainPane } from './main-pane.ts'
import type { Truth } from './message-list.ts'
import { madeUpChats, newMessage, type Chat } from './model.ts'
import { LANGUAGES } from './words.ts'

declare global {
  interface Window {
    /** What the loaded rows of the open chat say, as the page's model has it. */
    truth: () => Truth[]
  }
}

const options = new URLSearchParams(location.search)
const words = LANGUAGES[(options.get('lang') ?? 'en') as keyof typeof LANGUAGES] ?? LANGUAGES.en
document.documentElement.lang = words.lang
document.documentElement.dir = words.dir
const app = document.querySelector('#app') as HTMLElement
const OWN_GAP = 60

const chats = madeUpChats()
const drafts = new Map<Chat, string>()
const sent: { chat: string; text: string }[] = []
let open: Chat | null = null
let pane: MainPane | null = null
let turn = 0

function begin(): void {
  const side = element('<div id="side" class="side"></div>')
  const shell = element('<div class="two"></div>')
  shell.append(side)
  app.replaceChildren(shell)
  const list = chatList(side, words, (chat) => void show(chat))
  const draw = (): void => list.draw(chats, open)
  draw()

  async function show(chat: Chat, { order = 'header-first', gap = OWN_GAP }: SwitchManner = {}): Promise<void> {
    const mine = ++turn
    open = chat
    document.querySelector('[data-testid="drawer-right"]')?.remove()
    draw()
    if (!pane || order === 'together') {
      const next = newPane()
      next.showHeader(chat)
      next.showComposer(chat)
      if (pane) pane.root.replaceWith(next.root)
      else shell.append(next.root)
      pane = next
      next.list.show(chat)
      return
    }
    const here = pane
    const head = (): void => {
      here.showHeader(chat)
      here.showComposer(chat)
    }
    if (order === 'header-first') head()
    else here.list.show(chat)
    await pause(gap)
    if (mine !== turn) return
    if (order === 'header-first') here.list.show(chat)
    else head()
  }

  function newPane(): MainPane {
    return mainPane({
      words,
      legacy: options.get('form') === 'legacy',
      changed: options.has('changed'),
      draftOf: (chat) => drafts.get(chat) ?? '',
      onDraft: (chat, text) => drafts.set(chat, text),
      onSend: send,
      onHeaderPress: (chat) => void openPanel(chat),
    })
  }

  function send(chat: Chat, text: string): void {
    sent.push({ chat: chat.id, text })
    const message = newMessage({ out: true, text, status: 'pending' })
    chat.messages.push(message)
    if (pane?.list.shown() === chat) pane.list.append(message)
    draw()
    setTimeout(() => {
      message.status = 'sent'
      if (pane?.list.shown() === chat) pane.list.redraw(message)
    }, 50)
  }

  /** What is known of a contact comes from the server: a moment later. */
  async function openPanel(chat: Chat): Promise<void> {
    await pause(100)
    const phone = chat.phone.replace(/^(\+39)(\d{3})(\d{3})/, '$1 $2 $3 ')
    shell.append(
      element(`<div data-testid="drawer-right" class="drawer"><header><h1>Contact info</h1></header>
        <section data-testid="section-about-and-phone-number"><h2><span dir="auto">${escaped(chat.title)}</span></h2>
        <span dir="auto" class="selectable-text copyable-text">${phone}</span><span>~${escaped(chat.title)}</span></section>
        <section><span>Media, links and docs</span><span>1204</span></section></div>`),
    )
  }

  offerMessenger({
    chats: () => chats.map(({ id, title }) => ({ id, title })),
    open: (id, how) => show(chatOf(id), how),
    close() {
      turn++
      open = null
      pane?.root.remove()
      pane = null
      draw()
    },
    openId: () => open?.id ?? null,
    drafts: () => Object.fromEntries(chats.map((chat) => [chat.id, drafts.get(chat) ?? ''])),
    sent: () => sent,
    async receive(id, text, count = 1) {
      const chat = chatOf(id)
      for (let index = 0; index < count; index++) {
        const message = newMessage({ text, sender: chat.members[0] ?? '' })
        chat.messages.push(message)
        if (pane?.list.shown() === chat) pane.list.append(message)
        else chat.unread++
        if (index % 5 === 4) await new Promise(requestAnimationFrame)
      }
      // The chat goes to the top of the list.
      chats.splice(chats.indexOf(chat), 1)
      chats.unshift(chat)
      draw()
    },
    rename(id, title) {
      const chat = chatOf(id)
      chat.title = title
      draw()
      if (open === chat) {
        pane?.showHeader(chat)
        pane?.showComposer(chat)
      }
    },
  })
  window.truth = () => pane?.list.truth() ?? []

  const phone = location.pathname === '/send' ? options.get('phone') : null
  if (phone !== null) {
    history.replaceState(null, '', '/')
    void show(chats.find((chat) => chat.phone === `+${phone}`) ?? stranger(phone))
  }
}

function stranger(phone: string): Chat {
  const [template] = madeUpChats()
  const chat: Chat = {
    ...(template as Chat),
    id: phone,
    title: `+${phone}`,
    phone: `+${phone}`,
    jid: `${phone}@c.us`,
    messages: [],
  }
  chats.unshift(chat)
  return chat
}

function chatOf(id: string): Chat {
  const found = chats.find((chat) => chat.id === id)
  if (!found) throw new Error(`no chat ${id}`)
  return found
}

const STARTING = `<div id="startup" class="startup"><progress value="0.4" max="1"></progress><div>WhatsApp</div><div>End-to-end encrypted</div></div>`
const SIGNED_OUT = `<div class="landing"><h1>Steps to log in</h1><div data-ref="2@made-up"><canvas aria-label="Scan this QR code to link a device!" role="img" width="228" height="228"></canvas></div></div>`

app.innerHTML = options.get('page') === 'signed-out' ? SIGNED_OUT : STARTING
if (!options.has('page')) setTimeout(begin, location.pathname === '/send' ? 300 : 80)
else
  offerMessenger({
    chats: () => [],
    open: async () => {},
    close() {},
    openId: () => null,
    drafts: () => ({}),
    sent: () => [],
    receive: async () => {},
  })

/** Made-up chat pages in the manners in which such pages are built. People are made up. */
export interface MadeUpChat {
  id: string
  name: string
  /** `<` theirs, `>` ours. */
  says: string[]
}

export interface Layout {
  name: string
  html: (chat: MadeUpChat) => string
  /** Address of a chat, where the page has one. */
  address?: (chat: MadeUpChat) => string
  /** Puts in place what HTML cannot say. */
  finish?: (chat: MadeUpChat) => void
  apart: 'address' | 'attribute' | 'messages' | 'name'
  /** Nothing in the page but the side tells direction, which needs a layout. */
  sideOnly?: true
}

export const CHATS: MadeUpChat[] = [
  {
    id: '7c21f0a9',
    name: 'Anna Rossi',
    says: ['<Good morning, is the shop open?', '>Yes, until six.', '<Then I come by at five', '>See you then'],
  },
  { id: '9be4d511', name: 'Nils Lindqvist', says: ['>Your order is ready', '<Thanks, on my way', '>Bring the receipt, please'] },
  {
    id: '15aa8c37',
    name: 'Zoë Quill',
    says: ['<Do you ship to Malta?', '>We do, in four days', '<Lovely, then two of the blue ones', '<And a bag'],
  },
]

const mine = (said: string): boolean => said.startsWith('>')
const words = (said: string): string => said.slice(1)
const people = (open: MadeUpChat, row: (chat: MadeUpChat, isOpen: boolean) => string): string =>
  CHATS.map((chat) => row(chat, chat.id === open.id)).join('')

export const LAYOUTS: Layout[] = [
  {
    name: 'a React client whose classes are all chance, with test ids',
    apart: 'address',
    address: ({ id }) => `https://inbox.example.com/c/${id}`,
    html: (
      chat,
    ) => `<div id="root"><div class="css-1x2y3z sc-bdVaJa"><nav class="x1n2onr6">${people(chat, ({ name }) => `<a href="#" class="x9f619"><span dir="auto">${name}</span></a>`)}</nav>
      <div class="css-9qk2 x78zum5"><div class="css-ab12 x1iyjqo2"><div data-testid="conversation-header" class="css-77a"><span class="css-01k">${chat.name}</span><span class="css-9l">online</span></div>
      <div role="log" class="css-5h">${chat.says
        .map(
          (said, index) =>
            `<div class="css-r0w" data-testid="message-${chat.id}${index}"><div class="${mine(said) ? 'css-0ut' : 'css-1nn'}" data-testid="${mine(said) ? 'bubble-out' : 'bubble-in'}"><div dir="auto" class="css-t3xt">${words(said)}</div><span class="css-t1m">12:0${index}</span></div></div>`,
        )
        .join('')}</div>
      <div class="css-f00"><div contenteditable="true" role="textbox" aria-label="Message" class="css-b0x"><p><br></p></div><button class="css-s3nd">Send</button></div></div></div></div></div>`,
  },
  {
    name: 'BEM classes, days as groups, ids on the pane',
    apart: 'attribute',
    html: (
      chat,
    ) => `<div class="app"><aside class="chat-list"><ul>${people(chat, ({ id, name }, isOpen) => `<li class="chat-list__item${isOpen ? ' chat-list__item--active' : ''}" data-chat-id="${id}">${name}</li>`)}</ul></aside>
      <section class="conversation" data-conversation-id="${chat.id}"><header class="conversation__header"><h2 class="conversation__title">${chat.name}</h2><p class="conversation__status">last seen today at 11:02</p></header>
      <div class="conversation__messages"><div class="day"><div class="day__label">Yesterday</div>${chat.says
        .slice(0, 2)
        .map((said, index) => bem(chat, said, index))
        .join('')}</div><div class="day"><div class="day__label">Today</div>${chat.says
        .slice(2)
        .map((said, index) => bem(chat, said, index + 2))
        .join('')}</div></div>
      <footer class="composer"><textarea class="composer__input" placeholder="Write to ${chat.name}"></textarea><button class="composer__send">Send</button></footer></section></div>`,
  },
  {
    name: 'a webmail of tables, whose title is a subject line',
    apart: 'address',
    address: ({ id }) => `https://mail.example.com/mail/?folder=inbox&thread=${id}`,
    html: (
      chat,
    ) => `<table width="100%"><tr><td valign="top"><table>${people(chat, ({ name }) => `<tr><td><a href="?thread=1">${name}</a></td></tr>`)}</table></td><td>
      <table class="thread"><tr><td class="subject"><b>Re: ${chat.name}</b></td></tr><tr><td><table class="mails">${chat.says
        .map(
          (said) =>
            `<tr class="mail ${mine(said) ? 'mail-from-me' : 'mail-from-them'}"><td class="mail-date">22/11/2026 10:15</td><td class="mail-body">${words(said)}</td></tr>`,
        )
        .join(
          '',
        )}</table></td></tr><tr><td><form name="reply"><textarea name="body" rows="8"></textarea><input type="submit" value="Send"></form></td></tr></table></td></tr></table>`,
  },
  {
    name: 'components with open shadow roots',
    apart: 'attribute',
    html: (chat) => `<chat-app><div slot="list">${people(chat, ({ name }) => `<p>${name}</p>`)}</div></chat-app>`,
    finish: (chat) => {
      const app = document.querySelector('chat-app')!.attachShadow({ mode: 'open' })
      app.innerHTML = `<slot name="list"></slot><chat-room room-id="${chat.id}"></chat-room>`
      const room = app.querySelector('chat-room')!.attachShadow({ mode: 'open' })
      room.innerHTML = `<div class="title-bar"><span class="peer-name">${chat.name}</span></div><div class="history">${chat.says
        .map((said) => `<chat-message from="${mine(said) ? 'me' : 'peer'}"></chat-message>`)
        .join('')}</div><chat-input></chat-input>`
      for (const [index, message] of [...room.querySelectorAll('chat-message')].entries())
        message.attachShadow({
          mode: 'open',
        }).innerHTML = `<div class="bubble"><div class="words">${words(chat.says[index]!)}</div></div>`
      room.querySelector('chat-input')!.attachShadow({ mode: 'open' }).innerHTML = `<textarea class="entry"></textarea>`
    },
  },
  {
    name: 'right to left, runs of messages, ids only on the messages',
    apart: 'messages',
    html: (chat) =>
      `<main dir="rtl" class="chat"><div class="chat-head"><strong class="chat-name">${chat.name}</strong></div><div class="chat-log">${runs(
        chat,
      )
        .map(
          (run) =>
            `<div class="run ${run.mine ? 'run-own' : 'run-theirs'}"><div class="avatar"></div>${run.says
              .map(
                (said, index) =>
                  `<div class="msg-line" id="m-${chat.id}-${run.at + index}f3"><p class="msg-text">${words(said)}</p><time datetime="2026-11-22T10:0${run.at + index}:00Z">10:0${run.at + index}</time></div>`,
              )
              .join('')}</div>`,
        )
        .join('')}</div><div class="chat-entry"><input type="text" class="entry-field" placeholder="…"></div></main>`,
  },
  {
    name: 'a name in a field, and nothing that tells chats apart',
    apart: 'name',
    html: (chat) =>
      `<div class="desk"><div class="desk-head"><input class="desk-name" aria-label="Customer" value="${chat.name}"></div><ol class="desk-talk">${chat.says
        .map((said) => `<li class="${mine(said) ? 'sent' : 'received'}"><span>${words(said)}</span></li>`)
        .join('')}</ol><textarea class="desk-reply"></textarea></div>`,
  },
]

function bem(chat: MadeUpChat, said: string, index: number): string {
  return `<div class="message message--${mine(said) ? 'out' : 'in'}" data-message-id="${chat.id}-${index}"><div class="message__bubble"><span class="message__text">${words(said)}</span><time class="message__time" datetime="2026-11-2${index}T10:00:00Z">10:00</time></div></div>`
}

function runs({ says }: MadeUpChat): { mine: boolean; at: number; says: string[] }[] {
  const made: { mine: boolean; at: number; says: string[] }[] = []
  for (const [at, said] of says.entries()) {
    const last = made.at(-1)
    if (last?.mine === mine(said)) last.says.push(said)
    else made.push({ mine: mine(said), at, says: [said] })
  }
  return made
}

/** Puts a chat on the page, as the client would. */
export function show(layout: Layout, chat: MadeUpChat): URL {
  document.body.innerHTML = layout.html(chat)
  layout.finish?.(chat)
  return new URL(layout.address?.(chat) ?? 'https://inbox.example.com/app')
}

/** The innermost element that says this, shadow roots included: what a person's pointer is over. */
export function saying(text: string): Element {
  let found: Element | null = null
  const walk = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('*')) {
      const own = [...element.childNodes].filter((node) => node instanceof Text).map((node) => node.nodeValue)
      if (own.join('').includes(text)) found ??= element
      if (element.shadowRoot) walk(element.shadowRoot)
    }
  }
  walk(document)
  if (!found) throw new Error(`nobody says ${text}`)
  return found
}

export function first(selector: string, root: ParentNode = document): Element {
  const found = root.querySelector(selector)
  if (found) return found
  for (const element of root.querySelectorAll('*')) {
    if (!element.shadowRoot) continue
    try {
      return first(selector, element.shadowRoot)
    } catch {
      // Not in this one.
    }
  }
  throw new Error(`no ${selector}`)
}

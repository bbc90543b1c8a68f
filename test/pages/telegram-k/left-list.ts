import { ME, type TelegramChat } from '../telegram/account.ts'
import { clock, el } from '../telegram/dom.ts'
import { avatar, peerTitle } from './bubbles.ts'

/** The list of chats. Measured: a press of the mouse opens, a click by itself does nothing. */
export function drawLeftList(list: HTMLElement, chats: TelegramChat[], open: (chat: TelegramChat) => void): void {
  list.replaceChildren(...chats.map((chat) => rowOf(chat, open)))
}

function rowOf(chat: TelegramChat, open: (chat: TelegramChat) => void): HTMLElement {
  const last = chat.messages.at(-1)
  const isOwn = last?.by === ME && chat.kind === 'person'
  const row = el(
    'a.row.no-wrap.row-with-padding.row-clickable.hover-effect.rp.chatlist-chat.chatlist-chat-bigger',
    { href: `#${chat.peer}`, 'data-peer-id': String(chat.peer) },
    avatar(chat.peer, 54, chat.kind === 'saved'),
    el(
      'div.dialog-title',
      {},
      el('span.user-title', {}, peerTitle(chat.peer, chat.title)),
      el(
        'span.dialog-title-details',
        {},
        el(`span.sending-status${isOwn ? '.is-read' : ''}`),
        el('span.message-time', {}, clock(last?.at ?? 0)),
      ),
    ),
    el(
      'div.dialog-subtitle',
      {},
      el('span.dialog-subtitle-span', { dir: 'auto' }, last?.text ?? ''),
      el('div.dialog-subtitle-badge.dialog-subtitle-badge-unread'),
    ),
  )
  row.addEventListener('mousedown', (event) => {
    if (event.button === 0) open(chat)
  })
  row.addEventListener('click', (event) => event.preventDefault())
  return row
}

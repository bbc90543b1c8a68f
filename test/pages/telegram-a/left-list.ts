import { ME, type TelegramChat } from '../telegram/account.ts'
import { clock, el } from '../telegram/dom.ts'
import { titleOf } from './chat-view.ts'
import { avatar, idInA, outgoingStatus } from './messages.ts'

/** The list of chats. A press of the button opens; a click by itself does nothing, as measured. */
export function drawLeftList(list: HTMLElement, chats: TelegramChat[], open: (chat: TelegramChat) => void): void {
  list.replaceChildren(...chats.map((chat) => rowOf(chat, open)))
}

function rowOf(chat: TelegramChat, open: (chat: TelegramChat) => void): HTMLElement {
  const name = el('h3.fullName', { dir: 'auto' })
  name.append(...titleOf(chat.title))
  const last = chat.messages.at(-1)
  const meta = el('div.LastMessageMeta')
  if (last?.by === ME && chat.kind === 'person') meta.append(outgoingStatus(last.status))
  meta.append(el('span.time', {}, clock(last?.at ?? 0)))
  const row = el(
    'a.ListItem-button',
    { href: `#${idInA(chat)}`, role: 'button', tabindex: '0' },
    el('div.status.status-clickable', {}, avatar(idInA(chat), chat.title, 'large', chat.kind === 'saved')),
    el(
      'div.info',
      {},
      el('div.info-row', {}, el('div.title', {}, name), meta),
      el('div.subtitle', {}, el('p.last-message-summary', { dir: 'auto' }, last?.text ?? ''), el('div.chat-badge-transition')),
    ),
  )
  row.addEventListener('mousedown', (event) => {
    if (event.button === 0) open(chat)
  })
  row.addEventListener('click', (event) => event.preventDefault())
  return el(
    `div.ListItem.Chat.chat-item-clickable.${chat.kind === 'person' || chat.kind === 'saved' ? 'private' : 'group'}`,
    {},
    row,
  )
}

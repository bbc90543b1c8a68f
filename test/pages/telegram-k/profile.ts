import type { TelegramChat } from '../telegram/account.ts'
import { el } from '../telegram/dom.ts'
import { peerTitle } from './bubbles.ts'

/** What the profile says. Nothing but its content tells one row from the next. The panel keeps it while it is closed. */
export function drawProfile(column: HTMLElement, chat: TelegramChat): void {
  const rows = el('div.profile-content')
  rows.append(el('div.profile-name', {}, peerTitle(chat.peer, chat.title)), row('Likes oil', 'Bio'))
  if (chat.phone) rows.append(row(chat.phone, 'Phone'))
  if (chat.username) rows.append(row(`@${chat.username}`, 'Username'))
  column.replaceChildren(el('div.sidebar-content', {}, rows))
}

function row(title: string, subtitle: string): HTMLElement {
  return el(
    'div.row.row-with-icon.row-with-padding',
    {},
    el('span.tgico.row-icon'),
    el('div.row-title', { dir: 'auto' }, title),
    el('div.row-subtitle', {}, subtitle),
  )
}

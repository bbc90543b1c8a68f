import type { TelegramChat } from '../telegram/account.ts'
import { el } from '../telegram/dom.ts'

/** What the open profile says: in the page only while it is open. Nothing but its content tells one row from the next. */
export function drawProfile(column: HTMLElement, chat: TelegramChat | null): void {
  column.replaceChildren()
  if (!chat) return
  const rows = el('div.profile-content')
  rows.append(row('Likes oil', 'Bio'))
  if (chat.phone) rows.append(row(chat.phone, 'Phone'))
  if (chat.username) rows.append(row(`@${chat.username}`, 'Username'))
  column.append(el('div.sidebar-content', {}, rows))
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

import type { TelegramChat } from '../telegram/account.ts'
import { el } from '../telegram/dom.ts'

/** What the open profile says: in the page only while it is open. */
export function drawProfile(column: HTMLElement, chat: TelegramChat | null): void {
  column.replaceChildren()
  if (!chat) return
  const extra = el('div.ChatExtra')
  if (chat.phone) extra.append(line('phone', chat.phone, 'Phone'))
  if (chat.username) extra.append(line(chat.kind === 'person' ? 'mention' : 'link', `@${chat.username}`, 'Username'))
  extra.append(line('info', 'Likes oil', 'Bio'))
  column.append(el('div.Profile.custom-scroll', {}, extra))
}

function line(icon: string, title: string, subtitle: string): HTMLElement {
  return el(
    'div.ListItem.narrow.multiline',
    {},
    el(
      'div.ListItem-button',
      { role: 'button', tabindex: '0' },
      el(`i.icon.icon-${icon}`),
      el('div.multiline-item', {}, el('span.title', { dir: 'auto' }, title), el('span.subtitle', {}, subtitle)),
    ),
  )
}

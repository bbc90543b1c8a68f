import { drawn, element, picture, styled } from '../messenger/elements.ts'
import { OWNER, type PageChat, type PageMessage } from './chats.ts'
import type { PageWords } from './languages.ts'

export interface RowOptions {
  words: PageWords
  /** Rows and cells of a grid, as the page had them until 2026; days are rows as well. */
  isGrid: boolean
}

export function rowsOf(chat: PageChat, options: RowOptions): HTMLElement[] {
  return chat.messages.flatMap((message, index) => {
    const next = chat.messages[index + 1]
    const isLastOfRun = next?.from !== message.from || next.day !== undefined
    const row = messageRow(chat, message, isLastOfRun, options)
    return message.day === undefined ? [row] : [dayRow(message.day, options), row]
  })
}

function inGrid(content: HTMLElement, { isGrid }: RowOptions): HTMLElement {
  return isGrid ? element('div', { role: 'row' }, element('div', { role: 'gridcell' }, content)) : content
}

function dayRow(day: string, options: RowOptions): HTMLElement {
  const said = element('div', { 'data-scope': 'date_break' }, element('span', {}, day))
  return inGrid(styled(said, { textAlign: 'center', fontSize: '12px' }), options)
}

function messageRow(chat: PageChat, message: PageMessage, isLastOfRun: boolean, options: RowOptions): HTMLElement {
  const { words } = options
  const isOwn = message.from === ''
  const bubble = element(
    'div',
    { role: 'button', tabindex: '0', 'aria-label': words.like },
    message.kind === 'image' ? photo() : wordsBox(message.text),
  )
  styled(bubble, { maxWidth: '60%', padding: '8px', borderRadius: '18px', background: isOwn ? '#3797f0' : '#efefef' })
  const payload = element('div', {}, isLastOfRun && !isOwn && avatar(message.from, words), bubble)
  styled(payload, { display: 'flex', flexDirection: isOwn ? 'row-reverse' : 'row', flex: '1', gap: '6px' })
  const lane = styled(element('div', {}, element('div', { 'aria-hidden': 'true' }), payload), {
    display: 'flex',
    justifyContent: isOwn ? 'flex-end' : 'flex-start',
  })
  const group = element(
    'div',
    { role: 'group', tabindex: '-1' },
    chat.kind === 'group' && !isOwn && element('span', { dir: 'auto' }, message.from),
    message.quote !== undefined && quote(message.quote),
    styled(element('div', {}, lane), { display: 'flex', flexDirection: 'column' }),
  )
  // What can be done with a message is drawn under the pointer only.
  group.addEventListener('mouseenter', () => payload.append(actions(message, words)))
  group.addEventListener('mouseleave', () => payload.querySelector('[role="group"]')?.remove())
  return inGrid(element('div', {}, element('div', {}, group)), options)
}

function wordsBox(text: string): HTMLElement {
  return element('span', { dir: 'auto' }, element('div', { dir: 'auto' }, drawn(text)))
}

/** Words of another message: in the row, without the span that a text has around it. */
function quote(text: string): HTMLElement {
  return styled(element('div', {}, element('div', { dir: 'auto' }, text)), { opacity: '0.6', fontSize: '12px' })
}

function photo(): HTMLElement {
  return styled(picture('', 120), { borderRadius: '8px' })
}

function avatar(handle: string, words: PageWords): HTMLElement {
  const link = element(
    'a',
    { role: 'link', href: `/${handle}/`, 'aria-label': words.profile(handle) },
    picture('user-profile-picture', 28),
  )
  link.addEventListener('click', (event) => event.preventDefault())
  return link
}

function actions({ from }: PageMessage, words: PageWords): HTMLElement {
  const more = element('div', { role: 'button', tabindex: '0', 'aria-label': words.more(from || OWNER) }, '⋯')
  return element('div', { role: 'group', 'aria-label': words.actions }, more)
}

import type { PageChat, PageMessage } from './chats.ts'
import { drawn, element, picture, styled } from './elements.ts'
import { writeTime, type PageWords } from './languages.ts'

/** How many messages are drawn; older ones are empty shells until somebody scrolls. */
const DRAWN = 20
/** Between two messages further apart than this the page writes when. In milliseconds. */
const BREAK = 15 * 60_000
/** An encrypted chat's texts are drawn this much later than their rows, in milliseconds. */
const DECRYPTED_AFTER = 300

/** All rows of a chat's list, oldest first. */
export function rowsOf(chat: PageChat, words: PageWords, now: Date): HTMLElement[] {
  const hidden = Math.max(0, chat.messages.length - DRAWN)
  const lastOwn = chat.messages.findLast(({ from, kind }) => from === '' && kind !== 'call')
  const rows: HTMLElement[] = []
  let before = 0
  for (const [index, message] of chat.messages.entries()) {
    if (index < hidden) {
      rows.push(styled(element('div', { 'data-virtualized': 'true' }), { height: '44px' }))
      continue
    }
    if (message.at.getTime() - before > BREAK) rows.push(dateBreak(message.at, words, now))
    before = message.at.getTime()
    rows.push(
      message.kind === 'call' ? callRow(message) : messageRow(chat, message, { words, now, isLastOwn: message === lastOwn }),
    )
  }
  return rows
}

function dateBreak(at: Date, words: PageWords, now: Date): HTMLElement {
  const text = element(
    'div',
    { 'data-scope': 'date_break' },
    element('span', { dir: 'auto' }, writeTime(at, now, words, 'short')),
  )
  return styled(element('div', { 'data-virtualized': 'false' }, element('h5', { dir: 'auto' }, text)), { textAlign: 'center' })
}

/** A call is no message: it has no id and no label of a message's. */
function callRow({ text }: PageMessage): HTMLElement {
  const box = element(
    'div',
    { role: 'button', tabindex: '0' },
    element('div', { dir: 'auto' }, text),
    element('span', {}, '2 min'),
  )
  return element('div', { 'data-virtualized': 'false' }, element('div', {}, box))
}

interface Drawing {
  words: PageWords
  now: Date
  isLastOwn: boolean
}

function messageRow(chat: PageChat, message: PageMessage, { words, now, isLastOwn }: Drawing): HTMLElement {
  const isOwn = message.from === ''
  const sender = isOwn ? words.you : message.from
  const time = writeTime(message.at, now, words, 'long')
  const bubble = element(
    'div',
    { tabindex: '0', 'aria-label': words.bubble(time, sender, message.text) },
    message.kind === 'image' ? photo() : textBox(chat, message.text),
  )
  styled(bubble, { maxWidth: '60%', padding: '8px', borderRadius: '18px', background: isOwn ? '#0866ff' : '#e4e6eb' })
  const line = element('div', {}, !isOwn && picture('', 28), bubble, toolbar())
  styled(line, { display: 'flex', flexDirection: isOwn ? 'row-reverse' : 'row', justifyContent: 'flex-start', gap: '6px' })
  const row = element(
    'div',
    {
      'data-message-id': message.id,
      'aria-roledescription': 'message',
      'data-scope': 'messages_table',
      'aria-label': words.message(time, sender, message.text),
    },
    chat.kind === 'group' && !isOwn && element('h4', {}, element('span', { dir: 'auto' }, message.from)),
    message.quote !== undefined && quote(message.quote),
    line,
    isLastOwn && message.status && status(words[message.status]),
  )
  return element('div', { 'data-virtualized': 'false' }, element('div', { role: 'article' }, element('div', {}, row)))
}

function textBox(chat: PageChat, text: string): HTMLElement {
  const inner = element('div', { dir: 'auto' })
  if (chat.id.startsWith('e2ee:')) setTimeout(() => inner.append(drawn(text)), DECRYPTED_AFTER)
  else inner.append(drawn(text))
  return element('div', { dir: 'auto' }, element('span', { dir: 'auto' }, inner))
}

function photo(): HTMLElement {
  const link = element('a', { role: 'link', href: '/messenger_media/?attachment_id=1', 'aria-label': 'Open photo' })
  link.append(styled(picture('', 120), { borderRadius: '8px' }))
  return link
}

/** Words of another message: hidden from screen readers, since the label leaves them out as well. */
function quote(text: string): HTMLElement {
  const words = element('span', { 'aria-hidden': 'true' }, element('div', { dir: 'auto' }, drawn(text)))
  return styled(element('div', {}, element('div', { role: 'button', 'aria-label': 'Go to replied message' }), words), {
    opacity: '0.6',
  })
}

/** Stands there all the time and shows on hover. */
function toolbar(): HTMLElement {
  const bar = element('div', { role: 'toolbar', 'aria-label': 'Message actions' })
  for (const label of ['React', 'Reply', 'More'])
    bar.append(element('div', { role: 'button', 'aria-label': label, tabindex: '-1' }))
  return styled(bar, { opacity: '0', width: '60px' })
}

function status(label: string): HTMLElement {
  const mark = styled(element('span', { role: 'img', 'aria-label': label }), {
    display: 'inline-block',
    width: '14px',
    height: '14px',
  })
  return styled(element('div', {}, mark), { textAlign: 'end' })
}

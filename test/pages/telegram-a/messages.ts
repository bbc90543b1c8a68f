import { ME, type TelegramChat, type TelegramMessage } from '../telegram/account.ts'
import { clock, dayName, drawn, el, emojiImage } from '../telegram/dom.ts'

/** The list keeps so many of the newest in the page. */
const MOST_SHOWN = 60

/** Web A writes a channel's or supergroup's id with `-100` before it, a basic group's and a person's as it is. */
export function idInA({ peer, kind, title }: TelegramChat): string {
  return kind === 'channel' || (kind === 'group' && title !== 'Two of us and Sofía')
    ? String(peer).replace('-', '-100')
    : String(peer)
}

export function avatar(id: string, title: string, size: string, isSaved = false): HTMLElement {
  const inner = isSaved ? el('i.Avatar__icon.icon.icon-avatar-saved-messages', { role: 'img' }) : title.slice(0, 1)
  return el(
    `div.Avatar.size-${size}${isSaved ? '.saved-messages' : '.no-photo'}`,
    { 'data-peer-id': id, 'aria-label': title },
    el('div.inner', {}, inner),
  )
}

/** The ticks, which stand on the left list's rows too. */
export function outgoingStatus(status: TelegramMessage['status']): HTMLElement {
  const name = status === 'sent' ? 'succeeded' : status
  return el(
    'div.MessageOutgoingStatus',
    {},
    el('div.Transition', {}, el('div.Transition_slide.Transition_slide-active', {}, el(`i.icon.icon-message-${name}`))),
  )
}

/** All that the list shows of a chat: a group for each day, in it a container for each run of one sender. */
export function drawMessages(chat: TelegramChat, nameOf: (peer: number) => string): HTMLElement[] {
  const days: HTMLElement[] = []
  let day = ''
  let run: HTMLElement | null = null
  let runOf = 0
  for (const message of chat.messages.slice(-MOST_SHOWN)) {
    const name = dayName(message.at, Date.now())
    if (name !== day) {
      day = name
      run = null
      days.push(el('div.message-date-group', {}, el('div.sticky-date.interactive', {}, el('span', { dir: 'auto' }, name))))
    }
    const isFirst = !run || runOf !== message.by || message.look === 'service'
    if (isFirst) {
      runOf = message.by
      run = el('div.sender-group-container', { id: `message-group-${message.id}` })
      if (chat.kind === 'group' && message.by !== ME && message.look !== 'service')
        run.append(el('div.UPrRM3Ks', {}, avatar(String(message.by), nameOf(message.by), 'small')))
      days.at(-1)?.append(run)
    }
    run?.append(drawMessage(chat, message, isFirst, nameOf))
  }
  return days
}

function drawMessage(
  chat: TelegramChat,
  message: TelegramMessage,
  isFirst: boolean,
  nameOf: (peer: number) => string,
): HTMLElement {
  const id = String(message.id)
  if (message.look === 'service') {
    // Measured: the text stands twice.
    return el(
      'div.ActionMessage.message-list-item',
      { id: `message-${id}`, 'data-message-id': id },
      el('span.action-message-content', {}, message.text),
      el('span.action-message-ghost', { 'aria-hidden': 'true' }, message.text),
    )
  }
  const isOwn = message.by === ME && chat.kind !== 'channel'
  const content = el(`div.message-content.text.has-shadow${message.look === 'forward' ? '.is-forwarded' : ''}`)
  const inner = el('div.content-inner')
  content.append(inner)
  if (message.look === 'forward') inner.append(titled('Somebody Else', 'forward-title-container'))
  else if (isFirst && chat.kind === 'group' && !isOwn) inner.append(titled(nameOf(message.by), 'message-title-name-container'))
  if (message.look === 'reply')
    inner.append(
      el(
        'div.EmbeddedMessage.inside-input',
        {},
        el(
          'div.message-text',
          {},
          el('p.embedded-text-wrapper', {}, 'what was asked'),
          el('div.message-title', {}, el('span.sender-title', {}, 'Quoted Person')),
        ),
      ),
    )
  const meta = drawMeta(message, isOwn, chat.kind === 'channel')
  drawBody(message, inner, meta)
  return el(
    `div.Message.message-list-item${isOwn ? '.own' : ''}${message.look === 'album' ? '.is-album' : ''}`,
    { id: `message-${id}`, 'data-message-id': id },
    el('div.bottom-marker', { 'data-message-id': id }),
    el('div.message-content-wrapper.can-select-text', {}, content),
  )
}

function titled(name: string, container: string): HTMLElement {
  return el('div.message-title', {}, el(`span.${container}.interactive`, {}, el('span.sender-title', { dir: 'auto' }, name)))
}

function drawMeta(message: TelegramMessage, isOwn: boolean, isPost: boolean): HTMLElement {
  const meta = el('span.MessageMeta', { dir: 'ltr' })
  if (isPost) meta.append(el('span.message-views', {}, '1.2K', el('i.icon.icon-channelviews')))
  meta.append(el('span.message-time', { title: '' }, clock(message.at)))
  if (isOwn) meta.append(outgoingStatus(message.status))
  return meta
}

/** The meta stands within the text, or beside it where there is none. */
function drawBody({ look, text, id }: TelegramMessage, inner: HTMLElement, meta: HTMLElement): void {
  if (look === 'sticker') return inner.append(el('div.sticker-media.AnimatedSticker', {}, el('canvas')), meta)
  if (look === 'album') {
    const items = [0, 1].map((at) =>
      el(
        'div.album-item-select-wrapper',
        { id: `album-media-message-${id}-${at}` },
        el('div.media-inner', {}, el('img.full-media', { alt: '' })),
      ),
    )
    inner.append(el('div.Album', {}, ...items))
  }
  if (look === 'document')
    inner.append(
      el('div.File', {}, el('div.file-info', {}, el('div.file-title', {}, 'wishes.pdf'), el('div.file-subtitle', {}, '80 KB'))),
    )
  const words = el('div.text-content.clearfix.with-meta', { dir: 'auto' })
  if (look === 'big-emoji') words.append(emojiImage(text))
  else if (look === 'custom-emoji') words.append(...withCustomEmoji(text))
  else words.append(...drawn(text, true))
  if (look === 'big-emoji') inner.append(words, meta)
  else {
    words.append(meta)
    inner.append(words)
  }
}

/** An emoji of Telegram's own, drawn on a canvas. */
function withCustomEmoji(text: string): (Node | string)[] {
  return drawn(text, true).map((piece) =>
    piece instanceof HTMLImageElement
      ? el('div.custom-emoji.emoji', { 'data-entity-type': 'MessageEntityCustomEmoji', 'data-alt': piece.alt }, el('canvas'))
      : piece,
  )
}

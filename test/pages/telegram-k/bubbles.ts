import { ME, type TelegramChat, type TelegramMessage } from '../telegram/account.ts'
import { clock, dayName, drawn, el, emojiImage } from '../telegram/dom.ts'

const MOST_SHOWN = 60
/** Ids of messages in channels and supergroups count from here. */
const CHANNEL_MID = 2 ** 32

export function isChannelLike({ kind, title }: TelegramChat): boolean {
  return kind === 'channel' || (kind === 'group' && title !== 'Two of us and Sofía')
}

export function midOf(chat: TelegramChat, { id }: TelegramMessage): string {
  return String(isChannelLike(chat) ? id + CHANNEL_MID : id)
}

export function peerTitle(peer: number, title: string): HTMLElement {
  const span = el('span.peer-title', { 'data-peer-id': String(peer), dir: 'auto' })
  // Measured in Web A and alike here: emoji in names are pictures.
  span.append(...drawn(title, false))
  return span
}

export function avatar(peer: number, size: number, isSaved = false): HTMLElement {
  const picture = el(`div.avatar.avatar-like.avatar-${size}`, { 'data-peer-id': String(peer) })
  if (isSaved) picture.append(el('span.tgico.avatar-icon.avatar-icon-saved'))
  return picture
}

/** All that the list shows: a section for each day, in it a group for each run of one sender. */
export function drawBubbles(chat: TelegramChat, nameOf: (peer: number) => string): HTMLElement[] {
  const sections: HTMLElement[] = []
  let day = ''
  let group: HTMLElement | null = null
  let groupOf = 0
  for (const message of chat.messages.slice(-MOST_SHOWN)) {
    const name = dayName(message.at, Date.now())
    if (name !== day) {
      day = name
      group = null
      const head = el(
        'div.bubble.service.is-date',
        {},
        el('div.bubble-content', {}, el('div.service-msg', {}, el('span.i18n', {}, name))),
      )
      sections.push(el('section.bubbles-date-group', {}, head))
    }
    const isFirst = !group || groupOf !== message.by || message.look === 'service'
    if (isFirst) {
      groupOf = message.by
      group = el('div.bubbles-group')
      if (chat.kind === 'group' && message.by !== ME && message.look !== 'service')
        group.append(
          el(
            'div.bubbles-group-avatar-container',
            {},
            el('div.bubbles-group-avatar.avatar', { 'data-peer-id': String(message.by) }),
          ),
        )
      sections.at(-1)?.append(group)
    }
    group?.append(drawBubble(chat, message, isFirst, nameOf))
  }
  return sections
}

function drawBubble(
  chat: TelegramChat,
  message: TelegramMessage,
  isFirst: boolean,
  nameOf: (peer: number) => string,
): HTMLElement {
  const isOwn = message.by === ME && chat.kind !== 'channel'
  const content = el('div.bubble-content')
  const bubble = el('div.bubble', {
    'data-mid': midOf(chat, message),
    'data-peer-id': String(chat.peer),
    'data-timestamp': String(Math.floor(message.at / 1000)),
  })
  bubble.append(el('div.bubble-content-wrapper', {}, content))
  if (message.look === 'service') {
    bubble.classList.add('service')
    content.append(el('div.service-msg', {}, message.text))
    return bubble
  }
  bubble.classList.add(isOwn ? 'is-out' : 'is-in')
  if (isOwn) bubble.classList.add({ pending: 'is-sending', sent: 'is-sent', read: 'is-read', failed: 'is-error' }[message.status])
  if (message.look === 'post') bubble.classList.add('channel-post')
  if (message.look === 'forward') {
    bubble.classList.add('forwarded')
    content.append(el('div.name', { dir: 'auto' }, 'Forwarded from ', peerTitle(4000000001, 'Somebody Else')))
  } else if (isFirst && chat.kind === 'group' && !isOwn)
    content.append(el('div.name', { dir: 'auto' }, peerTitle(message.by, nameOf(message.by))))
  if (message.look === 'reply')
    content.append(
      el(
        'div.reply',
        {},
        el(
          'div.reply-content',
          {},
          el('div.reply-title', {}, peerTitle(4000000002, 'Quoted Person')),
          el('div.reply-subtitle', {}, 'what was asked'),
        ),
      ),
    )
  drawBody(message, content)
  return bubble
}

/** Measured: the time stands in the message, twice; new lines are real ones. */
function drawBody({ look, text, at }: TelegramMessage, content: HTMLElement): void {
  const views = look === 'post' ? [el('span.post-views', {}, '1.2K')] : []
  const time = el(
    'span.time',
    {},
    ...views,
    el('span.i18n', {}, clock(at)),
    el('div.time-inner', { title: '' }, el('span.i18n', {}, clock(at))),
  )
  const message = el('div.message.spoilers-container', { dir: 'auto' })
  if (look === 'big-emoji') content.append(el('div.attachment', {}, emojiImage(text)))
  else if (look === 'sticker') content.append(el('div.attachment.media-sticker-wrapper', {}, el('canvas')))
  else if (look === 'album') {
    const items = [0, 1].map(() =>
      el('div.album-item.grouped-item', {}, el('div.album-item-media', {}, el('img.media-photo', { alt: '' }))),
    )
    content.append(el('div.attachment', {}, ...items))
  }
  if (look === 'document')
    message.append(
      el(
        'div.document-container',
        {},
        el(
          'div.document-wrapper',
          {},
          el('div.document', {}, el('div.document-name', {}, 'wishes.pdf'), el('div.document-size', {}, '80 KB')),
          el('div.document-message', {}, text),
        ),
      ),
    )
  else if (look === 'custom-emoji') message.append(...withCustomEmoji(text))
  else if (look !== 'big-emoji' && look !== 'sticker') message.append(...drawn(text, false))
  message.append(time, el('span.clearfix'))
  content.append(message)
}

function withCustomEmoji(text: string): (Node | string)[] {
  return drawn(text, false).map((piece) =>
    piece instanceof HTMLImageElement
      ? el('custom-emoji-element.custom-emoji', { 'data-doc-id': '77', 'data-sticker-emoji': piece.alt })
      : piece,
  )
}

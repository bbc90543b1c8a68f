import { element, escaped, withPictures } from './markup.ts'
import type { Chat, Message } from './model.ts'
import type { Words } from './words.ts'

export interface RowStyle {
  words: Words
  chat: Chat
  /** The ids of until 2026, with direction and chat in them. */
  legacy: boolean
  /** The first of a run bears a tail. */
  tail: boolean
}

/** Height of each row in pixels: what is not loaded keeps its room. */
export const ROW_HEIGHT = 76

/** The row without its content, as it stands far from what is seen: not loaded, which is not empty. */
export function shell(message: Message, style: RowStyle): HTMLElement {
  const row = element(
    `<div role="row"><div tabindex="-1" class="x1n2onr6" data-id="${dataId(message, style)}" data-testid="conv-msg-${message.id}"></div></div>`,
  )
  unload(row)
  return row
}

export function unload(row: HTMLElement): void {
  rowOf(row).innerHTML = `<div class="x78zum5" data-virtualized="true" style="height:${ROW_HEIGHT}px"></div>`
}

export function isLoaded(row: HTMLElement): boolean {
  return row.querySelector('[data-virtualized="false"]') !== null
}

export function load(row: HTMLElement, message: Message, style: RowStyle): void {
  rowOf(row).innerHTML =
    `<div class="x78zum5" data-virtualized="false" style="min-height:${ROW_HEIGHT}px"><div><div class="focusable-list-item ${
      message.out ? 'xuk3077' : 'x1cy8zhl'
    }"><span></span>${message.kind === 'notice' ? notice(message) : bubble(message, style)}</div></div></div>`
}

function rowOf(row: HTMLElement): HTMLElement {
  return row.firstElementChild as HTMLElement
}

function dataId({ id, out, sender }: Message, { chat, legacy }: RowStyle): string {
  if (!legacy) return id
  const participant = chat.members.length > 0 ? `_${out ? '390555550100' : `39055555${sender.length}`}@c.us` : ''
  return `${out}_${chat.jid}_${id}${participant}`
}

function notice({ text }: Message): string {
  return `<div data-testid="msg-notification-container"><div role="button"><span data-testid="system_message"><span dir="ltr">${escaped(text)}</span></span></div></div>`
}

function bubble(message: Message, style: RowStyle): string {
  const { out, forwarded } = message
  const { words, chat, tail } = style
  const side = out ? 'out' : 'in'
  const isGroup = chat.members.length > 0
  // What is forwarded has neither tail nor label.
  const mark =
    tail && !forwarded
      ? `<span data-testid="tail-${side}" aria-hidden="true" data-icon="tail-${side}"><svg width="8" height="13"><title>tail-${side}</title></svg></span>`
      : ''
  const from = out ? words.you : isGroup ? message.sender : nameInRow(chat)
  const label = forwarded ? '' : `<span aria-label="${escaped(from)}:"></span>`
  const author =
    isGroup && !out && tail ? `<span data-testid="author" dir="auto" role="button">${escaped(message.sender)}</span>` : ''
  return `<div data-testid="msg-container" class="bubble ${side === 'out' ? 'xb3dwbw' : 'x1ew7x2d'}">${mark}<div>${label}${author}${
    forwarded ? '<div data-testid="forwarded-header"><span data-icon="forward-refreshed"></span><span>Forwarded</span></div>' : ''
  }${content(message, style)}</div></div><div data-testid="addon-bubble-container"></div>`
}

function nameInRow({ title, phone, isUnknownNumber }: Chat): string {
  return isUnknownNumber ? phone.replace(/^(\+39)(055)(\d{3})/, '$1 $2 $3 ') : title
}

function content(message: Message, style: RowStyle): string {
  const meta = metaOf(message, style)
  switch (message.kind) {
    case 'image':
      return message.text === ''
        ? picture(message, style) + meta
        : `<div ${prePlain(message, style)}>${picture(message, style)}${spoken(message, style, 'image-caption selectable-text')}</div>${meta}`
    case 'audio':
      return `<button aria-label="${style.words.voice}" type="button"></button><span aria-label="${style.words.voice}"></span><div aria-hidden="true">1:16</div><div role="slider" aria-valuetext="0:00/1:16"><canvas width="38" height="12"></canvas></div>${
        message.forwarded
          ? '<span data-testid="ptt-file"></span>'
          : '<span data-testid="ptt-status" aria-hidden="true" data-icon="ptt-status"></span>'
      }${meta}`
    case 'sticker':
      return `<div data-testid="sticker"><img alt="" width="48" height="48" src="data:,"></div>${meta}`
    case 'document':
      return `<div role="button" data-testid="document-thumb" title="invoice-3.pdf"><span dir="auto">invoice-3.pdf</span></div>${meta}`
    default:
      return `<div ${prePlain(message, style)}>${quoted(message, style)}${spoken(message, style, 'selectable-text')}</div>${meta}`
  }
}

/** Only texts and captions say when they were written. */
function prePlain(message: Message, { words, chat }: RowStyle): string {
  const from = message.out ? 'The Shop' : message.sender || nameInRow(chat)
  const stamp = `[${words.clock(message.at)}, ${words.date(message.at)}] ${from}: `
  return `class="copyable-text" data-pre-plain-text="${escaped(stamp)}"`
}

function picture({ text }: Message, { words }: RowStyle): string {
  return `<div role="button" tabindex="0" data-testid="image-thumb" aria-label="${words.openImage}"><div data-testid="media-url-provider"><img alt="${escaped(text)}" width="60" height="40" src="data:,"></div></div>`
}

function quoted({ quotes }: Message, { words }: RowStyle): string {
  return quotes === ''
    ? ''
    : `<div data-testid="quoted-message" role="button" aria-label="${words.quoted}"><span dir="auto">${words.you}</span><span dir="auto" class="quoted-mention selectable-text">${withPictures(quotes)}</span></div>`
}

/** Each line is an element that ends in a line feed; the hour stands a second time, to keep room for itself. */
function spoken(message: Message, { words }: RowStyle, testId: string): string {
  const lines = textOf(message).split('\n')
  const said = lines.map(
    (line, index) => `<span class="x1lliihq">${withPictures(line)}${index < lines.length - 1 ? '\n' : ''}</span>`,
  )
  const machine = message.byMachine ? '<span class="xwklpps">AI</span>' : ''
  return `<div><span data-testid="${testId}" dir="auto" class="selectable-text copyable-text">${said.join('')}</span><span><span aria-hidden="true">${machine}<span>${words.clock(message.at)}</span></span></span></div>`
}

export function textOf({ text, emoji }: Message): string {
  return emoji ? `${text} 🙂👋🏽` : text
}

function metaOf(message: Message, { words }: RowStyle): string {
  const machine = message.byMachine
    ? [
        '<div><span aria-hidden="true"><svg width="14" height="14"><title>wds-ic-ai-filled</title></svg></span></div>',
        '<span data-testid="ai-label">AI</span>',
      ]
    : ['', '']
  return `<div class="meta"><div data-testid="msg-meta" role="button">${machine[0]}<span dir="auto">${machine[1]}<span>${words.clock(message.at)}</span></span>${
    message.out ? ticks(message, words) : ''
  }</div></div>`
}

/** As captured: one tick is called `delivered`; delivered and read share a picture, and read has one class more. */
function ticks({ status }: Message, words: Words): string {
  const title = {
    pending: 'wds-ic-time',
    failed: 'wds-ic-error',
    sent: 'wds-ic-delivered',
    delivered: 'wds-ic-read',
    read: 'wds-ic-read',
  }[status]
  const color = status === 'read' ? ' class="x1rv0e52"' : ''
  return `<div class="xhslqc4"><span aria-hidden="false" aria-label=" ${words.statuses[status]} "${color}><svg viewBox="0 0 24 24" width="16" height="16"><title>${title}</title></svg></span></div>`
}

/** A day, or how many are unread: rows too, without an id. */
export function divider(text: string): HTMLElement {
  return element(`<div role="row"><div class="divider"><span dir="auto">${escaped(text)}</span></div></div>`)
}

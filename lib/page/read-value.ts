import type { ValueForm, ValueReader } from '../sites/definition.ts'
import { blockText } from './block-text.ts'
import { isField } from './composer.ts'
import { find, isVisible, matching, nearest } from './find.ts'
import { numberOf } from './seen-numbers.ts'
import { messageLabel } from './message-label.ts'

/** Marks of direction that pages put around names. */
const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** One line without marks of direction: emoji of pictures kept, white space of the page's code not. */
export function plain(text: string): string {
  return text.replace(BIDI, '').replace(/\s+/g, ' ').trim()
}

/** The value that a reader finds under `root` (or in the whole page, where it says so), '' where there is none. */
export function readValue(reader: ValueReader, root: ParentNode, location: Location | URL): string {
  if ('hash' in reader.from) return shape(location.hash, reader.form)
  if ('path' in reader.from) return shape(location.pathname, reader.form)
  if ('query' in reader.from) return shape(new URLSearchParams(location.search).get(reader.from.query) ?? '', reader.form)
  if (reader.any) return firstValue(reader, root)
  const element = elementOf(reader, root)
  return element ? valueOf(element, reader) : ''
}

function valueOf(element: Element, { from, form }: ValueReader): string {
  if (!('attr' in from)) return shape(isField(element) ? element.value : blockText(element), form)
  const value = shape(element.getAttribute(from.attr) ?? '', form)
  return value === '' && from.or !== undefined ? shape(element.getAttribute(from.or) ?? '', form) : value
}

function firstValue(reader: ValueReader, root: ParentNode): string {
  const from = whereToLook(reader, root)
  for (const { sel } of reader.at ?? []) {
    for (const element of matching(from, sel)) {
      const value = isVisible(element) && isOnScreen(element) ? valueOf(element, reader) : ''
      if (value !== '') return value
    }
  }
  return ''
}

/** A panel that is closed may be pushed out of the window's side, with what it showed of somebody else. */
function isOnScreen(element: Element): boolean {
  const { left, right, width } = element.getBoundingClientRect()
  const wide = element.ownerDocument.documentElement.clientWidth
  // Nothing has a width in a document without layout.
  return width === 0 || wide === 0 || (right > 0 && left < wide)
}

function whereToLook({ inPage, around }: ValueReader, root: ParentNode): ParentNode {
  if (inPage && root instanceof Node) return root.ownerDocument ?? root
  return (around && root instanceof Element && nearest(root, around)) || root
}

/** The element that a reader reads, null where it stands in the address or is not there. */
export function elementOf(reader: ValueReader, root: ParentNode): Element | null {
  if ('hash' in reader.from || 'path' in reader.from || 'query' in reader.from) return null
  const from = whereToLook(reader, root)
  return reader.at ? find(from, reader.at) : from instanceof Element ? from : null
}

/** What a raw value means; '' where it is nothing of this form. */
export function shape(raw: string, form: ValueForm): string {
  return SHAPES[form](plain(raw))
}

const SHAPES: Record<ValueForm, (text: string) => string> = {
  plain: (text) => text,
  number: (text) => (/^-?\d+(\.\d+)?$/.test(text) ? text : ''),
  'iso-instant': isoInstant,
  'unix-seconds': (text) => (/^\d{9,11}$/.test(text) ? new Date(Number(text) * 1000).toISOString() : ''),
  jid,
  'bare-jid': (text) => jid(text.split('/', 1)[0] ?? ''),
  'jid-in-hash': (text) => jid(decoded(/[?&]jid=([^&]+)/.exec(text)?.[1] ?? '')),
  'whatsapp-jid': (text) => WHATSAPP_ROW.exec(text)?.[1] ?? '',
  'whatsapp-message': (text) => WHATSAPP_ROW.exec(text)?.[2] ?? WHATSAPP_ID.exec(text)?.[1] ?? '',
  'telegram-peer': telegramPeer,
  'telegram-message': telegramMessage,
  thread,
  'last-part': (text) => text.match(/[A-Za-z0-9_-]+/g)?.at(-1) ?? '',
  handle: (text) => HANDLE.exec(text.replace(/\/(?:[?#].*)?$/, '').replace(/^.*[/#@]/, ''))?.[0].toLowerCase() ?? '',
  'sender-in-label': (text) => messageLabel(text)?.sender ?? '',
  'time-in-label': (text) => messageLabel(text)?.time ?? '',
  'at-handle': (text) => /^#?@([A-Za-z0-9_][A-Za-z0-9_.]{1,63})$/.exec(text)?.[1]?.toLowerCase() ?? '',
  'phone-number': numberOf,
  'handle-at-end': (text) => HANDLE.exec(text.split(' ').at(-1)?.replace(/^@/, '') ?? '')?.[0].toLowerCase() ?? '',
}

const HANDLE = /^[A-Za-z0-9_][A-Za-z0-9_.]{1,63}$/
/** Until 2026; builds differ by account and are rolled back, so it is still read. */
const WHATSAPP_ROW = /^(?:true|false)_([^_\s]+@[a-z.]+)_([^_\s]+)(?:_\S+)?$/
/** A word without any digit is the name of something, the same in every chat. */
const WHATSAPP_ID = /^(?:conv-msg-)?(?=[^\d]*\d)([0-9A-Za-z.-]{8,64})$/

/** Browsers take much else for a date, down to "Anna 7"; and a day without a time is no instant. */
function isoInstant(text: string): string {
  return /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(text) && !Number.isNaN(Date.parse(text)) ? new Date(text).toISOString() : ''
}

/** An XMPP address: name and domain know no upper case, a nickname after the slash does. '' where it is none. */
function jid(text: string): string {
  const [, bare = '', resource = ''] = /^([^/\s]+@[^/@\s]+)(\/.+)?$/.exec(text) ?? []
  return bare.toLowerCase() + resource
}

/** Web A writes a channel as `-100<id>`, Web K as `-<id>`: one form for both. Telegram's channel ids have ten digits or more. */
function telegramPeer(text: string): string {
  const id = /^#?(-?\d+)(?:_[\w-]*\w)?$/.exec(text)?.[1] ?? ''
  return id.replace(/^-100(?=\d{10})/, '-')
}

/** A channel's messages count from 2^32 in Web K, as its source has it. */
function telegramMessage(text: string): string {
  if (!/^[1-9]\d*$/.test(text)) return ''
  const id = Number(text)
  return id > 2 ** 32 && Number.isSafeInteger(id) ? String(id - 2 ** 32) : text
}

function thread(text: string): string {
  const [, before = '', id = ''] = /^(.*?)\/t\/([^/?#]+)/.exec(text) ?? []
  return id === '' ? '' : (before.split('/').includes('e2ee') ? 'e2ee:' : '') + id
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

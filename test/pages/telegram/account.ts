import { nameOf, PEOPLE } from '../kit/people.ts'

/** How a message looks in these clients. The text is what its author wrote. */
export type Look =
  | 'plain'
  | 'reply'
  | 'forward'
  | 'document'
  | 'big-emoji'
  | 'custom-emoji'
  | 'album'
  | 'sticker'
  | 'service'
  | 'post'

export interface TelegramMessage {
  /** Whole for messages that the server knows, fractional for one that is on its way. */
  id: number
  /** A peer. */
  by: number
  at: number
  text: string
  look: Look
  status: 'pending' | 'sent' | 'read' | 'failed'
}

export interface TelegramChat {
  /** People > 0; groups and channels the id that Telegram itself knows, below 0. */
  peer: number
  kind: 'person' | 'saved' | 'group' | 'channel'
  title: string
  username: string
  /** Digits that the server knows, '' for what is no person. */
  number: string
  /** As a profile shows it, '' where it is hidden. */
  phone: string
  messages: TelegramMessage[]
}

/** The agent's own peer. */
export const ME = 5099999999
const FIRST_PEER = 5012345601
const GROUP = -1987654321
const BASIC_GROUP = -4123456789
const CHANNEL = -1555000111
const MINUTE = 60_000
const DAY = 86_400_000

/** Peers of the kit's people, by their names there. */
export function peerOf(id: string): number {
  const index = PEOPLE.findIndex((person) => person.id === id)
  if (index < 0) throw new Error(`nobody is called ${id}`)
  return FIRST_PEER + index
}

/** An account with everybody of the kit, Saved Messages, a group, a basic group and a channel. All of it made up. */
export function account(now: number): TelegramChat[] {
  return [
    ...PEOPLE.map((person, index): TelegramChat => ({
      peer: FIRST_PEER + index,
      kind: 'person',
      title: person.id === 'mary' ? `${nameOf(person)} 🌻` : nameOf(person),
      username: index % 2 === 0 ? person.id.replace('-', '_') : '',
      number: person.phone.slice(1),
      phone: index % 3 === 0 ? spaced(person.phone) : '',
      messages: messagesWith(FIRST_PEER + index, index * 10_000, index === 1 ? 500 : 6 + index, now),
    })),
    chat(ME, 'saved', 'Saved Messages', [said(70, ME, now - DAY, 'Shop opens at nine on Monday')]),
    chat(GROUP, 'group', 'Olive pickers', groupMessages(now)),
    chat(BASIC_GROUP, 'group', 'Two of us and Sofía', groupMessages(now)),
    chat(CHANNEL, 'channel', 'Harvest news', [said(12, CHANNEL, now - 2 * DAY, 'The mill opens\non Saturday', 'post')]),
  ]
}

function chat(peer: number, kind: TelegramChat['kind'], title: string, messages: TelegramMessage[]): TelegramChat {
  return { peer, kind, title, username: kind === 'channel' ? 'harvest_news' : '', number: '', phone: '', messages }
}

export function said(
  id: number,
  by: number,
  at: number,
  text: string,
  look: Look = 'plain',
  status: TelegramMessage['status'] = 'read',
): TelegramMessage {
  return { id, by, at, text, look, status }
}

/** One of each look first, then talk back and forth until there are `count`. All chats with people of an account count on together: `offset`. */
function messagesWith(peer: number, offset: number, count: number, now: number): TelegramMessage[] {
  const start = now - 3 * DAY
  const first = [
    said(offset + 101, ME, start, 'Anna joined Telegram', 'service'),
    said(offset + 102, peer, start + MINUTE, 'Good morning 😀 everybody 👋🏽\n\nIs the oil <b>in</b>?'),
    said(offset + 103, ME, start + 2 * MINUTE, 'It is: 12 UAH,\ndelivery at 18:00', 'reply'),
    said(offset + 104, peer, start + 3 * MINUTE, 'As my sister wrote', 'forward'),
    said(offset + 105, peer, start + DAY, 'Our list of wishes', 'document'),
    said(offset + 106, peer, start + DAY + MINUTE, '🫒', 'big-emoji'),
    said(offset + 107, ME, start + DAY + 2 * MINUTE, 'Thank you 🍯 so much', 'custom-emoji'),
    said(offset + 108, peer, start + DAY + 3 * MINUTE, 'Two pictures', 'album'),
    said(offset + 109, peer, start + DAY + 4 * MINUTE, '', 'sticker'),
    said(offset + 110, ME, start + DAY + 5 * MINUTE, 'Did this arrive?', 'plain', 'sent'),
    said(offset + 111, ME, start + DAY + 6 * MINUTE, 'This did not', 'plain', 'failed'),
  ]
  for (let id = 112; first.length < count; id++) {
    first.push(said(offset + id, id % 3 === 0 ? ME : peer, start + 2 * DAY + (id - 112) * MINUTE, `Line ${id}`))
  }
  return first
}

function groupMessages(now: number): TelegramMessage[] {
  const [giulia, sofia] = [peerOf('giulia'), peerOf('sofia')]
  return [
    said(31, giulia, now - DAY, 'Who brings the nets?'),
    said(32, giulia, now - DAY + MINUTE, 'Anybody?'),
    said(33, sofia, now - DAY + 2 * MINUTE, 'I do', 'reply'),
    said(34, sofia, now - DAY + 3 * MINUTE, 'Seen elsewhere: rain on Sunday', 'forward'),
    said(35, ME, now - DAY + 4 * MINUTE, 'Then on Monday'),
  ]
}

/** As Telegram writes a number: groups of three. */
function spaced(phone: string): string {
  return `+${phone.slice(1, 3)} ${phone.slice(3).replaceAll(/\d{3}(?=\d)/g, '$& ')}`
}

import { nameOf, PEOPLE } from '../kit/people.ts'

export type Status = 'pending' | 'sent' | 'delivered' | 'read' | 'failed'

export interface Message {
  /** As the page of today has it: hex, `3EB0...` or `3A...`, which tells no direction. */
  id: string
  out: boolean
  kind: 'text' | 'image' | 'audio' | 'sticker' | 'document' | 'notice'
  /** A picture's is its caption. */
  text: string
  at: Date
  /** Of own ones. */
  status: Status
  /** In groups. */
  sender: string
  quotes: string
  forwarded: boolean
  emoji: boolean
  /** In WhatsApp Business: the client marks what a machine wrote. */
  byMachine: boolean
}

export interface Chat {
  /** The tests' name for it. Nothing in the page bears it. */
  id: string
  title: string
  /** E.164, '' where the client does not know it. */
  phone: string
  /** As in the page's old form, e.g. `390555550101@c.us`. */
  jid: string
  /** Of a group. */
  members: string[]
  /** The header shows a literal in place of the number. */
  isUnknownNumber: boolean
  username: string
  messages: Message[]
  /** How many of them nobody has seen yet. */
  unread: number
}

const MINUTE = 60_000
const WORDS = [
  'Hello, are you open on Sunday?',
  'Yes, until six.',
  'Two bottles of oil, please',
  'They are <ready> for you & yours',
  'Thank you\nsee you tomorrow\n\nbest wishes',
  'Order 31.08.2026, 12:40',
]

const FIRST = 7
let seed = FIRST
/** Always the same ids. */
function hex(length: number): string {
  return Array.from({ length }, () => {
    seed = (seed * 48_271) % 2_147_483_647
    return (seed % 16).toString(16).toUpperCase()
  }).join('')
}

export function newMessage(said: Partial<Message>): Message {
  return {
    id: said.out ? `3EB0${hex(18)}` : `3A${hex(18)}`,
    out: false,
    kind: 'text',
    text: '',
    at: new Date(),
    status: 'read',
    sender: '',
    quotes: '',
    forwarded: false,
    emoji: false,
    byMachine: false,
    ...said,
  }
}

/** Runs of one to three messages of each side over some days, ending a while ago; each of the kinds that the facts name stands among them. */
function conversation(count: number, senders: string[] = []): Message[] {
  const start = new Date()
  start.setDate(start.getDate() - Math.ceil(count / 15))
  start.setHours(9, 3, 0, 0)
  let out = false
  let rest = 2
  const messages = Array.from({ length: count }, (_, index): Message => {
    if (rest-- === 0) {
      out = !out
      rest = index % 3
    }
    const at = new Date(start)
    at.setDate(start.getDate() + Math.floor(index / 15))
    at.setTime(at.getTime() + (index % 15) * 37 * MINUTE)
    const sender = senders.length > 0 && !out ? (senders[index % senders.length] ?? '') : ''
    const text = `${WORDS[index % WORDS.length]} ${index}`
    return newMessage({ out, at, sender, text, ...kindOf(index, text) })
  })
  const own = messages.filter((message) => message.out).toReversed()
  for (const [index, status] of (['pending', 'sent', 'delivered', 'failed'] as const).entries()) {
    const message = own[index]
    if (message) message.status = status
  }
  return messages.filter(({ at }) => at.getTime() < Date.now())
}

function kindOf(index: number, text: string): Partial<Message> {
  if (index % 23 === 5) return { kind: 'image', text: '' }
  if (index % 23 === 7) return { kind: 'image', text: `A picture: ${text}` }
  if (index % 23 === 9) return { kind: 'audio', text: '' }
  if (index % 23 === 10) return { kind: 'audio', text: '', forwarded: true }
  if (index % 23 === 12) return { kind: 'sticker', text: '' }
  if (index % 23 === 14) return { kind: 'document', text: '' }
  if (index % 23 === 16) return { kind: 'notice', text: 'Messages are end-to-end encrypted.' }
  if (index % 23 === 18) return { quotes: 'What was said before 🙂' }
  if (index % 23 === 19) return { emoji: true }
  if (index % 23 === 20) return { byMachine: true }
  return {}
}

function chat(said: Partial<Chat> & { id: string; title: string }, count = 40): Chat {
  return {
    phone: '',
    jid: '',
    members: [],
    isUnknownNumber: false,
    username: '',
    unread: 0,
    messages: conversation(count, said.members ?? []),
    ...said,
  }
}

/** How some people stand in the agent's address book, or do not. */
const TITLES: Record<string, Partial<Chat>> = {
  // Emoji in a name are pictures; the client puts marks of direction around others.
  mary: { title: 'Mary Example 🌻' },
  erik: { title: '\u202AErik Lindström\u202C' },
  sofia: { title: 'Sofi 💛' },
  jon: { title: '+39 055 555 0102' },
  dmytro: { title: '', isUnknownNumber: true },
}
/** Their chats are named by a number of the client's own, which is no phone. */
const OPAQUE = new Set(['sofia', 'leila', 'dmytro'])

/** The chats of everybody of the kit, and those that are a trap. */
export function madeUpChats(): Chat[] {
  seed = FIRST
  const friends = PEOPLE.map((person, index) => {
    const { id, phone } = person
    const jid = OPAQUE.has(id) ? `1180011223344${index}@lid` : `${phone.slice(1)}@c.us`
    return chat({ id, title: nameOf(person), phone, jid, ...TITLES[id] }, index === 0 ? 120 : 40 + index)
  })
  return [
    ...friends,
    chat({ id: 'username', title: '@kai.provalli', username: 'kai.provalli', jid: '118001122334498@lid' }),
    chat({
      id: 'group',
      title: 'Olive club',
      jid: '120363041234567890@g.us',
      members: ['Giulia Bianchi', '+39 055 555 0199', 'Jon Provalli'],
    }),
    chat({ id: 'new', title: 'Nobody Yet', phone: '+390555550109', jid: '390555550109@c.us' }, 0),
  ]
}

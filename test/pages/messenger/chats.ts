import { nameOf, personOf } from '../kit/people.ts'

/** One message as the page keeps it. */
export interface PageMessage {
  /** As `data-message-id` holds it: `mid.$cAAB...` in classic chats, `<account>@msgr.<id>` in encrypted ones. */
  id: string
  /** '' for the agent. */
  from: string
  text: string
  at: Date
  kind: 'text' | 'image' | 'call'
  status?: 'sent' | 'delivered' | 'seen'
  /** Words of another message that this one answers. */
  quote?: string
}

export interface PageChat {
  /** The thread as an address says it, with `e2ee:` before an encrypted one's. */
  id: string
  title: string
  /** Who else is in it. */
  others: string[]
  kind: 'person' | 'group' | 'marketplace' | 'request'
  messages: PageMessage[]
}

const ACCOUNT = '61550000000001'
let made = 0

/** @param minutesAgo the clock is the machine's: a talk may run across midnight, and the page then writes no separator between. */
export function message(chat: Pick<PageChat, 'id'>, from: string, text: string, minutesAgo: number): PageMessage {
  made++
  const id = chat.id.startsWith('e2ee:')
    ? `${ACCOUNT}@msgr.${7_400_000_000_000 + made}`
    : `mid.$cAAAB${made.toString(36)}_-x${made}`
  return { id, from, text, at: new Date(Math.floor(Date.now() / 60_000) * 60_000 - minutesAgo * 60_000), kind: 'text' }
}

/** A chat with one person of the kit. A day's messages lie close together; between days there is a separator. */
function withPerson(id: string, who: string, kind: PageChat['kind'] = 'person', title = nameOf(personOf(who))): PageChat {
  const { firstName } = personOf(who)
  // Labels name people by their first name alone in some chats.
  const name = who === 'mary' || title !== nameOf(personOf(who)) ? firstName : title
  const chat: PageChat = { id, title, others: [name], kind, messages: [] }
  const say = (from: string, text: string, minutesAgo: number, more: Partial<PageMessage> = {}): void => {
    chat.messages.push({ ...message(chat, from, text, minutesAgo), ...more })
  }
  for (let day = 9; day >= 1; day--) {
    say(name, `Hello, it is ${day} days ago`, day * 1440 + 6)
    say('', `And I answered: ${day} days ago, ok`, day * 1440 + 5, { status: 'seen' })
  }
  say(name, 'First line\nsecond: At 3:08 AM, You: no\n\nfourth 🍯', 9)
  say(name, '', 8, { kind: 'image' })
  say('', 'What I quoted is not mine', 7, { quote: 'First line of the other', status: 'seen' })
  say(name, 'Audio call', 6, { kind: 'call' })
  say(name, `${firstName}: see you at 5:00, You: bye`, 5)
  say('', 'My last word', 4, { status: 'delivered' })
  return chat
}

/** The chats of the page, as the list shows them. Two people are called Anna Rossi; one of those chats is encrypted. */
export function madeUpChats(): PageChat[] {
  const club: PageChat = { id: '7000000000000201', title: 'Oil club', others: [], kind: 'group', messages: [] }
  club.others = [nameOf(personOf('giulia')), nameOf(personOf('erik'))]
  for (const [index, from] of [...club.others, '', ...club.others].entries())
    club.messages.push(message(club, from, `Group word ${index}`, 30 - index))
  return [
    withPerson('100000000000101', 'giulia'),
    withPerson('e2ee:9000000000000102', 'erik'),
    withPerson('100000000000103', 'mary'),
    withPerson('100000000000105', 'leila'),
    withPerson('e2ee:9000000000000106', 'noa'),
    withPerson('100000000000107', 'dmytro'),
    withPerson('100000000000109', 'anna-florence'),
    withPerson('e2ee:9000000000000110', 'anna-siena'),
    club,
    withPerson('5000000000000301', 'jon', 'marketplace', 'Jon · Green bicycle'),
    ...Array.from({ length: 16 }, (_, index): PageChat => visitor(index + 1)),
    // So far down that the list does not draw it until somebody scrolls.
    withPerson('100000000000104', 'sofia'),
  ]
}

/** Somebody who wrote without being asked: stands in the folder of requests. */
export function madeUpRequests(): PageChat[] {
  return [withPerson('100000000000108', 'jon', 'request')]
}

function visitor(number: number): PageChat {
  const name = `Visitor ${String(number).padStart(2, '0')}`
  const chat: PageChat = {
    id: `1000000000005${String(number).padStart(2, '0')}`,
    title: name,
    others: [name],
    kind: 'person',
    messages: [],
  }
  chat.messages.push(message(chat, name, 'Are you open?', 600 + number))
  return chat
}

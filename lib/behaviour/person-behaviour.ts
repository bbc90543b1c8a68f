import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { mergedPeople } from '../same/merged-people.ts'
import { identityOfKey, type SiteNetwork } from '../sites/identity.ts'
import { noFigures, type ChatBehaviour, type ChatFigures, type ReplyTimes } from './behaviour.ts'

/** What all chats of one person amount to. */
export interface PersonBehaviour extends Omit<ChatFigures, 'days'> {
  /** How many calendar days had a message, in whichever chat. */
  daysActive: number
  /** How many chats these are. */
  chats: number
}

/**
 * What is known of one person's behaviour, in the chats of all contacts that are this person, or those of one network alone; null where no message
 * was counted.
 */
export async function behaviourOf(db: RecencyDatabase, contact: Id, network?: SiteNetwork): Promise<PersonBehaviour | null> {
  const members = (await mergedPeople(db)).membersOf(contact)
  const chats = await db.behaviour
    .where('contact')
    .anyOf([...members])
    .toArray()
  return sumOf(network ? chats.filter(({ identity }) => identityOfKey(identity).network === network) : chats)
}

/** The same for everybody of whom anything is known, by the id under which they are shown. Read at once: these are few beside a base. `network`: in its chats alone. */
export async function behaviourByContact(db: RecencyDatabase, network?: SiteNetwork): Promise<Map<Id, PersonBehaviour>> {
  const merged = await mergedPeople(db)
  const chats = new Map<Id, ChatBehaviour[]>()
  await db.behaviour.each((record) => {
    if (network && identityOfKey(record.identity).network !== network) return
    const head = merged.headOf(record.contact)
    const own = chats.get(head)
    if (own) own.push(record)
    else chats.set(head, [record])
  })
  const sums = new Map<Id, PersonBehaviour>()
  for (const [contact, own] of chats) {
    const sum = sumOf(own)
    if (sum) sums.set(contact, sum)
  }
  return sums
}

/** How many messages were counted in all chats: another number, other figures. */
export async function countedMessages(db: RecencyDatabase): Promise<number> {
  let sum = 0
  await db.behaviour.each(({ figures }) => (sum += figures.countIn + figures.countOut + figures.days.length))
  return sum
}

function sumOf(chats: readonly ChatBehaviour[]): PersonBehaviour | null {
  const counted = chats.filter(({ figures }) => figures.first !== null)
  if (counted.length === 0) return null
  const sum = noFigures()
  const days = new Set<number>()
  for (const { figures } of counted) {
    sum.first = least(sum.first, figures.first)
    sum.last = most(sum.last, figures.last)
    sum.lastIn = most(sum.lastIn, figures.lastIn)
    sum.lastOut = most(sum.lastOut, figures.lastOut)
    sum.countIn += figures.countIn
    sum.countOut += figures.countOut
    sum.open.in ||= figures.open.in
    sum.open.out ||= figures.open.out
    sum.open.last ||= figures.open.last
    add(sum.replies.theirs, figures.replies.theirs)
    add(sum.replies.ours, figures.replies.ours)
    for (const day of figures.days) days.add(day)
  }
  const { days: _, ...rest } = sum
  return { ...rest, daysActive: days.size, chats: counted.length }
}

/** Mean reply time in minutes; null where nobody answered yet. */
export function meanMinutes({ milliseconds, count }: ReplyTimes): number | null {
  return count === 0 ? null : milliseconds / count / 60_000
}

function add(sum: ReplyTimes, { milliseconds, count }: ReplyTimes): void {
  sum.milliseconds += milliseconds
  sum.count += count
}

function least(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b)
}

function most(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b)
}

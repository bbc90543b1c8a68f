import type { PersonState } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import type { OwnField } from '../fields/own-field.ts'
import { writingOf, type OwnWriting } from '../fields/writing.ts'
import type { SaidMessage } from '../heard/heard.ts'
import { findSent } from './find-sent.ts'
import type { AskedState, OpenQuestion, Question } from './question.ts'
import { replyTo, type Asking } from './reply.ts'
import { labelIn } from './words-of.ts'

const DAY = 86_400_000
/** After so many days nobody answers a question any more. */
const DAYS_OPEN = 60
/** Clocks of pages show minutes, and those of two computers differ. */
const CLOCKS = 120_000

/** What is known of the person beside the chat. */
export type FollowedPerson = Pick<PersonState, 'asked' | 'ownAt' | 'stage'>

export interface FollowWith {
  questions: readonly Question[]
  fields: readonly OwnField[]
  person: FollowedPerson
  /** UTC ms. */
  now: number
  /** The agent's language, for the words of choices; and the workspace's (BCP 47). */
  agent: string
  workspace: string
  /** The customer's (BCP 47), for figures and dates; '' or absent: that of the question as it was put. */
  customer?: string
}

/** What the messages of a chat tell of questions. */
export interface Followed {
  /** Seen among the messages and not yet written down as sent, oldest first: each is to become an `asked` entry with the state `sent`. */
  sent: { question: Id; revision: number; language: string; message: string }[]
  /** Asked and not yet answered, the newest first. */
  open: OpenQuestion[]
}

/**
 * Follows the questions through a chat's messages (oldest first): which were sent, which wait for an answer, and what the customer replied. Pure;
 * nothing of it is written down here.
 */
export function followQuestions(messages: readonly SaidMessage[], using: FollowWith): Followed {
  const { questions, fields, person, now } = using
  const found = findSent(messages, questions)
  const sent: Followed['sent'] = []
  const askings: Asking[] = []
  for (const question of questions) {
    const field = fieldOf(question, fields)
    if (field === undefined) continue
    const asked = person.asked?.[question.id]
    const seen = placeOf(question, asked, found, messages)
    const message = seen === null ? undefined : messages[seen.at]
    const isNew = message !== undefined && isNewAsking(message, asked, now)
    if (isNew && seen && message.key !== asked?.message)
      sent.push({ question: question.id, revision: question.revision, language: seen.language, message: message.key })
    const isOpen = isNew || asked?.state === 'sent'
    if (!isOpen && !seen) continue
    const askedAt = message?.at ?? asked?.askedAt ?? null
    askings.push({
      question,
      field,
      at: seen?.at ?? -1,
      askedAt,
      open: isOpen && !(askedAt !== null && now - askedAt > DAYS_OPEN * DAY) && !isKnownSince(question, person, askedAt),
      not: asked?.not ?? [],
      writing: writingFor(using.customer || seen?.language || asked?.language || using.workspace),
      inView: seen !== null,
    })
  }
  sent.sort((a, b) => indexOf(messages, a.message) - indexOf(messages, b.message))
  const open = askings.filter((asking) => asking.open).toSorted((a, b) => b.at - a.at || (b.askedAt ?? 0) - (a.askedAt ?? 0))
  return { sent, open: open.map((asking) => openQuestion(asking, replyTo(asking, askings, messages), using)) }
}

/** The field that a question gives; null for the stage, undefined where it is gone. */
export function fieldOf({ target }: Pick<Question, 'target'>, fields: readonly OwnField[]): OwnField | null | undefined {
  return target.kind === 'stage' ? null : fields.find(({ id }) => id === target.field)
}

/** The question's own newest message: that which is known as it, also after it was edited, or a newer one with its words. */
function placeOf(
  question: Question,
  asked: AskedState | undefined,
  found: ReturnType<typeof findSent>,
  messages: readonly SaidMessage[],
): { at: number; language: string } | null {
  const byWords = found.findLast((one) => one.question === question) ?? null
  const byKey = asked?.message === undefined ? -1 : messages.findLastIndex(({ key }) => key === asked.message)
  if (byKey > (byWords?.at ?? -1)) return { at: byKey, language: asked?.language ?? '' }
  return byWords
}

/** Whether a message puts the question anew, and not as it was answered or given up before. */
function isNewAsking({ key, at }: SaidMessage, asked: AskedState | undefined, now: number): boolean {
  if (at !== null && now - at > DAYS_OPEN * DAY) return false
  if (asked === undefined || asked.at === 0) return true
  if (asked.state === 'sent') return true
  if (asked.state === 'put') return at === null || at >= asked.at - CLOCKS
  // Without a time nobody knows whether it was before the answer.
  return asked.message !== key && at !== null && at > asked.at
}

/** The value was given in another way after the question was put. */
function isKnownSince({ target }: Question, { ownAt, stage }: FollowedPerson, askedAt: number | null): boolean {
  if (askedAt === null) return false
  return target.kind === 'stage' ? (stage?.at ?? 0) > askedAt : (ownAt?.[target.field] ?? 0) > askedAt
}

function openQuestion({ question, field, askedAt }: Asking, reply: OpenQuestion['reply'], using: FollowWith): OpenQuestion {
  const still = question.choices.filter(({ value }) => !field || field.choices.includes(value))
  return {
    question: question.id,
    name: question.name,
    target: question.target,
    type: field?.type ?? 'stage',
    choices: still.map((choice) => ({ value: choice.value, label: labelIn(choice, using.agent, using.workspace) })),
    askedAt,
    reply,
  }
}

function indexOf(messages: readonly SaidMessage[], key: string): number {
  return messages.findLastIndex((message) => message.key === key)
}

const writings = new Map<string, OwnWriting>()

/** How a language writes figures and dates; that of a code which the browser does not know as English does. */
function writingFor(language: string): OwnWriting {
  const known = writings.get(language)
  if (known) return known
  let writing: OwnWriting
  try {
    writing = writingOf(language || 'en')
  } catch {
    writing = writingOf('en')
  }
  writings.set(language, writing)
  return writing
}

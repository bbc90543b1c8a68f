import type { SiteDefinition, ValueReader } from '../sites/definition.ts'

/** What a user points at, in the order in which it is asked. */
export const ROLES = ['title', 'incoming', 'outgoing', 'box'] as const
export type Role = (typeof ROLES)[number]

/** Chats that a lesson looks at: with fewer it is not known what tells them apart. */
export const CHATS = 3

/** What was worked out from the elements that were pointed at. */
export interface Learnt {
  definition: SiteDefinition
  /** Where a chat's own id may stand; which of them is it shows only when chats are compared. */
  places: ValueReader[]
  /** Where the chat's name stands a second time: what is written in the composer while it is empty. */
  echoes: ValueReader[]
}

/** What one chat showed at all the places where its id may stand. Holds no text of a message. */
export interface ChatTrace {
  title: string
  /** By `placeKey`. */
  values: Record<string, string>
  echoes: Record<string, string>
  /** Ids of messages, newest first, at most 60. */
  messageIds: string[]
}

export const placeKey = (reader: ValueReader): string => JSON.stringify(reader)

/** How the chats of a taught messenger are told apart. */
export type Apart =
  /** One chat alone says nothing. */
  | 'unsaid'
  | 'address'
  | 'attribute'
  /** By the ids of its messages. */
  | 'messages'
  /** Nothing but the name: people are then chosen by hand each time. */
  | 'name'

/** What can be read of the open chat, for the user's eyes; kept nowhere. */
export interface Trial {
  title: string
  messages: { count: number; incoming: number; outgoing: number; unknown: number; timed: number }
  /** The newest texts of either side, cut. */
  texts: { incoming: string; outgoing: string }
  composer: { found: boolean; writable: boolean }
  /** What stands at the places where the chat's id may be, and where its name is said again, in their order. */
  places: string[]
  echoes: string[]
  /** Newest first. */
  messageIds: string[]
}

/** What is kept of a trial for comparing chats. No text of a message. */
export function traceOf({ title, places, echoes, messageIds }: Trial, learnt: Learnt): ChatTrace {
  return { title, values: named(learnt.places, places), echoes: named(learnt.echoes, echoes), messageIds }
}

function named(readers: readonly ValueReader[], values: readonly string[]): Record<string, string> {
  return Object.fromEntries(readers.map((reader, index) => [placeKey(reader), values[index] ?? '']))
}

/** Why nothing came of a press. */
export const PICK_PROBLEMS = [
  /** What was pointed at holds the other message too. */
  'same-message',
  /** Not a place to write in. */
  'not-a-box',
  /** Nothing is written there. */
  'no-words',
  /** Inside a component that lets nobody look in. */
  'closed',
  /** It stands in another frame than the conversation. */
  'other-frame',
  /** Nothing sound could be worked out. */
  'failed',
] as const
export type PickProblem = (typeof PICK_PROBLEMS)[number]

/** What the panel shows of a lesson. */
export interface LessonView {
  tabId: number
  host: string
  name: string
  /** What the user is asked to point at now; null while nothing is. */
  picking: Role | null
  done: Role[]
  skipped: Role[]
  problem: PickProblem | null
  /** Chats that were found right. */
  chats: number
  /** A definition has been worked out. */
  learnt: boolean
  apart: Apart
  /** Origins of frames in the page that may not be looked into. */
  closedFrames: string[]
  /** As many chats as it takes. */
  most: number
  /** Every part has been shown or skipped. */
  complete: boolean
}

import type { Id } from '../db/id.ts'
import type { PageReading } from '../sites/reading.ts'

/** How long a page may take to load anew at a chat's address, in milliseconds. WhatsApp takes up to 20 s, more on a slow line. */
const ARRIVES_WITHIN = 60_000

/** A person whose chat was opened by an address, which loads the page anew. */
export interface Expected {
  contact: Id
  /** UTC milliseconds. */
  until: number
  /** The document that is about to go. */
  from: string
  /** Of the chat that came up; null before one has. */
  title: string | null
}

/** From now on, until `ARRIVES_WITHIN` is over, this person's chat is awaited. @param now UTC milliseconds. */
export function expectArrival(contact: Id, from: string, now: number): Expected {
  return { contact, until: now + ARRIVES_WITHIN, from, title: null }
}

/** What is left of an expectation once a document shows this: the first chat that stands is the one, for as long as its title does. */
export function followArrival(
  expected: Expected | null | undefined,
  documentId: string,
  reading: PageReading,
  now: number,
): Expected | null {
  if (!expected || (expected.title === null && now > expected.until)) return null
  if (documentId === expected.from || reading.state === 'loading') return expected
  if (reading.state !== 'chat') return expected.title === null ? expected : null
  if (expected.title !== null) return reading.title === expected.title ? expected : null
  return reading.fingerprint?.steady === false || reading.title === '' ? expected : { ...expected, title: reading.title }
}

/** Whose chat this is, as far as the agent asked for it. */
export function arrivedFor(expected: Expected | null | undefined, reading: PageReading): Id | null {
  const isIt = expected && expected.title !== null && reading.state === 'chat' && reading.title === expected.title
  return isIt ? expected.contact : null
}

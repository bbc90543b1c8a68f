import type { PageReading } from '../sites/reading.ts'
import type { Observation } from './read-page.ts'

/** The chat that is followed. */
export interface OpenChat {
  key: string
  title: string
}

/** A chat whose messages count: with one person, or nobody knows, and known beyond doubt. */
export function followed(reading: PageReading): OpenChat | null {
  if (reading.state !== 'chat' || reading.kind === 'group' || reading.key === '') return null
  if (reading.fingerprint && !reading.fingerprint.steady) return null
  return { key: reading.key, title: reading.title }
}

/** Whether the page shows, beyond doubt, the chat `key` with this list in it. */
export function isShown({ isListInDoubt, reading, pane }: Observation, key: string, list: Element): boolean {
  return !isListInDoubt && followed(reading)?.key === key && pane?.contains(list) === true
}

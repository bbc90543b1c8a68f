import type { SiteDefinition } from '../sites/definition.ts'
import type { PageReading } from '../sites/reading.ts'
import { find, findAll } from './find.ts'
import { readValue } from './read-value.ts'

/** How long other messages under the same chat may be a switch whose header and address come later, in milliseconds. */
export const LIST_DOUBT = 1500
/** A chat's own messages may come so much later than its header, in milliseconds. */
const LIST_FOLLOWS = 1000
/** Of the newest rows: enough for one of them to stay whatever arrives between two looks. */
const SAMPLE = 40

/** Remembers which messages the open chat showed. */
export interface ListMemory {
  /** Whether the list was exchanged as a whole lately while the chat seems to be the same: then it may be another one's already. */
  isInDoubt(pane: Element | null, reading: PageReading, now: number): boolean
}

/**
 * Some pages exchange the messages and the composer first and say a moment later whose they are. Between the two a text would stand in the
 * wrong composer, so it waits. A jump to old messages looks the same, and costs the agent that moment too.
 */
export function listMemory({ message }: SiteDefinition, location: Location | URL): ListMemory {
  let key = ''
  let keySince = -Infinity
  let exchangedAt = -Infinity
  let shown: ReadonlySet<unknown> = new Set()

  const sampleOf = (pane: Element): Set<unknown> => {
    const list = find(pane, message.list)
    const rows = list ? findAll(list, message.row).slice(-SAMPLE) : []
    return new Set(rows.map((row) => (message.id && readValue(message.id, row, location)) || row))
  }

  return {
    isInDoubt(pane, reading, now) {
      if (reading.state !== 'chat' || !pane) return false
      const sample = sampleOf(pane)
      const isOther = shown.size > 0 && sample.size > 0 && ![...sample].some((id) => shown.has(id))
      if (reading.key !== key) {
        key = reading.key
        // Messages that came with it are its own; else they are awaited.
        keySince = isOther ? -Infinity : now
        exchangedAt = -Infinity
      } else if (isOther) {
        if (now - keySince > LIST_FOLLOWS) exchangedAt = now
        // What comes after it is no longer awaited.
        keySince = -Infinity
      }
      if (sample.size > 0) shown = sample
      return now - exchangedAt < LIST_DOUBT
    },
  }
}

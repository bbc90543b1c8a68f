import type { SiteDefinition } from '../sites/definition.ts'
import type { PageReading } from '../sites/reading.ts'
import { find, findAll } from './find.ts'
import { readValue } from './read-value.ts'

/** How long other messages under the same chat may be a switch whose header and address come later, in milliseconds. */
const LIST_DOUBT = 1200
/** Of the newest rows: enough for one of them to stay whatever arrives between two looks. */
const SAMPLE = 40

/** Remembers which messages the open chat showed. */
export interface ListMemory {
  /** Whether the list was exchanged as a whole lately while the chat seems to be the same: then it may be another one's already. */
  isInDoubt(pane: Element | null, reading: PageReading, now: number): boolean
}

/**
 * Some pages exchange the messages and the composer first and say a moment later whose they are. Between the two a text would stand in the
 * wrong composer, so it waits. A jump to old messages and messages that come after their header look the same, and cost that moment too.
 */
export function listMemory({ message }: SiteDefinition, location: Location | URL): ListMemory {
  let key = ''
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
        exchangedAt = -Infinity
      } else if (isOther) exchangedAt = now
      if (sample.size > 0) shown = sample
      return now - exchangedAt < LIST_DOUBT
    },
  }
}

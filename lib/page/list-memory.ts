import type { SiteDefinition } from '../sites/definition.ts'
import type { PageReading } from '../sites/reading.ts'
import { find, findAll } from './find.ts'
import { readValue } from './read-value.ts'

/** How long other messages under the same chat may be a switch whose header and address come later, in milliseconds. */
const LIST_DOUBT = 1200
/** Of the newest rows: enough for one of them to stay whatever arrives between two looks. */
const SAMPLE = 40

/** Between two looks at a list that is not this chat's own yet, in milliseconds. */
const LOOK_AGAIN = 100

/** Remembers which messages the open chat showed. */
export interface ListMemory {
  /** Whether the list may be another chat's: it was exchanged as a whole lately under the same chat, or it is the one of the chat before. */
  isInDoubt(pane: Element | null, reading: PageReading, now: number): boolean
  /** In how many milliseconds the list must be looked at again, while it is not known what the chat's own is; null else. */
  again(now: number): number | null
}

/**
 * Some pages exchange the messages and the composer first and say a moment later whose they are. Between the two a text would stand in the
 * wrong composer, so it waits. A jump to old messages and messages that come after their header look the same, and cost that moment too.
 */
export function listMemory({ message }: SiteDefinition, location: Location | URL): ListMemory {
  const nothing: ReadonlySet<unknown> = new Set()
  let key = ''
  let since = -Infinity
  let exchangedAt = -Infinity
  /** What this chat showed, and what the one before it did. */
  let own = nothing
  let foreign = nothing
  let isForeign = false

  const sampleOf = (pane: Element): Set<unknown> => {
    const list = find(pane, message.list)
    const rows = list ? findAll(list, message.row).slice(-SAMPLE) : []
    return new Set(rows.map((row) => (message.id && readValue(message.id, row, location)) || row))
  }

  const enter = (next: string, now: number): void => {
    key = next
    since = now
    exchangedAt = -Infinity
    foreign = own.size > 0 ? own : foreign
    own = nothing
    isForeign = false
  }

  const learn = (sample: ReadonlySet<unknown>, now: number): void => {
    if (haveCommon(sample, foreign)) {
      if (!isForeign) exchangedAt = now
      isForeign = now - exchangedAt < LIST_DOUBT
      if (isForeign) return
      // It has stood for so long that it is this chat's.
      foreign = nothing
    } else if (isForeign || (own.size > 0 && !haveCommon(sample, own))) exchangedAt = now
    isForeign = false
    own = sample
  }

  return {
    isInDoubt(pane, reading, now) {
      if (reading.state !== 'chat' || !pane) return false
      if (reading.key !== key) enter(reading.key, now)
      const sample = sampleOf(pane)
      if (sample.size > 0) learn(sample, now)
      return now - exchangedAt < LIST_DOUBT
    },
    again: (now) => (key !== '' && own.size === 0 && now - since < LIST_DOUBT ? LOOK_AGAIN : null),
  }
}

function haveCommon(some: ReadonlySet<unknown>, others: ReadonlySet<unknown>): boolean {
  for (const one of some) if (others.has(one)) return true
  return false
}

import type { ContactEvent } from '../../contacts/event.ts'
import type { EventFacts } from '../stage/staged-events.ts'

/** A person's events, by day, and how many of them are new. `events` is `existing` itself where none is. */
export interface MergedEvents {
  events: ContactEvent[]
  fresh: number
}

/** Puts the events of an import to those that a person has: equal ones are one, the oldest comes first. */
export function mergeEvents(existing: ContactEvent[], given: readonly EventFacts[], source: string): MergedEvents {
  if (given.length === 0) return { events: existing, fresh: 0 }
  const known = new Set(existing.map(keyOf))
  const events = [...existing]
  for (const facts of given) {
    const event = { ...facts, source }
    const key = keyOf(event)
    if (known.has(key)) continue
    known.add(key)
    events.push(event)
  }
  const fresh = events.length - existing.length
  return fresh === 0 ? { events: existing, fresh } : { events: events.toSorted(byDay), fresh }
}

/** Equal where all fields are. */
function keyOf({ kind, day, at, source, label, amount, currency }: ContactEvent): string {
  return JSON.stringify([kind, day, at, source, label, amount, currency])
}

/** By day; of one day those with a time in its order, after those without. The rest keeps two imports of one file alike. */
function byDay(a: ContactEvent, b: ContactEvent): number {
  if (a.day !== b.day) return a.day - b.day
  if (a.at !== b.at) return (a.at ?? -Infinity) < (b.at ?? -Infinity) ? -1 : 1
  const [left, right] = [keyOf(a), keyOf(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

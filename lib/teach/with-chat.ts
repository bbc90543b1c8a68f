import { placeKey, type Apart, type ChatTrace, type Learnt } from './lesson.ts'
import { tellApart, type ToldApart } from './tell-apart.ts'

/** What is known with one more chat. */
export interface Compared extends ToldApart {
  learnt: Learnt
  traces: ChatTrace[]
  apart: Apart
}

/**
 * Takes one more chat that the user found right into account. The same chat once more is no further one: what it shows otherwise than the first
 * time does not last, and is no id.
 */
export function withChat(learnt: Learnt, traces: readonly ChatTrace[], trace: ChatTrace): Compared {
  const before = traces.find((one) => isSame(one, trace))
  if (!before) {
    const all = [...traces, trace]
    return { learnt, traces: all, ...tellApart(learnt, all) }
  }
  const lasting = learnt.places.filter((place) => before.values[placeKey(place)] === trace.values[placeKey(place)])
  const known = { ...learnt, places: lasting }
  return { learnt: known, traces: [...traces], ...tellApart(known, traces) }
}

/** Whether two looks were at one chat: its messages say so, or, where they have no ids, name and most places. */
export function isSame(a: ChatTrace, b: ChatTrace): boolean {
  if (a.messageIds.length > 0 && b.messageIds.length > 0)
    return a.title === b.title && a.messageIds.some((id) => b.messageIds.includes(id))
  const keys = Object.keys(a.values)
  const equal = keys.filter((key) => a.values[key] === b.values[key])
  return a.title === b.title && equal.length * 2 >= keys.length
}

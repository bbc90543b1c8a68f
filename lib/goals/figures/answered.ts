import type { RecencyDatabase } from '../../db/database.ts'
import type { Id } from '../../db/id.ts'
import type { LogEntry } from '../../db/log.ts'
import { mergedPeople } from '../../same/merged-people.ts'
import type { FigureValue } from '../goal.ts'
import type { Days } from '../windows.ts'
import { addTo, figureOfSums } from './by-person.ts'
import type { FigureContext, ReadFigure } from './figure.ts'
import { instantsOf } from './instants.ts'

type Asked = Extract<LogEntry, { kind: 'asked' }>
type Answer = Extract<LogEntry, { kind: 'answer' }>

/**
 * Of the questions that were put to the people in the window, how many were answered within it. From the log: a question counts when it was seen
 * among the chat's messages, once for each message; an answer is one that the agent confirmed or wrote down. Asked twice and answered once is
 * one answer of two questions; given up is no answer.
 */
export async function answered(context: FigureContext, window: Days): Promise<ReadFigure> {
  const { db, settings, signal } = context
  const { start, end } = instantsOf(window, settings.timeZone)
  const merged = await mergedPeople(db)
  const [asked, answers] = [await entriesOf(db, 'asked', start, end), await entriesOf(db, 'answer', start, end)]
  signal?.throwIfAborted()
  return figureOfSums(
    context,
    answersOf(asked as Asked[], answers as Answer[], (contact) => merged.headOf(contact)),
  )
}

function entriesOf(db: RecencyDatabase, kind: 'asked' | 'answer', start: number, end: number): Promise<LogEntry[]> {
  return db.log.where('[kind+at]').between([kind, start], [kind, end], true, false).toArray()
}

/** By person: the questions that were sent, and of them those that were answered before the same was asked again. */
export function answersOf(asked: readonly Asked[], answers: readonly Answer[], head: (contact: Id) => Id): Map<Id, FigureValue> {
  const open = new Map<string, { person: Id; isWaiting: boolean; messages: Set<string> }>()
  const sums = new Map<Id, FigureValue>()
  const sent = asked.filter(({ state }) => state === 'sent')
  for (const entry of [...sent, ...answers].toSorted(
    (a, b) => a.at - b.at || (a.kind === b.kind ? 0 : a.kind === 'asked' ? -1 : 1),
  )) {
    const person = head(entry.contact)
    const name = `${person} ${entry.question}`
    const known = open.get(name) ?? { person, isWaiting: false, messages: new Set<string>() }
    open.set(name, known)
    if (entry.kind === 'asked') {
      if (entry.message !== undefined && known.messages.has(entry.message)) continue
      if (entry.message !== undefined) known.messages.add(entry.message)
      addTo(sums, person, { part: 0, whole: 1, atLeast: false })
      known.isWaiting = true
    } else if (known.isWaiting) {
      known.isWaiting = false
      if (entry.value !== null) addTo(sums, person, { part: 1, whole: 0, atLeast: false })
    }
  }
  return sums
}

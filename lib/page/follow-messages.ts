import type { SiteDefinition } from '../sites/definition.ts'
import type { MessageTrace, PageReading, SeenMessage } from '../sites/reading.ts'
import { find } from './find.ts'
import { chatEnd, isInSight } from './follow-end.ts'
import { rowNotes, rowOwners, type RowName } from './follow-owners.ts'
import { followed, isShown, type OpenChat } from './followed-chat.ts'
import { rowsObserver } from './follow-rows.ts'
import { languagesOf } from './read-languages.ts'
import { placeMessages, readMessages, readRow, type PlacedMessage, type RowFacts, type RowPlace } from './read-messages.ts'
import type { Observation } from './read-page.ts'
import { listRows, type ListedRow } from './read-rows.ts'
import { readValue } from './read-value.ts'

/** Rows of the list's end that are followed. */
const MOST_ROWS = 200
/** Between a change and a look at it, in milliseconds; `unsettled`: soon enough to see whose rows stand there while chats change quickly. */
const PACE = { settled: 300, unsettled: 100 }
/** The rest after a look, in times of what it took: a page that changes all the time is looked at the less the longer that takes. */
const REST_FOR_EACH = 300
const LONGEST_REST = 5000
/** An idle moment is waited for no longer than this, in milliseconds. */
const IDLE_WITHIN = 500
/** Rows are read for so long in one turn, in milliseconds; the rest in the next. */
const TURN = 8
/** Between two looks where no observer saw anything: text that comes late, rows that a page fills anew. In milliseconds. */
const POLL = 2000
/** A clock that stood still for so long means that the computer slept: what came meanwhile did not come now. In milliseconds. */
const SLEPT = 90_000
/** A row that seems to arrive is history where its own time lies further back than this, in milliseconds. */
const LIVE_WITHIN = 120_000
/** A row that does not say its direction or time is read again so often: labels may come after the row. */
const MOST_READS = 4
const MOST_TOLD_AT_ONCE = 200
/** Messages that are handed out with their texts, when the sidebar asks. */
const MOST_SAID = 60

export interface Following {
  definition: SiteDefinition
  /** Reads the page anew. */
  observe: () => Observation
  /** Takes what is known of messages that were not told yet, oldest first. One may be told again when more of it is known. */
  tell: (key: string, messages: MessageTrace[]) => void
  signal: AbortSignal
  document: Document
}

export interface Follower {
  /** What the page was said to show: to be given each reading as it is reported. */
  saw(reading: PageReading): void
  /** Whoever was told has forgotten it, or could do nothing with it: what is known is told again. */
  retell(): void
  /** The newest messages with their texts, oldest first, while they are certainly those of the chat `key`; else null. */
  said(key: string): SeenMessage[] | null
}

interface NewTrace {
  name: RowName
  /** Grows with what is known of the message. */
  known: number
  trace: MessageTrace
}

/**
 * Follows the messages of the open chat and hands out traces of those that are certainly its own: see `rowOwners`. Groups, and whatever is in
 * doubt, tell nothing. A row is read once; its text is read only when `said` asks. Ends with `signal`.
 */
export function followMessages({ definition, observe, tell, signal, document }: Following): Follower {
  const owners = rowOwners()
  const newest = chatEnd()
  const observer = rowsObserver(() => soon(isSettled ? PACE.settled : PACE.unsettled), signal)
  let chat: OpenChat | null = null
  let pane: Element | null = null
  let isSettled = false
  let rows = new WeakMap<Element, { facts: RowFacts; reads: number }>()
  let told = rowNotes<number>()
  let arrived = rowNotes<true>()
  let waiting: ReturnType<typeof setTimeout> | undefined
  let idle: number | undefined
  let lastTick = Date.now()
  let restUntil = 0

  function saw(reading: PageReading): void {
    const next = followed(reading)
    // Labels are compared with the title: another one makes them say something else.
    if (next?.title !== chat?.title) rows = new WeakMap()
    if (next?.key !== chat?.key) {
      isSettled = false
      pane = null
      told = rowNotes()
      arrived = rowNotes()
      owners.open(next?.key ?? null, performance.now())
      newest.forget()
      observer.stop()
      cancel()
    }
    chat = next
    soon(PACE.unsettled)
  }

  /** Not put off by what happens meanwhile. */
  function soon(delay: number): void {
    if (signal.aborted || !chat || waiting !== undefined || idle !== undefined) return
    const rest = isSettled ? restUntil - performance.now() : 0
    waiting = setTimeout(
      () => {
        waiting = undefined
        whenIdle()
      },
      Math.max(delay, rest),
    )
  }

  function whenIdle(): void {
    idle = requestIdleCallback(
      () => {
        idle = undefined
        const start = performance.now()
        const isFirst = !isSettled
        look()
        const end = performance.now()
        // What a chat's first looks cost comes once.
        restUntil = isFirst ? 0 : end + Math.min(LONGEST_REST, (end - start) * REST_FOR_EACH)
      },
      { timeout: isSettled ? IDLE_WITHIN : PACE.unsettled },
    )
  }

  function cancel(): void {
    clearTimeout(waiting)
    if (idle !== undefined) cancelIdleCallback(idle)
    waiting = idle = undefined
  }

  /** True: the page shows the open chat's messages and no others. */
  function look(): boolean {
    if (!isSettled || !pane?.isConnected) ({ pane } = observe())
    const around = pane
    const list = around && find(around, definition.message.list)
    if (!chat || !list) return false
    const place: RowPlace = { definition, location: document.location, title: chat.title, languages: languagesOf(document) }
    const listed = listRows(definition, list, MOST_ROWS)
    if (!readThose(place, listed)) {
      whenIdle()
      return false
    }
    const read = listed.map((one) => ({ listed: one, facts: rows.get(one.row)?.facts ?? readRow(place, one) }))
    const messages = read.filter(({ facts }) => facts.form === 'message')
    const isPending = ({ facts }: { facts: RowFacts }): boolean => definition.message.id !== undefined && facts.id === ''
    observer.watch(
      list,
      listed,
      messages.filter(isPending).map(({ listed: { row } }) => row),
    )
    const now = performance.now()
    const whose = owners.see(
      messages.map(({ listed: { row }, facts }) => facts.id || row),
      now,
    )
    isSettled = whose === true
    if (whose !== true) {
      if (whose !== null) soon(whose)
      return false
    }
    // A message that is on its way has an id of its own later.
    const lasting = messages.filter((one) => !isPending(one)).map(({ listed: { row }, facts }) => facts.id || row)
    const isEndLoaded = read.at(-1)?.facts.form !== 'unloaded'
    for (const row of newest.see(lasting, () => isEndLoaded && isInSight(listed.at(-1)?.row, around), now)) arrived.set(row, true)
    const traces = newTraces(placeMessages(place, list, read, Date.now()))
    if (traces.length > 0) tellAll(chat.key, list, traces)
    return true
  }

  function said(key: string): SeenMessage[] | null {
    if (chat?.key !== key) return null
    cancel()
    if (!look()) return null
    const seen = observe()
    if (!seen.pane || !isShown(seen, key, seen.pane)) return null
    return readMessages(definition, seen.pane, document.location, MOST_SAID)
  }

  /** Whoever wrote them, the page must still show what it was said to show. Where it is ahead of that, the report of it comes. */
  function tellAll(key: string, list: Element, traces: readonly NewTrace[]): void {
    if (!isShown(observe(), key, list)) return
    for (const { name, known } of traces) told.set(name, known)
    const messages = traces.map(({ trace }) => trace)
    for (let from = 0; from < messages.length; from += MOST_TOLD_AT_ONCE)
      tell(key, messages.slice(from, from + MOST_TOLD_AT_ONCE))
  }

  /** Reads what is not known yet, the newest first, for one turn. False: there is more. */
  function readThose(place: RowPlace, listed: readonly ListedRow[]): boolean {
    const start = performance.now()
    for (const one of listed.toReversed()) {
      const known = rows.get(one.row)
      if (known && isStillTrue(known, one.row, place)) continue
      if (performance.now() - start > TURN) return false
      rows.set(one.row, { facts: readRow(place, one), reads: (known?.reads ?? 0) + 1 })
    }
    return true
  }

  function isStillTrue({ facts, reads }: { facts: RowFacts; reads: number }, row: Element, { location }: RowPlace): boolean {
    const { id, direction, time } = definition.message
    if (facts.form === 'notice') return true
    if (facts.form === 'unloaded' || (id && readValue(id, row, location) !== facts.id)) return false
    const isSilent = (direction.length > 0 && facts.said.length === 0) || (time.length > 0 && facts.times.every((one) => !one))
    return !isSilent || reads >= MOST_READS
  }

  function newTraces(messages: readonly PlacedMessage[]): NewTrace[] {
    const now = Date.now()
    return messages.flatMap(({ row, id, direction, at }) => {
      if (definition.message.id && id === '') return []
      const name = id || row
      const known = (direction === 'unknown' ? 1 : 2) + (at === null ? 0 : 2)
      if (known <= (told.get(name) ?? 0)) return []
      const live = arrived.get(name) === true && (at === null || now - at <= LIVE_WITHIN)
      return [{ name, known, trace: { id, direction, at, live } }]
    })
  }

  const poll = setInterval(() => {
    const now = Date.now()
    if (now - lastTick > SLEPT) newest.forget()
    lastTick = now
    if (!document.hidden) soon(0)
  }, POLL)
  signal.addEventListener('abort', () => {
    clearInterval(poll)
    cancel()
  })
  return {
    saw,
    retell() {
      told = rowNotes()
      soon(0)
    },
    said,
  }
}

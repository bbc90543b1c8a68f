import type { SiteDefinition } from '../sites/definition.ts'
import { find, has, isOneOf, matching, outermost } from './find.ts'
import { spread } from './message-chain.ts'
import { observePage, type Observation } from './read-page.ts'
import { readValue } from './read-value.ts'
import type { ChatTracker } from './chat-look.ts'
import { chatTracker } from './track-chat.ts'

/**
 * Rows that are read: at the end of the list more than a screen holds, at its beginning, where those stand that somebody has read already, and
 * some between. Those that are not loaded bear their ids already.
 */
const ROWS = { newest: 80, oldest: 12, between: 12 }
/** Of them, those whose staying tells that the list is still the one it was. */
const SENTINELS = 8
/** Among the newest so many, one may not be sent yet. */
const MAY_BE_PENDING = 10

/** An observation whose chat is known by its messages, and in how many milliseconds it may say more. */
export interface Followed {
  observation: Observation
  again: number | null
  /** Where rows come and go, from the innermost to the list itself. */
  containers: Element[]
  openRow: Element | null
}

export interface ChatFollower {
  observe(preferred: Element | null): Followed
  /** A cheap look after something happened in the list: true where it is the list that it was. */
  isSameList(pane: Element): boolean
}

/** Reads a page that names its chats by their messages alone: with the key, and the fingerprint, that `chatTracker` gives to the open chat. */
export function followChat(definition: SiteDefinition, document: Document, location: Location | URL): ChatFollower {
  // A key of another document of this tab must not pass for one of this.
  const tracker: ChatTracker = chatTracker(`${crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36)}-`)
  const { chat, network } = definition
  let list: Element | null = null
  let sentinels: Message[] = []
  let place: Place = { list: null, anchor: null }

  return {
    observe(preferred) {
      const observation = observePage(definition, document, location, preferred)
      const { reading, pane, agreement } = observation
      const now = performance.now()
      if (reading.state !== 'chat' || !pane) {
        tracker.look(null, now)
        return { observation, again: null, containers: [], openRow: null }
      }
      list = find(pane, definition.message.list)
      const rows = list ? someRows(definition, list) : []
      const openRow = chat.openRow ? find(document, chat.openRow) : null
      const doubtful = agreement === 'no'
      const named = chat.identity ? readValue(chat.identity.reader, pane, location) : ''
      const messages = messagesOf(definition, rows, location)
      const ids = messages.map(({ id }) => id)
      sentinels = spread(messages, SENTINELS)
      place = placeOf(place, list, rows)
      const { key, again, ...rest } = tracker.look(
        { title: reading.title, ids, named, doubtful, pane, list: place, row: openRow },
        now,
      )
      const followed = { again, containers: list ? containersOf(list, rows) : [], openRow }
      if (doubtful) return { ...followed, observation }
      if (key === null) return { ...followed, observation: { ...observation, reading: { state: 'loading' } } }
      const own = chat.own ? readValue(chat.own, document, location) : ''
      const fingerprint = { network, own, ids: rest.ids, steady: rest.steady }
      return { ...followed, observation: { ...observation, tied: true, reading: { ...reading, key, fingerprint } } }
    },
    isSameList(pane) {
      if (!list || !pane.contains(list)) return false
      const stays = sentinels.some(({ row, id }) => list?.contains(row) && idOf(definition, row, location) === id)
      if (stays && tracker.scrolled([])) return true
      const messages = messagesOf(definition, someRows(definition, list), location)
      sentinels = spread(messages, SENTINELS)
      return messages.length > 0 && tracker.scrolled(messages.map(({ id }) => id))
    },
  }
}

function someRows({ message }: SiteDefinition, list: Element): Element[] {
  for (const { sel } of message.row) {
    const found = matching(list, sel)
    const older = found.slice(0, -ROWS.newest)
    const some = [...older.slice(0, ROWS.oldest), ...spread(older.slice(ROWS.oldest), ROWS.between), ...found.slice(-ROWS.newest)]
    if (found.length > 0) return outermost(some)
  }
  return []
}

interface Message {
  row: Element
  id: string
}

function idOf({ message }: SiteDefinition, row: Element, location: Location | URL): string {
  return message.id ? readValue(message.id, row, location) : ''
}

/** Oldest first. What is not sent says nothing yet; a notice's id may be the same in every chat. */
function messagesOf(definition: SiteDefinition, rows: Element[], location: Location | URL): Message[] {
  const { message } = definition
  const pending = message.status.flatMap((way) =>
    way.by === 'marks' ? [...(way.marks.pending ?? []), ...(way.marks.failed ?? [])] : [],
  )
  return rows.flatMap((row, index) => {
    const id = idOf(definition, row, location)
    if (id === '' || isNotice(row, id, message)) return []
    return rows.length - index <= MAY_BE_PENDING && has(row, pending) ? [] : [{ row, id }]
  })
}

/** A list with one row of its own, by which it is known again where messages bear no id. */
interface Place {
  readonly list: Element | null
  anchor: Element | null
}

/** The same object as long as that row stays: other rows under one title may be those of another person of that name. */
function placeOf(before: Place, list: Element | null, rows: readonly Element[]): Place {
  const isGone = before.anchor !== null && rows.length > 0 && !list?.contains(before.anchor)
  if (before.list !== list || isGone) return { list, anchor: rows.at(-1) ?? null }
  before.anchor ??= rows.at(-1) ?? null
  return before
}

/** What was found of a row, for as long as it bears this id. */
const noticed = new WeakMap<Element, { id: string; isNotice: boolean }>()

function isNotice(row: Element, id: string, { notice = [] }: SiteDefinition['message']): boolean {
  const known = noticed.get(row)
  if (known?.id === id) return known.isNotice
  const is = isOneOf(row, notice) || has(row, notice)
  // What a row without content will turn out to be is not known.
  if (row.textContent !== '') noticed.set(row, { id, isNotice: is })
  return is
}

/** The elements between the rows and their list: a page may replace any of them. */
function containersOf(list: Element, rows: Element[]): Element[] {
  const containers: Element[] = []
  const [first] = rows
  const last = rows.at(-1)
  for (let element = last?.parentElement; element && element !== list; element = element.parentElement) {
    if (first && element.contains(first)) containers.push(element)
    if (!list.contains(element)) break
  }
  return [...containers, list]
}

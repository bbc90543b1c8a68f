import type { SiteDefinition } from '../sites/definition.ts'
import type { SeenMessage } from '../sites/reading.ts'
import { blockText } from './block-text.ts'
import { find } from './find.ts'
import { writtenDate } from './read-day.ts'
import { directionsOf, ownDirections, startsRun, type Side } from './read-direction.ts'
import { languagesOf } from './read-languages.ts'
import { formOf, listRows, type ListedRow, type RowForm } from './read-rows.ts'
import { sideReader } from './read-side.ts'
import { colouredTicks, statusOf } from './read-status.ts'
import { kindOf, textOf } from './read-text.ts'
import { calendarFor, saidTimes, timeOf, withDaysBetween, type MessageTime, type SaidTime } from './read-time.ts'
import { plain, readValue } from './read-value.ts'

/** Rows above the newest ones that are read for their sake: a run may begin there. */
const ABOVE = 30

/** What a row says by itself. It costs most, and stays true while the row stays. */
export interface RowFacts {
  form: RowForm
  /** '' where the page gives none, or none that lasts yet. */
  id: string
  said: Side[]
  startsRun: boolean | null
  times: SaidTime[]
  /** Undefined until asked. */
  side?: Side | null
}

/** Where rows are read from. */
export interface RowPlace {
  definition: SiteDefinition
  location: Location | URL
  title: string
  languages: readonly string[]
}

export function readRow({ definition, location, title, languages }: RowPlace, listed: ListedRow): RowFacts {
  const { message } = definition
  const { row } = listed
  const form = formOf(definition, listed)
  if (form !== 'message') return { form, id: '', said: [], startsRun: null, times: [] }
  return {
    form,
    id: message.id ? readValue(message.id, row, location) : '',
    said: ownDirections(message.direction, row, { title, location }),
    startsRun: startsRun(message.direction, row),
    times: saidTimes(message.time, row, location, languages),
  }
}

/** A message with what only its neighbours tell. */
export interface PlacedMessage extends MessageTime {
  row: Element
  id: string
  direction: SeenMessage['direction']
}

/** Direction and time of rows that were read, oldest first, notices and rows that are not loaded left out. */
export function placeMessages(
  { definition, languages }: RowPlace,
  list: Element,
  rows: readonly { listed: ListedRow; facts: RowFacts }[],
  now: number,
): PlacedMessage[] {
  const { direction: ways } = definition.message
  const side = ways.find((way) => way.by === 'side')
  const measured = side && sideReader(list, side.bubble)
  const directions = directionsOf(
    rows.map(({ listed, facts }) => ({
      isMessage: facts.form === 'message',
      isApart: listed.isApart,
      said: facts.said,
      startsRun: facts.startsRun,
      side: () => (facts.side ??= measured?.(listed.row) ?? null),
    })),
  )
  const days = new Map<Element, string>()
  const dayText = (day: Element): string => days.get(day) ?? (days.set(day, plain(blockText(day))), days.get(day) ?? '')
  let above: Element | null = null
  const dates = rows.flatMap(({ listed: { day }, facts }) => {
    const heading = day && day !== above ? writtenDate(dayText(day)) : null
    above = day
    return [heading, ...facts.times.map((time) => (time?.by === 'pre-plain' ? time.date : null))].filter((date) => date !== null)
  })
  const calendar = calendarFor(languages, dates, now)
  const timed = rows.map(({ listed: { day }, facts: { times } }) => ({
    time: timeOf(times, day && dayText(day), calendar),
    said: times,
  }))
  const times = withDaysBetween(timed, calendar)
  return rows.flatMap(({ listed: { row }, facts }, index) => {
    const time = times[index]
    if (facts.form !== 'message' || !time) return []
    return [{ row, id: facts.id, direction: directions[index] ?? 'unknown', at: time.at, exact: time.exact }]
  })
}

/** The newest `limit` messages that the pane shows, oldest first. What is not certain is unknown. `now` in UTC milliseconds. */
export function readMessages(
  definition: SiteDefinition,
  pane: Element,
  location: Location | URL,
  limit = 50,
  now = Date.now(),
): SeenMessage[] {
  const { message, chat } = definition
  const list = find(pane, message.list)
  if (!list) return []
  const place = {
    definition,
    location,
    title: readValue(chat.title, pane, location),
    languages: languagesOf(pane.ownerDocument),
  }
  const rows = listRows(definition, list, limit + ABOVE).map((listed) => ({ listed, facts: readRow(place, listed) }))
  const placed = placeMessages(place, list, rows, now).slice(-limit)
  const texts = placed.map(({ row }) => textOf(message, row))
  const kinds = placed.map(({ row }, index) => kindOf(message, row, texts[index] ?? ''))
  const own = placed.flatMap(({ row, direction }, index) => (direction === 'out' ? [{ row, like: kinds[index] ?? '' }] : []))
  const coloured = colouredTicks(message.status, own)
  return placed.map(({ row, id, direction, at, exact }, index) => ({
    id,
    direction,
    text: texts[index] ?? '',
    at,
    exact,
    sender: message.sender ? plain(readValue(message.sender, row, location)).replace(/\s?[:：]$/u, '') : '',
    status: direction === 'out' ? statusOf(message.status, row, { location, coloured }) : 'unknown',
    kind: kinds[index] ?? 'unknown',
  }))
}

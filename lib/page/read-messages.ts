import type { SiteDefinition } from '../sites/definition.ts'
import { blockText } from './block-text.ts'
import { find, findAll, has, isOneOf } from './find.ts'
import { plain, readValue } from './read-value.ts'

export interface SeenMessage {
  /** The page's own id, '' where it gives none. */
  id: string
  /** Never guessed: a row that shows neither mark is of unknown direction. */
  direction: 'in' | 'out' | 'unknown'
  text: string
  /** UTC milliseconds, null where the page gives no exact time. */
  at: number | null
  sender: string
  /** Of own messages; `unknown` for all others and where no mark is shown. */
  status: 'sent' | 'delivered' | 'read' | 'unknown'
}

/** The newest `limit` messages that the pane shows, oldest first. */
export function readMessages(definition: SiteDefinition, pane: Element, location: Location | URL, limit = 50): SeenMessage[] {
  const list = find(pane, definition.message.list)
  if (!list) return []
  return findAll(list, definition.message.row)
    .slice(-limit)
    .map((row) => readMessage(definition, row, location))
}

function readMessage({ message }: SiteDefinition, row: Element, location: Location | URL): SeenMessage {
  const isOut = isOneOf(row, message.out)
  const isIn = isOneOf(row, message.in)
  const direction = isOut === isIn ? 'unknown' : isOut ? 'out' : 'in'
  const [text] = findAll(row, message.text)
  const at = Date.parse(readValue(message.time, row, location))
  return {
    id: readValue(message.id, row, location),
    direction,
    text: text ? blockText(text, (element) => isOneOf(element, message.notText)).trim() : '',
    at: Number.isNaN(at) ? null : at,
    sender: message.sender ? plain(readValue(message.sender, row, location)) : '',
    status: direction === 'out' ? statusOf(message.status, row) : 'unknown',
  }
}

function statusOf(marks: SiteDefinition['message']['status'], row: Element): SeenMessage['status'] {
  if (has(row, marks.read)) return 'read'
  if (has(row, marks.delivered)) return 'delivered'
  return has(row, marks.sent) ? 'sent' : 'unknown'
}

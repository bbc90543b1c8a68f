import type { Direction, MessageStatus, SiteDefinition } from '../sites/definition.ts'
import type { SeenMessage } from '../sites/reading.ts'
import { blockText } from './block-text.ts'
import { find, findAll, has, isOneOf } from './find.ts'
import { plain, readValue } from './read-value.ts'

/** The newest `limit` messages that the pane shows, oldest first. */
export function readMessages(definition: SiteDefinition, pane: Element, location: Location | URL, limit = 50): SeenMessage[] {
  const list = find(pane, definition.message.list)
  if (!list) return []
  return findAll(list, definition.message.row)
    .slice(-limit)
    .map((row) => readMessage(definition, row, location))
}

function readMessage({ message }: SiteDefinition, row: Element, location: Location | URL): SeenMessage {
  const direction = directionOf(message.direction, row)
  const [text] = findAll(row, message.text)
  const [time] = message.time
  const at = time?.by === 'value' ? Date.parse(readValue(time.reader, row, location)) : Number.NaN
  return {
    id: message.id ? readValue(message.id, row, location) : '',
    direction,
    text: text ? blockText(text, (element) => isOneOf(element, message.notText)).trim() : '',
    at: Number.isNaN(at) ? null : at,
    exact: Number.isNaN(at) ? 'none' : 'second',
    sender: message.sender ? plain(readValue(message.sender, row, location)) : '',
    status: direction === 'out' ? statusOf(message.status, row) : 'unknown',
    kind: text ? 'text' : 'unknown',
  }
}

function directionOf(ways: SiteDefinition['message']['direction'], row: Element): Direction {
  const said = new Set<Direction>()
  for (const way of ways) {
    if (way.by !== 'self' && way.by !== 'inside') continue
    const bears = way.by === 'self' ? isOneOf : has
    if (bears(row, way.out)) said.add('out')
    if (bears(row, way.in)) said.add('in')
  }
  const [only, ...others] = said
  return only && others.length === 0 ? only : 'unknown'
}

function statusOf(ways: SiteDefinition['message']['status'], row: Element): MessageStatus {
  for (const way of ways) {
    if (way.by !== 'marks') continue
    for (const status of ['read', 'delivered', 'sent', 'pending', 'failed'] as const)
      if (has(row, way.marks[status] ?? [])) return status
  }
  return 'unknown'
}

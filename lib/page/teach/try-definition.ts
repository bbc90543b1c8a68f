import type { SiteDefinition, ValueReader } from '../../sites/definition.ts'
import type { Trial } from '../../teach/lesson.ts'
import { isWritable } from '../composer.ts'
import { find } from '../find.ts'
import { readMessages } from '../read-messages.ts'
import { observePage } from '../read-page.ts'
import { readValue } from '../read-value.ts'

const LONGEST_TEXT = 90
const MOST_IDS = 60

/** Reads the open chat with a definition that is still being worked out; null while no chat is open. For the user's eyes, kept nowhere. */
export function tryDefinition(
  definition: SiteDefinition,
  places: readonly ValueReader[],
  echoes: readonly ValueReader[],
  { document, location }: { document: Document; location: Location | URL },
): Trial | null {
  // Without its id: that is what is still to be found out, and two ways in disagreement would hide the rest.
  const { identity: _, witnesses: __, ...chat } = definition.chat
  const { reading, pane } = observePage({ ...definition, chat }, document, location)
  if (reading.state !== 'chat' || !pane) return null
  const messages = readMessages(definition, pane, location)
  const count = (direction: string): number => messages.filter((message) => message.direction === direction).length
  const newest = (direction: string): string =>
    (messages.findLast((message) => message.direction === direction && message.text !== '')?.text ?? '').slice(0, LONGEST_TEXT)
  const box = find(pane, definition.composer.box)
  const read = (readers: readonly ValueReader[]): string[] => readers.map((reader) => readValue(reader, pane, location))
  return {
    title: reading.title,
    messages: {
      count: messages.length,
      incoming: count('in'),
      outgoing: count('out'),
      unknown: count('unknown'),
      timed: messages.filter(({ at }) => at !== null).length,
    },
    texts: { incoming: newest('in'), outgoing: newest('out') },
    composer: { found: box !== null, writable: box !== null && isWritable(box) },
    places: read(places),
    echoes: read(echoes),
    messageIds: messages
      .map(({ id }) => id)
      .filter((id) => id !== '')
      .slice(-MOST_IDS)
      .toReversed(),
  }
}

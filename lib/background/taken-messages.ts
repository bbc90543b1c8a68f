import type { SaidMessage } from '../heard/heard.ts'
import type { SeenMessage } from '../sites/reading.ts'
import { takenTraces } from './taken-traces.ts'

const MOST = 60
/** Units of a message that are looked at: nobody answers a question so far down. */
const LONGEST_TEXT = 4000

/** What of a page's messages is looked at: a page in foreign hands may answer anything, so each is taken field by field, or left out. */
export type TakenMessage = Pick<SeenMessage, 'id' | 'direction' | 'text' | 'at'> & Pick<SaidMessage, 'status'>

/** The newest of them, oldest first; null where the answer holds no messages. `now` in UTC ms. */
export function takenMessages(answer: unknown, now: number): TakenMessage[] | null {
  const messages = typeof answer === 'object' && answer !== null ? (answer as Record<string, unknown>)['messages'] : null
  if (!Array.isArray(messages)) return null
  return messages.slice(-MOST).flatMap((message: unknown) => {
    const [trace] = takenTraces([message], now)
    const { text, at, status } = (message ?? {}) as Record<string, unknown>
    if (!trace || typeof text !== 'string') return []
    // The page's own time, also where its clock is a little ahead: it tells the message from others tomorrow too.
    const said = trace.at === null ? null : Number(at)
    return [
      {
        id: trace.id,
        direction: trace.direction,
        at: said,
        text: text.slice(0, LONGEST_TEXT),
        ...(isWay(status) && { status }),
      },
    ]
  })
}

function isWay(status: unknown): status is 'delivered' | 'read' {
  return status === 'delivered' || status === 'read'
}

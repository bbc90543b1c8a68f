import type { ItemState, LeftWhy, QueueHolder, QueueItem } from './queue.ts'

/** What happens to a recipient. Each is written down before it is done, or as soon as it is seen. */
export type ItemEvent =
  /** A tab begins with them: their chat is about to be opened. */
  | { event: 'take'; holder: QueueHolder }
  /** The chat's messages were looked at, back to before the draft: it was not sent. */
  | { event: 'not-there' }
  /** The text is about to be put in the composer of this chat. */
  | { event: 'draft'; chat: string; newest: string; documentId: string }
  /** It stands there, or still does. */
  | { event: 'stands' }
  /** It was not put in, and nothing of it was left. */
  | { event: 'not-put' }
  /** It was seen among the chat's messages (or the agent says so): the row in `sent`. */
  | { event: 'sent'; sent: string }
  /** Whoever held them is gone, or gives them back; not before `notBefore` (UTC ms). */
  | { event: 'give-back'; notBefore?: number }
  | { event: 'skip'; why: LeftWhy }

const HELD: ReadonlySet<ItemState> = new Set(['opening', 'drafting', 'drafted'])

/** Whether a tab is at them. */
export function isHeld({ state }: Pick<QueueItem, 'state'>): boolean {
  return HELD.has(state)
}

/** Whether nothing happens to them any more. */
export function isOver({ state }: Pick<QueueItem, 'state'>): boolean {
  return state === 'sent' || state === 'skipped' || state === 'holdout'
}

/**
 * The recipient after an event, or null where it cannot happen to them as they are: then nothing is written, and whoever asked looks again. Pure.
 *
 *     planned --take--> opening --draft--> drafting --stands--> drafted --sent--> sent
 *        ^                 |                   |                   |
 *        +---- give-back --+    <- not-put ----+                   |
 *        |                                     +--- give-back -----+--> unsure --take--> opening
 *        +------------------------- not-there ------------------------------------------------+
 *
 * `drafted` (the instant and chat of the draft) stands from `draft` on until it is known what came of it. Whoever is given back with it becomes
 * `unsure`, not `planned`, and cannot be drafted again before `not-there`. One who was skipped with it is still `sent` when it is seen.
 */
export function step(item: QueueItem, event: ItemEvent, now: number): QueueItem | null {
  const next = follow(item, event, now)
  return next && { ...item, ...next, changedAt: now }
}

function follow(item: QueueItem, event: ItemEvent, now: number): Partial<QueueItem> | null {
  const { state, drafted } = item
  switch (event.event) {
    case 'take':
      return state === 'planned' || state === 'unsure' ? { state: 'opening', holder: event.holder, notBefore: 0 } : null
    case 'not-there':
      return drafted && (state === 'opening' || state === 'drafted' || state === 'unsure')
        ? { drafted: null, ...(state !== 'opening' && { state: 'planned', holder: null }) }
        : null
    case 'draft':
      return state === 'opening' && !drafted && item.holder
        ? drafting({ ...item.holder, documentId: event.documentId }, event, now)
        : null
    case 'stands':
      return state === 'drafting' || (state === 'opening' && drafted) ? { state: 'drafted' } : null
    case 'not-put':
      return state === 'drafting' ? { state: 'planned', drafted: null, holder: null } : null
    case 'sent':
      return drafted && state !== 'sent' ? { state: 'sent', holder: null, sent: event.sent, why: null } : null
    case 'give-back':
      return isHeld(item) || (event.notBefore !== undefined && !isOver(item))
        ? { state: drafted ? 'unsure' : 'planned', holder: null, notBefore: event.notBefore ?? item.notBefore }
        : null
    case 'skip':
      return isOver(item) ? null : { state: 'skipped', why: event.why, holder: null }
  }
}

function drafting(
  holder: QueueHolder,
  { chat, newest }: Extract<ItemEvent, { event: 'draft' }>,
  now: number,
): Pick<QueueItem, 'state' | 'holder' | 'drafted'> {
  return { state: 'drafting', holder, drafted: { at: now, chat, newest, by: holder } }
}

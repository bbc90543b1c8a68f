import type { ConsentCard } from '../card/card.ts'
import type { ContactRecord } from '../contacts/contact.ts'
import type { ContactEvent } from '../contacts/event.ts'
import type { OwnValues } from '../fields/own-field.ts'
import type { Stage } from '../fields/stage.ts'
import type { Order, OrderFigures } from '../orders/order.ts'
import type { Rates } from '../orders/rates.ts'
import type { RfmResult } from '../rfm/rfm.ts'
import type { ChatFacts } from './chat-facts.ts'

/** All that a rule or a merge field can ask about one person. */
export interface Facts {
  contact: ContactRecord
  figures: OrderFigures
  /** All orders of the person; called only where a window of days or a bought item is asked for. */
  orders: () => readonly Order[]
  /** All events of the person, of every record that is theirs; called only where a rule asks for them. */
  events: () => readonly ContactEvent[]
  rfm: RfmResult
  /** The user's own tags. */
  tags: readonly string[]
  /** Values of the user's own fields that are in force: what people gave lies over what an import gave; nothing stands as ''. */
  own: OwnValues
  /** Set by hand, or confirmed, on the ladder of awareness; null where none was, or it was taken back. What counts, rules included: `stageOf`. */
  stage: Stage | null
  /** What a confirmed stage was confirmed from; absent: it was set by hand, or none was. */
  stageFrom?: { words: string; at: number }
  consent: ConsentCard['state']
  /** Null where no message of theirs was ever counted. */
  chat: ChatFacts | null
  /** The workspace's, ISO 4217; `figures.spent` is in it. */
  currency: string
  /** The user's, at which other currencies are in `figures.spent`; absent: none. */
  rates?: Rates
  /** Days since 1970-01-01 in the workspace's zone. */
  today: number
}

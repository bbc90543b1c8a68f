import type { ConsentCard } from '../card/card.ts'
import type { ContactRecord } from '../contacts/contact.ts'
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
  rfm: RfmResult
  /** The user's own tags. */
  tags: readonly string[]
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

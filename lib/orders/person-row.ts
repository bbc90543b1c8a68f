import type { ContactRecord } from '../contacts/contact.ts'
import type { ContactEvent } from '../contacts/event.ts'
import type { Order } from './order.ts'

/** People on one page of the base, some 60 kB: a chat's card reads one. A base of a million has about four thousand. */
export const PAGE_SIZE = 256

/** One person with all orders, as a page holds them. The ordinal is page * PAGE_SIZE + place. */
export interface PersonRow {
  contact: ContactRecord
  /** By day, oldest first. */
  orders: Order[]
  events: ContactEvent[]
}

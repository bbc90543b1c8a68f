import type { ContactRecord } from '../contacts/contact.ts'
import type { Order } from './order.ts'

/** People on one page of the base. A chat's card reads one page, so it stays small; a base of a million has about a thousand. */
export const PAGE_SIZE = 1024

/** One person with all orders, as a page holds them. The ordinal is page * PAGE_SIZE + place. */
export interface PersonRow {
  contact: ContactRecord
  orders: Order[]
}

import { noFacts } from '../../../lib/contacts/contact.ts'
import { newId } from '../../../lib/db/id.ts'
import type { Order } from '../../../lib/orders/order.ts'
import type { PersonRow } from '../../../lib/orders/person-row.ts'

/** An evidently made-up person; what a test cares about is given. */
export function person(given: Partial<PersonRow['contact']> = {}, orders: Order[] = []): PersonRow {
  return { contact: { ...noFacts(), id: newId(), source: 'csv', ...given }, orders, events: [] }
}

export function order(given: Partial<Order> = {}): Order {
  return {
    source: 'csv',
    number: '1',
    day: 20000,
    at: null,
    currency: 'EUR',
    total: 1000,
    refunded: 0,
    status: 'paid',
    counts: true,
    items: [],
    ...given,
  }
}

import { figuresOf } from '../../../lib/orders/figures.ts'
import { noFacts, type ContactRecord } from '../../../lib/contacts/contact.ts'
import type { ContactEvent } from '../../../lib/contacts/event.ts'
import type { Order } from '../../../lib/orders/order.ts'
import type { AxisScore, RfmResult } from '../../../lib/rfm/rfm.ts'
import { groupOf } from '../../../lib/rfm/groups.ts'
import type { ChatFacts } from '../../../lib/segments/chat-facts.ts'
import type { Facts } from '../../../lib/segments/facts.ts'

export const TODAY = 20_000

export function contact(change: Partial<ContactRecord> = {}): ContactRecord {
  return { ...noFacts(), id: 'a'.repeat(32), source: 'csv', ...change }
}

export function order(ago: number, total: number, change: Partial<Order> = {}): Order {
  return {
    source: 'csv',
    number: `${ago}-${total}`,
    day: TODAY - ago,
    at: null,
    currency: 'EUR',
    total,
    refunded: 0,
    status: 'paid',
    counts: true,
    items: [],
    ...change,
  }
}

export function event(kind: ContactEvent['kind'], ago: number, label = ''): ContactEvent {
  return { kind, day: TODAY - ago, at: null, source: 'csv', label, amount: null, currency: '' }
}

const axis = (score: number): AxisScore => ({ score, value: 1, from: null, to: null })

export function scored(r: number, f: number, m: number): RfmResult {
  return { kind: 'scored', r: axis(r), f: axis(f), m: axis(m), group: groupOf(r, f, m, 5), today: TODAY, bands: 5 }
}

/** A chat in which they wrote five days ago and we two days ago. */
export const aChat: ChatFacts = {
  firstDay: TODAY - 90,
  lastInDay: TODAY - 5,
  lastOutDay: TODAY - 2,
  messagesIn: 12,
  messagesOut: 7,
  daysActive: 4,
  replyTheirs: 42.5,
  replyOurs: 3,
}

/** Facts of a made-up person; nothing is known of them but what is given. */
export function facts(
  change: Partial<Omit<Facts, 'orders' | 'events' | 'figures'>> & { orders?: Order[]; events?: ContactEvent[] } = {},
): Facts {
  const { orders = [], events = [], ...rest } = change
  return {
    contact: contact(),
    figures: figuresOf(orders, change.currency ?? 'EUR'),
    orders: () => orders,
    events: () => events,
    rfm: { kind: 'no-orders' },
    own: {},
    stage: null,
    tags: [],
    consent: 'unknown',
    chat: null,
    currency: 'EUR',
    today: TODAY,
    ...rest,
  }
}

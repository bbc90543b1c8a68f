import { noFacts, type ContactRecord } from '../contacts/contact.ts'
import { ColumnReader } from './byte-columns.ts'
import { ORDER_STATUSES, type Order } from './order.ts'
import { consentOf, splitHandles, splitList } from './page-fields.ts'
import type { PersonRow } from './person-row.ts'

/** The text columns of a contact in the first layout, in their order. */
const CONTACT_TEXTS = [
  'id',
  'source',
  'externalId',
  'name',
  'firstName',
  'lastName',
  'country',
  'city',
  'language',
  'crmNote',
] as const

/**
 * Reads a page of the first layout, which version 0.2.0 wrote: people and orders counted, text columns of the contacts, lists as one text
 * with U+001F between, consent bits, then the orders of all in the people's order. What contacts have had since is unknown.
 */
export function decodeFirstLayout(bytes: Uint8Array): PersonRow[] {
  const reader = new ColumnReader(bytes)
  const [people = 0, orderCount = 0] = reader.u32()
  const texts = CONTACT_TEXTS.map(() => reader.texts(people))
  const [phones, emails, crmTags, handles] = [0, 1, 2, 3].map(() => reader.texts(people).map(splitList)) as [
    string[][],
    string[][],
    string[][],
    string[][],
  ]
  const consent = reader.u8()
  const counts = reader.u32()
  const orders = decodeOrders(reader, orderCount)
  let next = 0
  return Array.from({ length: people }, (_, i) => {
    const text = Object.fromEntries(CONTACT_TEXTS.map((field, column) => [field, texts[column]?.[i] ?? '']))
    const contact = {
      ...noFacts(),
      ...text,
      phones: phones[i],
      emails: emails[i],
      crmTags: crmTags[i],
      handles: splitHandles((handles[i] ?? []).join('\u001F')),
      consent: consentOf(consent[i] ?? 0),
    } as ContactRecord
    const own = orders.slice(next, next + (counts[i] ?? 0))
    next += own.length
    return { contact, orders: own, events: [] }
  })
}

function decodeOrders(reader: ColumnReader, count: number): Order[] {
  const [sources, currencies] = [reader.u32(), reader.u32()]
  const states = reader.u8()
  const days = reader.i32()
  const [instants, totals, refunds] = [reader.f64(), reader.f64(), reader.f64()]
  const numbers = reader.texts(count)
  const items = reader.texts(count)
  const words = reader.texts(reader.u32()[0] ?? 0)
  const orders: Order[] = []
  for (let i = 0; i < count; i++) {
    const state = states[i] as number
    const at = instants[i] as number
    orders.push({
      source: words[sources[i] as number] ?? '',
      number: numbers[i] ?? '',
      day: days[i] as number,
      at: Number.isNaN(at) ? null : at,
      currency: words[currencies[i] as number] ?? '',
      total: totals[i] as number,
      refunded: refunds[i] as number,
      status: ORDER_STATUSES[state & 0x7f] ?? 'unpaid',
      counts: (state & 0x80) !== 0,
      items: splitList(items[i] ?? ''),
    })
  }
  return orders
}

import type { ContactRecord } from '../contacts/contact.ts'
import type { ContactEvent } from '../contacts/event.ts'
import { decodeFirstLayout } from './first-layout.ts'
import { LazyPage } from './lazy-page.ts'
import type { Order } from './order.ts'
import { PageColumns } from './page-columns.ts'
import type { PersonRow } from './person-row.ts'

/**
 * A page of people with their orders and events, layout 2. Columns (`byte-columns.ts`) in this order, `ints` and `strings` being those of
 * `narrow-ints.ts` and `text-column.ts`:
 * - u32: people, orders, 2, 0 (the first layout has only the two counts, and is read by `first-layout.ts`);
 * - u8: ids, 16 bytes each, or none where some are no ids; then strings: the ids where they are none above;
 * - strings: texts, lists (values joined by U+001F), handles (`network value`, joined alike), own fields and events (JSON) of each person;
 * - ints: consent bits; days and instants; number of orders of each person;
 * - of the orders, the people's one after another: ints for source, currency (places among the words at the end), state (status, and
 *   0x80 where it counts), day, instant, total and refunded; strings for number and items;
 * - text: the words.
 * A chunk's check sum is over all of it. Reading is lazy: a person is read without the others.
 */
export interface Page {
  readonly people: number
  contact(place: number): ContactRecord
  orders(place: number): Order[]
  events(place: number): ContactEvent[]
  row(place: number): PersonRow
  rows(): PersonRow[]
  /** Everybody without orders and events, for lists. */
  contacts(): ContactRecord[]
  /** Number of orders in each currency. */
  currencies(): Map<string, number>
}

export function encodePage(rows: readonly PersonRow[]): Uint8Array<ArrayBuffer> {
  const columns = new PageColumns()
  for (const row of rows) columns.addRow(row)
  return columns.encode()
}

/** Everybody of a page at once. */
export function decodePage(bytes: Uint8Array): PersonRow[] {
  return openPage(bytes).rows()
}

/** A page of either layout. Throws where the bytes are not what was written. */
export function openPage(bytes: Uint8Array): Page {
  const isFirst = new DataView(bytes.buffer, bytes.byteOffset, 8).getUint32(4, true) === 8
  return isFirst ? new RowsPage(decodeFirstLayout(bytes)) : new LazyPage(bytes)
}

/** Rows that are there already. */
class RowsPage implements Page {
  constructor(readonly all: PersonRow[]) {}

  get people(): number {
    return this.all.length
  }
  contact(place: number): ContactRecord {
    return this.row(place).contact
  }
  orders(place: number): Order[] {
    return this.row(place).orders
  }
  events(place: number): ContactEvent[] {
    return this.row(place).events
  }
  row(place: number): PersonRow {
    const row = this.all[place]
    if (!row) throw new RangeError(`nobody stands at ${place}`)
    return row
  }
  rows(): PersonRow[] {
    return this.all
  }
  contacts(): ContactRecord[] {
    return this.all.map(({ contact }) => contact)
  }
  currencies(): Map<string, number> {
    const counts = new Map<string, number>()
    for (const { orders } of this.all) for (const { currency } of orders) counts.set(currency, (counts.get(currency) ?? 0) + 1)
    return counts
  }
}

import type { ContactFacts } from '../../contacts/contact.ts'
import type { OwnField } from '../../fields/own-field.ts'
import type { LeftOut } from '../job.ts'
import { Fragments, NONE, type Worth } from './fragments.ts'
import { LeftOutList } from './left-out-list.ts'
import { StagedEvents, type EventFacts } from './staged-events.ts'
import { StagedOrders, type OrderFacts } from './staged-orders.ts'

/** Everything of one import in memory, before anybody is matched and anything is written. */
export class Stage {
  readonly fragments: Fragments
  readonly orders: StagedOrders
  readonly events = new StagedEvents()
  /** External ids of people whom the source says to have deleted, with the instant (UTC ms) or null. */
  readonly deleted = new Map<string, number | null>()
  readonly leftOut = new LeftOutList()
  /** Own fields that are made together with what they are filled with. */
  newFields: readonly OwnField[] = []
  /** Rows of all files, used or not. */
  rows = 0

  constructor(
    readonly source: string,
    readonly files: readonly string[],
  ) {
    this.fragments = new Fragments(source)
    this.orders = new StagedOrders(source)
  }

  /** Makes room for `times` as much as is there, and some more. */
  reserve(times: number): void {
    const room = (count: number): number => Math.ceil(count * times * 1.02)
    if (this.orders.length > 0) this.orders.reserve(room(this.orders.length))
    if (this.orders.length === 0) this.fragments.reserve(room(this.fragments.length))
  }

  /** A person's row. Of rows that say different things about one person the last stands. */
  person(facts: ContactFacts, worth: Worth, row: RowPlace): void {
    if (this.deleted.size > 0) this.#undelete(facts)
    this.fragments.want(this.fragments.add(facts, worth, rowInstant(row.file, row.line)))
  }

  /** A row of an order, with what it says about the person; `facts` null where it says nothing. Gives what contradicts earlier rows. */
  order(order: OrderFacts, facts: ContactFacts | null, worth: Worth, row: RowPlace): ReturnType<StagedOrders['add']> {
    // A record's latest row stands; of what was written at checkouts, the newest order's.
    const placed = order.at ?? (order.day === null ? Number.NEGATIVE_INFINITY : order.day * 86_400_000)
    const at = worth === 'record' ? rowInstant(row.file, row.line) : placed
    const fragment = facts === null ? NONE : this.fragments.add(facts, worth, at)
    return this.orders.add(order, fragment, this.fragments, row.file, row.line)
  }

  /** A row of something that happened to a person. Of what rows of one person say about them, the latest event's stands. */
  event(event: EventFacts, facts: ContactFacts, worth: Worth, row: RowPlace): void {
    const at = worth === 'record' ? rowInstant(row.file, row.line) : (event.at ?? event.day * 86_400_000)
    const fragment = this.fragments.add(facts, worth, at)
    this.fragments.want(fragment)
    this.events.add(event, fragment)
  }

  /** The source has no such person any more. */
  delete(externalId: string, changedAt: number | null): void {
    this.deleted.set(externalId, changedAt)
  }

  /** Told of again: there after all, unless the deletion is known to be later. */
  #undelete({ externalId, changedAt }: ContactFacts): void {
    const deletedAt = this.deleted.get(externalId)
    if (deletedAt === undefined || (deletedAt !== null && changedAt !== null && changedAt < deletedAt)) return
    this.deleted.delete(externalId)
  }

  /** When all rows are in: leaves out the rows of orders that lack something, and says which people are wanted. */
  close(columnOf: (file: number, code: LeftOut['code']) => string): void {
    this.orders.close()
    const { orders } = this
    const lacking = new Uint8Array(orders.length)
    let some = false
    for (let order = 0; order < orders.length; order++)
      if (orders.lacks(order) === null) this.fragments.want(orders.fragment(order))
      else {
        lacking[order] = 1
        some = true
      }
    if (!some) return
    for (let i = 0; i < orders.rows; i++) {
      if (lacking[orders.orderOf(i)] === 0) continue
      const { order, file, line } = orders.row(i)
      const code = orders.lacks(order)
      if (code === null) continue
      const value = orders.number(order)
      this.leftOut.add({ file: this.files[file] ?? '', line, what: 'row', code, column: columnOf(file, code), value })
    }
  }
}

/** Where a row stands: number of its file in the import, and its line. */
export interface RowPlace {
  file: number
  line: number
}

/** Rows in the order of the files and their lines. */
export function rowInstant(file: number, line: number): number {
  return file * 0x100000000 + line
}

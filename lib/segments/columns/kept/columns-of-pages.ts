import { EVENT_KINDS, type ContactEvent } from '../../../contacts/event.ts'
import { ColumnWriter } from '../../../orders/byte-columns.ts'
import { NO_DAY } from '../../../orders/figure-columns.ts'
import { isPurchase } from '../../../orders/figures.ts'
import type { PageOrders } from '../../../orders/lazy-page.ts'
import type { Order } from '../../../orders/order.ts'
import { COUNTS } from '../../../orders/page-columns.ts'
import { LIST, splitList } from '../../../orders/page-fields.ts'
import { isSubscribed } from '../../fields/contact.ts'
import { OccurrencesBuilder } from './occurrences.ts'
import { ownName, SETS, SINCE, SUBSCRIBED, TEXTS, type SetName, type TextName } from './names.ts'
import { TextsBuilder } from './people-texts.ts'

/** Columns of everybody that are being made, page after page, see `walkPages`. */
export class ColumnsOfPages {
  readonly #texts: Record<TextName, TextsBuilder>
  readonly #sets: Record<SetName, OccurrencesBuilder>
  readonly #own = new Map<string, TextsBuilder>()
  readonly #since: Int32Array
  readonly #subscribed: Uint8Array

  constructor(readonly people: number) {
    this.#texts = Object.fromEntries(TEXTS.map((name) => [name, new TextsBuilder(people)])) as Record<TextName, TextsBuilder>
    this.#sets = Object.fromEntries(SETS.map((name) => [name, new OccurrencesBuilder(people)])) as Record<
      SetName,
      OccurrencesBuilder
    >
    this.#since = new Int32Array(people).fill(NO_DAY)
    this.#subscribed = new Uint8Array(people)
  }

  setText(name: TextName, ordinal: number, text: string): void {
    this.#texts[name].set(ordinal, text)
  }

  addTo(name: SetName, ordinal: number, value: string): void {
    this.#sets[name].add(ordinal, value)
  }

  /** NaN: unknown. */
  setSince(ordinal: number, day: number): void {
    if (day === day) this.#since[ordinal] = day
  }

  setOwn(ordinal: number, values: Readonly<Record<string, string>>): void {
    for (const [field, value] of Object.entries(values)) {
      let texts = this.#own.get(field)
      if (!texts) this.#own.set(field, (texts = new TextsBuilder(this.people)))
      texts.set(ordinal, value)
    }
  }

  addEvents(ordinal: number, events: readonly ContactEvent[]): void {
    const into = this.#sets.events
    for (const { kind, label, day } of events) into.add(ordinal, label, day, EVENT_KINDS.indexOf(kind))
    const said = isSubscribed(events)
    if (said !== undefined) this.#subscribed[ordinal] = said ? 1 : 2
  }

  addItems(ordinal: number, order: Order): void {
    if (isPurchase(order)) for (const item of order.items) this.#sets.items.add(ordinal, item, order.day)
  }

  /** The same for everybody on a page, out of its columns; see `isPurchase`. */
  addOrders(start: number, { starts, state, total, refunded, day, items }: PageOrders): void {
    if (items.blank) return
    const all = items.all(starts.at(-1) ?? 0)
    for (let place = 0; place + 1 < starts.length; place++)
      for (let i = starts[place] as number; i < (starts[place + 1] as number); i++) {
        const text = all[i] as string
        if (text === '' || (state.at(i) & COUNTS) === 0 || !(total.at(i) - refunded.at(i) > 0)) continue
        if (text.includes(LIST)) for (const item of splitList(text)) this.#sets.items.add(start + place, item, day.at(i))
        else this.#sets.items.add(start + place, text, day.at(i))
      }
  }

  encode(): Map<string, Uint8Array<ArrayBuffer>> {
    const made = new Map<string, Uint8Array<ArrayBuffer>>()
    for (const name of TEXTS) made.set(name, this.#texts[name].encode())
    for (const name of SETS) made.set(name, this.#sets[name].encode())
    for (const [field, texts] of this.#own) made.set(ownName(field), texts.encode())
    made.set(SINCE, new ColumnWriter().ints(this.#since, undefined, NO_DAY).bytes())
    made.set(SUBSCRIBED, new ColumnWriter().ints(this.#subscribed).bytes())
    return made
  }
}

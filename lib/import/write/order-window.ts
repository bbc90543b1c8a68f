import type { Texts } from '../../orders/text-column.ts'
import type { StagedColumns } from '../stage/staged-orders.ts'
import type { Groups } from './groups.ts'

/** People whose orders are brought together at once: few enough for the processor's cache, many enough to go through all orders seldom. */
const WINDOW = 65_536
/** Bytes of a number that stand in a record; a longer one stays where it is. */
const INLINE = 16
const ELSEWHERE = 255

/**
 * A record of 32 bytes: f64 total; i32 day; u8 currency, status, flags, length of the number; the number's UTF-8 (or f64 its place in the
 * store, where the length is ELSEWHERE).
 */
const RECORD = 32
const DAY = 8
const SMALL = 12
const NUMBER = 16

/**
 * Staged orders by person, for some people at a time. Staged orders stand as their rows came: to look up each of a person's orders in
 * every column costs a way to the memory each time. Here all orders are gone through from the first to the last, and those of the people in
 * the window are put side by side, each as one record.
 */
export class OrderWindow {
  /** First person of the window and the one after its last. */
  #from = 0
  #to = 0
  /** Place of the window's first order among all by person. */
  #base = 0
  #records = new Uint8Array(0)
  #days = new Int32Array(0)
  #totals = new Float64Array(0)
  /** Which order stands in each record. */
  #orders = new Uint32Array(0)
  readonly #hasAt: boolean
  readonly #hasRefunded: boolean
  readonly #hasItems: boolean

  constructor(
    readonly staged: StagedColumns,
    readonly groups: Groups,
  ) {
    this.#hasAt = isKnown(staged.at)
    this.#hasRefunded = isKnown(staged.refunded)
    this.#hasItems = staged.items.some((place) => place !== -1)
  }

  /** Place of a person's first order in the window; people are best asked for in ascending order. */
  start(person: number): number {
    if (person < this.#from || person >= this.#to) this.#move(person)
    return (this.groups.starts[person] as number) - this.#base
  }

  day(place: number): number {
    return this.#days[place * (RECORD / 4) + DAY / 4] as number
  }

  total(place: number): number {
    return this.#totals[place * (RECORD / 8)] as number
  }

  /** Place of the currency among those of the stage. */
  currency(place: number): number {
    return this.#records[place * RECORD + SMALL] as number
  }

  status(place: number): number {
    return this.#records[place * RECORD + SMALL + 1] as number
  }

  flags(place: number): number {
    return this.#records[place * RECORD + SMALL + 2] as number
  }

  /** NaN where no row said it. */
  at(place: number): number {
    return this.#hasAt ? (this.staged.at[this.#orders[place] as number] as number) : Number.NaN
  }

  /** NaN where no row said it. */
  refunded(place: number): number {
    return this.#hasRefunded ? (this.staged.refunded[this.#orders[place] as number] as number) : Number.NaN
  }

  /** Place of the items in the stage's store; -1 without any. */
  items(place: number): number {
    return this.#hasItems ? (this.staged.items[this.#orders[place] as number] as number) : -1
  }

  number(place: number): string {
    return this.staged.texts.get(this.staged.number[this.#orders[place] as number] as number)
  }

  /** Whether the number of an order is the text at a place of a column. */
  hasNumber(place: number, numbers: Texts, at: number): boolean {
    const start = place * RECORD + NUMBER
    const length = this.#records[start - 1] as number
    if (length === ELSEWHERE) return this.number(place) === numbers.at(at)
    return numbers.matches(at, this.#records, start, start + length)
  }

  /** Puts the number of an order to the end of a column. */
  appendNumber(place: number, column: { addBytes(from: Uint8Array, start: number, end: number): void }): void {
    const start = place * RECORD + NUMBER
    const length = this.#records[start - 1] as number
    if (length === ELSEWHERE) this.staged.texts.appendTo(column, this.#totals[start / 8] as number)
    else column.addBytes(this.#records, start, start + length)
  }

  #move(person: number): void {
    const { starts, people, persons } = this.groups
    const from = person - (person % WINDOW)
    const to = Math.min(people, from + WINDOW)
    const base = starts[from] as number
    this.#reserve((starts[to] as number) - base)
    const { day, total, currency, status, flags, number, texts } = this.staged
    const [records, days, totals, orders] = [this.#records, this.#days, this.#totals, this.#orders]
    const next = starts.slice(from, to)
    const size = to - from
    for (let order = 0; order < persons.length; order++) {
      const own = (persons[order] as number) - from
      // NONE, and whoever is before the window, come out as more than its size.
      if (own < 0 || own >= size) continue
      const all = next[own] as number
      next[own] = all + 1
      const place = all - base
      const at = place * RECORD
      orders[place] = order
      totals[at / 8] = total[order] as number
      days[(at + DAY) / 4] = day[order] as number
      records[at + SMALL] = currency[order] as number
      records[at + SMALL + 1] = status[order] as number
      records[at + SMALL + 2] = flags[order] as number
      const length = texts.copyShort(number[order] as number, records, at + NUMBER, INLINE)
      records[at + NUMBER - 1] = length === -1 ? ELSEWHERE : length
      if (length === -1) totals[(at + NUMBER) / 8] = number[order] as number
    }
    this.#from = from
    this.#to = to
    this.#base = base
  }

  #reserve(size: number): void {
    if (size <= this.#orders.length) return
    const room = Math.ceil(size * 1.1)
    this.#records = new Uint8Array(room * RECORD)
    this.#days = new Int32Array(this.#records.buffer)
    this.#totals = new Float64Array(this.#records.buffer)
    this.#orders = new Uint32Array(room)
  }
}

function isKnown(values: Float64Array): boolean {
  return values.some((value) => value === value)
}

import type { Texts } from '../../orders/text-column.ts'
import type { StagedColumns } from '../stage/staged-orders.ts'
import type { Groups } from './groups.ts'

/** People whose orders are put side by side: few enough for the processor's cache. At most 65,536. */
const WINDOW = 2048
/** Windows that one way through all orders serves: few enough to take little memory, many enough to go that way seldom. */
const WINDOWS = 128
const ROUND = WINDOW * WINDOWS
/** Bytes of a number that stand in a record; a longer one stays where it is. */
const INLINE = 10
const ELSEWHERE = 255

/**
 * A record of 32 bytes: f64 total; i32 day; u32 the order; u8 currency, status, flags, length of the number (or ELSEWHERE); u16 the person's
 * place in the window; the number's UTF-8.
 */
const RECORD = 32
const DAY = 8
const ORDER = 12
const SMALL = 16
const OWN = 20
const NUMBER = 22

/**
 * Staged orders by person, for some people at a time. Staged orders stand as their rows came: to look up each of a person's orders in
 * every column costs a way to the memory each time. Here all orders are gone through from the first to the last, and those of the people in
 * the window are put side by side, each as one record.
 */
export class OrderWindow {
  /** First person of the round and of the window, and the one after the last of each. */
  #round = { from: 0, to: 0 }
  #window = { from: 0, to: 0 }
  #bytes = new Uint8Array(0)
  #shorts = new Uint16Array(0)
  #ints = new Int32Array(0)
  #floats = new Float64Array(0)
  /** Records of the window's orders, by person. */
  #sorted = new Uint32Array(0)
  readonly #hasAt: boolean
  readonly #hasRefunded: boolean
  readonly #hasItems: boolean

  constructor(
    readonly staged: StagedColumns,
    readonly groups: Groups,
  ) {
    this.#hasAt = isKnown(staged.at)
    this.#hasRefunded = isKnown(staged.refunded)
    this.#hasItems = hasAny(staged.items)
  }

  /** Writes the records of a person's orders to `out`, in the order of the files. People are best asked for in ascending order. */
  records(person: number, count: number, out: Uint32Array): void {
    const { starts } = this.groups
    if (person < this.#window.from || person >= this.#window.to) this.#move(person)
    const start = (starts[person] as number) - (starts[this.#window.from] as number)
    for (let i = 0; i < count; i++) out[i] = this.#sorted[start + i] as number
  }

  day(record: number): number {
    return this.#ints[(record * RECORD + DAY) / 4] as number
  }

  total(record: number): number {
    return this.#floats[(record * RECORD) / 8] as number
  }

  /** Place of the currency among those of the stage. */
  currency(record: number): number {
    return this.#bytes[record * RECORD + SMALL] as number
  }

  status(record: number): number {
    return this.#bytes[record * RECORD + SMALL + 1] as number
  }

  flags(record: number): number {
    return this.#bytes[record * RECORD + SMALL + 2] as number
  }

  /** NaN where no row said it. */
  at(record: number): number {
    return this.#hasAt ? (this.staged.at[this.#order(record)] as number) : Number.NaN
  }

  /** NaN where no row said it. */
  refunded(record: number): number {
    return this.#hasRefunded ? (this.staged.refunded[this.#order(record)] as number) : Number.NaN
  }

  /** Place of the items in the stage's store; -1 without any. */
  items(record: number): number {
    return this.#hasItems ? (this.staged.items[this.#order(record)] as number) : -1
  }

  number(record: number): string {
    return this.staged.texts.get(this.staged.number[this.#order(record)] as number)
  }

  /** Whether the number of an order is a text of a column. */
  hasNumber(record: number, numbers: Texts, at: number): boolean {
    const start = record * RECORD + NUMBER
    const length = this.#bytes[record * RECORD + SMALL + 3] as number
    if (length === ELSEWHERE) return this.number(record) === numbers.at(at)
    return numbers.matches(at, this.#bytes, start, start + length)
  }

  /** Puts the number of a record's order to the end of a column. */
  appendNumber(record: number, column: { addBytes(from: Uint8Array, start: number, end: number): void }): void {
    const start = record * RECORD + NUMBER
    const length = this.#bytes[record * RECORD + SMALL + 3] as number
    if (length === ELSEWHERE) this.staged.texts.appendTo(column, this.staged.number[this.#order(record)] as number)
    else column.addBytes(this.#bytes, start, start + length)
  }

  #order(record: number): number {
    return (this.#ints[(record * RECORD + ORDER) / 4] as number) >>> 0
  }

  #move(person: number): void {
    const { starts, people } = this.groups
    if (person < this.#round.from || person >= this.#round.to) this.#gather(person - (person % ROUND))
    const from = person - (person % WINDOW)
    const to = Math.min(people, from + WINDOW)
    const base = starts[from] as number
    const next = starts.slice(from, to)
    const first = base - (starts[this.#round.from] as number)
    const last = first + (starts[to] as number) - base
    if (last - first > this.#sorted.length) this.#sorted = new Uint32Array(Math.ceil((last - first) * 1.2))
    for (let record = first; record < last; record++) {
      const own = this.#shorts[(record * RECORD + OWN) / 2] as number
      const all = next[own] as number
      next[own] = all + 1
      this.#sorted[all - base] = record
    }
    this.#window = { from, to }
  }

  /** The orders of the people from `from` on, those of one window after those of another. */
  #gather(from: number): void {
    const { starts, people, persons } = this.groups
    const to = Math.min(people, from + ROUND)
    this.#reserve((starts[to] as number) - (starts[from] as number))
    const { day, total, currency, status, flags, number, texts } = this.staged
    const [bytes, shorts, ints, floats] = [this.#bytes, this.#shorts, this.#ints, this.#floats]
    const next = new Uint32Array(WINDOWS)
    for (let w = 0; w < WINDOWS; w++) next[w] = (starts[Math.min(to, from + w * WINDOW)] as number) - (starts[from] as number)
    const size = to - from
    for (let order = 0; order < persons.length; order++) {
      const own = (persons[order] as number) - from
      // NONE comes out as more than the size.
      if (own < 0 || own >= size) continue
      const window = Math.floor(own / WINDOW)
      const record = next[window] as number
      next[window] = record + 1
      const at = record * RECORD
      floats[at / 8] = total[order] as number
      ints[(at + DAY) / 4] = day[order] as number
      ints[(at + ORDER) / 4] = order
      bytes[at + SMALL] = currency[order] as number
      bytes[at + SMALL + 1] = status[order] as number
      bytes[at + SMALL + 2] = flags[order] as number
      const length = texts.copyShort(number[order] as number, bytes, at + NUMBER, INLINE)
      bytes[at + SMALL + 3] = length === -1 ? ELSEWHERE : length
      shorts[(at + OWN) / 2] = own - window * WINDOW
    }
    this.#round = { from, to }
    this.#window = { from: 0, to: 0 }
  }

  #reserve(size: number): void {
    if (size * RECORD <= this.#bytes.length) return
    this.#bytes = new Uint8Array(Math.ceil(size * 1.1) * RECORD)
    this.#shorts = new Uint16Array(this.#bytes.buffer)
    this.#ints = new Int32Array(this.#bytes.buffer)
    this.#floats = new Float64Array(this.#bytes.buffer)
  }
}

function isKnown(values: Float64Array): boolean {
  for (let i = 0; i < values.length; i++) if (values[i] === values[i]) return true
  return false
}

function hasAny(items: Float64Array): boolean {
  for (let i = 0; i < items.length; i++) if (items[i] !== -1) return true
  return false
}

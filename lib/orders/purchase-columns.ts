import { ColumnReader, ColumnWriter } from './byte-columns.ts'
import { PAGE_SIZE } from './person-row.ts'

/** Pages of people whose purchases are one chunk. */
export const BLOCK_PAGES = 64
/** People of one block: 16,384. */
export const BLOCK_PEOPLE = BLOCK_PAGES * PAGE_SIZE

/**
 * The purchases (orders that count and net more than zero) of a block of people, by person and in the order of their orders (oldest first).
 * A chunk holds, as `ints` (`narrow-ints.ts`): how many each person has, days, nets, places of currencies; then as text the currencies,
 * separated by spaces.
 */
export interface Purchases {
  /** How many each person has. */
  counts: Uint32Array
  /** Days since 1970-01-01 in the workspace's zone. */
  day: Int32Array
  /** Net of refunds, whole minor units of its currency, more than zero. */
  net: Float64Array
  /** Place in `currencies`. */
  currency: Uint8Array
  /** ISO 4217. */
  currencies: string[]
}

export function decodePurchases(bytes: Uint8Array): Purchases {
  const reader = new ColumnReader(bytes)
  const [counts, day, net, currency] = [reader.ints().u32(), reader.ints().i32(), reader.ints().f64(), reader.ints().u8()]
  const words = reader.allTexts()[0] ?? ''
  return { counts, day, net, currency, currencies: words === '' ? [] : words.split(' ') }
}

/** Collects the purchases of one block after another: each person in turn, then each of their purchases. */
export class PurchaseBuilder {
  readonly #counts = new Uint32Array(BLOCK_PEOPLE)
  #people = 0
  #length = 0
  #day = new Int32Array(65_536)
  #net = new Float64Array(65_536)
  #currency = new Uint8Array(65_536)
  #currencies: string[] = []

  get people(): number {
    return this.#people
  }

  addPerson(): void {
    this.#counts[this.#people++] = 0
  }

  /** Place of a currency in this block. */
  currency(code: string): number {
    const known = this.#currencies.indexOf(code)
    if (known !== -1) return known
    if (this.#currencies.length === 256) throw new RangeError('too many currencies in one block')
    return this.#currencies.push(code) - 1
  }

  /** A purchase of the person who was added last. */
  add(day: number, net: number, currency: number): void {
    const at = this.#length
    if (at === this.#day.length) this.#reserve(1)
    this.#day[at] = day
    this.#net[at] = net
    this.#currency[at] = currency
    this.#length++
    const person = this.#people - 1
    this.#counts[person] = (this.#counts[person] as number) + 1
  }

  /** People `[from, to)` of a block as it was, with their purchases, as the next people. */
  copy(old: Purchases, from: number, to: number): void {
    let start = 0
    for (let i = 0; i < from; i++) start += old.counts[i] as number
    let end = start
    for (let i = from; i < to; i++) end += old.counts[i] as number
    this.#reserve(end - start)
    this.#counts.set(old.counts.subarray(from, to), this.#people)
    this.#people += to - from
    this.#day.set(old.day.subarray(start, end), this.#length)
    this.#net.set(old.net.subarray(start, end), this.#length)
    const places = old.currencies.map((code) => this.currency(code))
    for (let i = start; i < end; i++) this.#currency[this.#length + i - start] = places[old.currency[i] as number] as number
    this.#length += end - start
  }

  /** The block's chunk. The builder is empty afterwards. */
  encode(): Uint8Array<ArrayBuffer> {
    const length = this.#length
    const bytes = new ColumnWriter()
      .ints(this.#counts, this.#people)
      .ints(this.#day, length)
      .ints(this.#net, length)
      .ints(this.#currency, length)
      .texts([this.#currencies.join(' ')])
      .bytes()
    this.#people = 0
    this.#length = 0
    this.#currencies = []
    return bytes
  }

  #reserve(more: number): void {
    const least = this.#length + more
    if (least <= this.#day.length) return
    const length = Math.max(least, this.#day.length * 2)
    const [day, net, currency] = [new Int32Array(length), new Float64Array(length), new Uint8Array(length)]
    day.set(this.#day)
    net.set(this.#net)
    currency.set(this.#currency)
    this.#day = day
    this.#net = net
    this.#currency = currency
  }
}

/** A block's chunk out of columns, e.g. after people were taken out of it. */
export function encodePurchases({ counts, day, net, currency, currencies }: Purchases): Uint8Array<ArrayBuffer> {
  return new ColumnWriter()
    .ints(counts as Uint32Array<ArrayBuffer>)
    .ints(day)
    .ints(net)
    .ints(currency)
    .texts([currencies.join(' ')])
    .bytes()
}

/** A block without the purchases of some people, who keep their places. `isGone` is asked for places in the block. */
export function purchasesWithout(block: Purchases, isGone: (place: number) => boolean): Purchases {
  const counts = block.counts.slice()
  const kept: number[] = []
  let at = 0
  for (let place = 0; place < counts.length; place++) {
    const end = at + (counts[place] as number)
    if (isGone(place)) counts[place] = 0
    else for (let i = at; i < end; i++) kept.push(i)
    at = end
  }
  const pick = (i: number): number => kept[i] as number
  return {
    counts,
    day: Int32Array.from(kept, (i) => block.day[i] as number),
    net: Float64Array.from(kept, (i) => block.net[i] as number),
    currency: Uint8Array.from({ length: kept.length }, (_, i) => block.currency[pick(i)] as number),
    currencies: block.currencies,
  }
}

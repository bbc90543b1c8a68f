import { currencyDigits, isCurrency } from '../orders/money.ts'
import { ORDER_STATUSES } from '../orders/order.ts'
import { ByteCache } from './read/byte-cache.ts'
import { ByteCells, EMPTY, HARD, isAscii, PLAIN, type CellKind } from './read/byte-cells.ts'
import { IsoDates, plainAmount } from './read/byte-values.ts'
import type { ByteRows } from './read/scan-rows.ts'
import { RowPeople, UNREAD } from './row-people.ts'
import type { RowReader } from './row-reader.ts'
import { rowInstant } from './stage/stage.ts'
import { CANCELLED, NO_STATUS, REFUNDED_WHOLE, UNKNOWN_DAY, type OrderBytes } from './stage/staged-orders.ts'
import { parseDate } from './values/dates.ts'
import { isRefunded, parseStatus, parseYesNo } from './values/words.ts'

const DAY = 86_400_000
/** Room for what cells of a few words come to. */
const CACHE = 4_194_304
const NOWHERE = -1

const FIELDS = ['number', 'date', 'total', 'refunded', 'currency', 'status', 'cancelledAt', 'item'] as const

/**
 * Reads the scanner's rows into the stage: orders of plain cells without making a text of them, everything else as `RowReader` does, which
 * settles what a row means. Whatever goes in here went in there just so.
 */
export class ByteRowReader {
  readonly #cells = new ByteCells()
  readonly #people: RowPeople
  readonly #columns: Record<(typeof FIELDS)[number], number>
  readonly #plainOrders: boolean
  /** Whether there are columns of states and items at all, and of currencies and refunds. */
  readonly #hasState: boolean
  readonly #hasMoreMoney: boolean
  readonly #decimal: number
  readonly #dates: IsoDates
  readonly #otherDates = new ByteCache<{ day: number; at: number }>(CACHE)
  readonly #statuses = new ByteCache<{ status: number; flags: number }>(CACHE)
  readonly #currencies = new ByteCache<string>(CACHE)
  readonly #order: OrderBytes
  #lastCurrency = ''
  #lastDigits = 2

  constructor(readonly reader: RowReader) {
    const { columns, decimal } = reader.context.file
    this.#people = new RowPeople(reader, this.#cells)
    this.#columns = {
      number: NOWHERE,
      date: NOWHERE,
      total: NOWHERE,
      refunded: NOWHERE,
      currency: NOWHERE,
      status: NOWHERE,
      cancelledAt: NOWHERE,
      item: NOWHERE,
    }
    let once = true
    for (const field of FIELDS) {
      const places = reader.columnsOf(`order.${field}`)
      this.#columns[field] = places[0] ?? NOWHERE
      // The same target twice is read the slow way.
      once &&= places.length <= 1
    }
    const special = columns.some((target) => target.startsWith('event.') || target === 'contact.deleted')
    this.#plainOrders = once && !special && reader.hasOrders
    const { status, cancelledAt, item, currency, refunded } = this.#columns
    this.#hasState = status !== NOWHERE || cancelledAt !== NOWHERE || item !== NOWHERE
    this.#hasMoreMoney = currency !== NOWHERE || refunded !== NOWHERE
    this.#decimal = decimal.charCodeAt(0)
    this.#dates = new IsoDates(reader.context.clock)
    this.#order = {
      bytes: new Uint8Array(0),
      numberFrom: 0,
      numberTo: 0,
      itemFrom: 0,
      itemTo: 0,
      day: UNKNOWN_DAY,
      at: Number.NaN,
      currency: '',
      total: Number.NaN,
      refunded: Number.NaN,
      status: NO_STATUS,
      flags: 0,
    }
  }

  /** The texts of the first row, the names of the columns. */
  static header(rows: ByteRows): string[] {
    const cells = new ByteCells()
    cells.take(rows)
    return cells.texts(0, null)
  }

  /** Reads the rows from `first` on. */
  read(rows: ByteRows, first: number): void {
    this.#cells.take(rows)
    this.#people.take(rows)
    this.#order.bytes = rows.bytes
    for (let row = first; row < rows.count; row++) {
      const line = rows.lines[row] as number
      if (!this.#plainOrders || !this.#readOrder(row, line)) this.reader.read(this.#people.texts(row), line)
    }
  }

  /** False, and nothing done, where a cell is not plain or the row is not an order's. */
  #readOrder(row: number, line: number): boolean {
    const { reader } = this
    if (!this.#number(row) || !this.#money(row) || !this.#date(row)) return false
    if (this.#hasState && (!this.#status(row) || !this.#item(row))) return false
    const order = this.#order
    const numbered = order.numberTo > order.numberFrom
    const dated = order.day !== UNKNOWN_DAY
    const paid = !Number.isNaN(order.total)
    if (!reader.ordersOnly && !numbered && !dated && !paid) return false
    const placed = Number.isNaN(order.at) ? (dated ? order.day * DAY : Number.NEGATIVE_INFINITY) : order.at
    // A row without a number stands alone: it must say everything itself.
    if (!numbered && (!dated || !paid)) return false
    const fragment = this.#people.fragmentOf(row, reader.worth === 'record' ? rowInstant(reader.place, line) : placed, numbered)
    if (fragment === UNREAD) return false
    const { stage } = reader
    stage.rows++
    const differs = stage.orders.addBytes(order, fragment, stage.fragments, reader.place, line)
    if (differs.length > 0) reader.differs(this.#people.texts(row), line, differs)
    return true
  }

  #look(row: number, column: number): CellKind {
    return column === NOWHERE ? EMPTY : this.#cells.look(row, column)
  }

  #number(row: number): boolean {
    const kind = this.#look(row, this.#columns.number)
    const { bytes, from, to } = this.#cells
    if (kind === HARD || (kind === PLAIN && (bytes[from] === 39 || !isAscii(bytes, from, to)))) return false
    this.#order.numberFrom = from
    this.#order.numberTo = kind === EMPTY ? from : to
    return true
  }

  #money(row: number): boolean {
    const order = this.#order
    const currency = this.#currency(row)
    if (currency === null) return false
    if (currency !== this.#lastCurrency) this.#lastDigits = currencyDigits(currency)
    this.#lastCurrency = currency
    const digits = this.#lastDigits
    order.total = Number.NaN
    order.refunded = Number.NaN
    order.currency = ''
    const { bytes } = this.#cells
    const total = this.#look(row, this.#columns.total)
    if (total === HARD) return false
    if (total === PLAIN) {
      order.total = plainAmount(bytes, this.#cells.from, this.#cells.to, this.#decimal, digits)
      if (Number.isNaN(order.total)) return false
      order.currency = currency
    }
    if (!this.#hasMoreMoney) return true
    const refunded = this.#look(row, this.#columns.refunded)
    if (refunded === HARD) return false
    if (refunded === PLAIN) {
      order.refunded = Math.abs(plainAmount(bytes, this.#cells.from, this.#cells.to, this.#decimal, digits))
      if (Number.isNaN(order.refunded)) return false
    }
    return true
  }

  /** The row's currency, else the workspace's; null where it has to be read the slow way. */
  #currency(row: number): string | null {
    const kind = this.#hasMoreMoney ? this.#look(row, this.#columns.currency) : EMPTY
    if (kind === EMPTY) return this.reader.context.plan.currency
    if (kind === HARD) return null
    const { bytes, from, to } = this.#cells
    const known = this.#currencies.get(bytes, from, to)
    if (known !== undefined) return known
    const code = this.#cells.text().toUpperCase()
    if (!isCurrency(code)) return null
    this.#currencies.set(bytes, from, to, code)
    return code
  }

  #date(row: number): boolean {
    const order = this.#order
    order.day = UNKNOWN_DAY
    order.at = Number.NaN
    const kind = this.#look(row, this.#columns.date)
    if (kind !== PLAIN) return kind === EMPTY
    const { bytes, from, to } = this.#cells
    const { file, clock, today } = this.reader.context
    if (this.#dates.read(bytes, from, to)) {
      order.day = this.#dates.day
      order.at = this.#dates.at
      return order.day <= today
    }
    let known = this.#otherDates.get(bytes, from, to)
    if (!known) {
      const date = parseDate(this.#cells.text(), file.dateOrder, clock)
      if (!date || date.day > today) return false
      known = { day: date.day, at: date.at ?? Number.NaN }
      this.#otherDates.set(bytes, from, to, known)
    }
    order.day = known.day
    order.at = known.at
    return true
  }

  #status(row: number): boolean {
    const order = this.#order
    order.status = NO_STATUS
    order.flags = 0
    const kind = this.#look(row, this.#columns.status)
    if (kind === HARD) return false
    if (kind === PLAIN) {
      const { bytes, from, to } = this.#cells
      let known = this.#statuses.get(bytes, from, to)
      if (!known) {
        const text = this.#cells.text()
        const status = parseStatus(text)
        if (status === null) return false
        known = { status: ORDER_STATUSES.indexOf(status), flags: isRefunded(text) ? REFUNDED_WHOLE : 0 }
        this.#statuses.set(bytes, from, to, known)
      }
      order.status = known.status
      order.flags = known.flags
    }
    const cancelled = this.#look(row, this.#columns.cancelledAt)
    if (cancelled === PLAIN && parseYesNo(this.#cells.text()) !== false) order.flags |= CANCELLED
    return cancelled !== HARD
  }

  #item(row: number): boolean {
    const kind = this.#look(row, this.#columns.item)
    this.#order.itemFrom = this.#cells.from
    this.#order.itemTo = kind === PLAIN ? this.#cells.to : this.#cells.from
    return kind !== HARD
  }
}

import { CurrencySamples } from './currency-samples.ts'
import type { FilePreview, Target } from './job.ts'
import type { OwnField } from '../fields/own-field.ts'
import { isOwnTarget, ownFieldOf } from './targets.ts'
import { splitPhones } from '../contacts/phone.ts'
import { isAmount, isDate } from './target-kinds.ts'
import { parseEventKind } from './values/event-words.ts'
import { guessDateOrder, type DateOrderGuess } from './values/guess-date-order.ts'
import { guessDecimal, type DecimalGuess } from './values/guess-decimal.ts'
import { readPhone } from './values/phone-cells.ts'
import { parseStatus } from './values/words.ts'

/** Different words of a column that are told. */
const WORDS_SHOWN = 50

/** Cells of the columns that something must be guessed from. */
export class ColumnSamples {
  readonly #cells = new Map<number, string[]>()
  readonly #statusRows = new Map<string, number>()
  readonly #eventRows = new Map<string, number>()
  readonly #columns: readonly (Target | '')[]
  readonly currencies = new CurrencySamples()

  constructor(
    columns: readonly (Target | '')[],
    readonly fields: readonly OwnField[] = [],
  ) {
    this.#columns = columns
    for (const [index, target] of columns.entries())
      if (target === 'contact.phone' || this.#isDate(target) || this.#isNumber(target)) this.#cells.set(index, [])
  }

  readonly #isDate = (target: Target | ''): boolean => isDate(target) || this.#ownType(target) === 'date'
  readonly #isNumber = (target: Target | ''): boolean => isAmount(target) || this.#ownType(target) === 'number'

  #ownType(target: Target | ''): OwnField['type'] | null {
    return isOwnTarget(target) ? (this.fields.find(({ id }) => id === ownFieldOf(target))?.type ?? null) : null
  }

  add(row: readonly string[]): void {
    for (const [index, cells] of this.#cells) {
      const cell = row[index]?.trim()
      if (cell) cells.push(cell)
    }
    this.#addCurrency(row)
    for (const index of this.#indexesOf('order.status')) count(row[index], this.#statusRows)
    for (const index of this.#indexesOf('event.kind')) count(row[index], this.#eventRows)
  }

  #addCurrency(row: readonly string[]): void {
    const cellOf = (target: Target): string => (row[this.#indexesOf(target)[0] ?? -1] ?? '').trim()
    const total = cellOf('order.total')
    if (total !== '') this.currencies.add(cellOf('order.currency'), total)
  }

  /** Statuses with what they count as, the most frequent first. */
  statuses(): FilePreview['statuses'] {
    return [...this.#statusRows]
      .map(([raw, rows]) => ({ raw, status: parseStatus(raw) ?? ('unknown' as const), rows }))
      .toSorted((a, b) => b.rows - a.rows)
  }

  /** Words for events with what they are taken for, the most frequent first. */
  events(): FilePreview['events'] {
    return [...this.#eventRows]
      .map(([raw, rows]) => ({ raw, kind: parseEventKind(raw) ?? ('unknown' as const), rows }))
      .toSorted((a, b) => b.rows - a.rows)
  }

  /** Of all columns of dates together: one export writes them one way. */
  dateOrder(country: string): DateOrderGuess & { column: number } {
    const { columns, cells } = this.#allOf(this.#isDate)
    const guess = guessDateOrder(cells, country)
    const column = columns.find((index) => this.#cells.get(index)?.includes(guess.example)) ?? columns[0] ?? -1
    return { ...guess, column }
  }

  decimal(country: string): DecimalGuess & { column: number } {
    const { columns, cells } = this.#allOf(this.#isNumber)
    return { ...guessDecimal(cells, country), column: columns[0] ?? -1 }
  }

  #allOf(holds: (target: Target | '') => boolean): { columns: number[]; cells: string[] } {
    const columns = this.#columns.flatMap((target, index) => (holds(target) ? [index] : []))
    return { columns, cells: columns.flatMap((column) => this.#cells.get(column) ?? []) }
  }

  /** How many numbers only a country could complete, and the first column that has some. */
  numbersWithoutCountry(): { column: number; n: number } {
    const found = { column: -1, n: 0 }
    for (const column of this.#indexesOf('contact.phone'))
      for (const cell of this.#cells.get(column) ?? [])
        for (const number of splitPhones(cell)) {
          const parsed = readPhone(number, '', '')
          if (parsed.ok || parsed.reason !== 'phone-without-country') continue
          if (found.n++ === 0) found.column = column
        }
    return found
  }

  #indexesOf(target: Target): number[] {
    return this.#columns.flatMap((own, index) => (own === target ? [index] : []))
  }
}

function count(cell: string | undefined, rows: Map<string, number>): void {
  const raw = cell?.trim()
  if (raw && (rows.has(raw) || rows.size < WORDS_SHOWN)) rows.set(raw, (rows.get(raw) ?? 0) + 1)
}

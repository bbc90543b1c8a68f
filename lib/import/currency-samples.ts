import { isCurrency } from '../orders/money.ts'
import type { PreviewNote } from './job.ts'
import { currencyBeside } from './values/amounts.ts'

/** Currencies of the orders that the preview looks at. */
export class CurrencySamples {
  /** Rows by code, or by sign where the sign alone does not decide. '' names none. */
  readonly #rows = new Map<string, { codes: readonly string[]; rows: number }>()

  /** `column`: the row's own currency, '' where it says nothing. */
  add(column: string, total: string): void {
    const code = column.toUpperCase()
    if (code !== '') return isCurrency(code) ? this.#count(code, [code]) : undefined
    const found = currencyBeside(total)
    const [only, ...others] = found?.codes ?? []
    if (!found || only === undefined) return this.#count('', [])
    this.#count(others.length === 0 ? only : found.mark, found.codes)
  }

  #count(name: string, codes: readonly string[]): void {
    const known = this.#rows.get(name)
    this.#rows.set(name, { codes, rows: (known?.rows ?? 0) + 1 })
  }

  /** What happens to orders that are not in `main`, the most frequent first. A doubt where they are more than those in it. */
  notes(main: string): PreviewNote[] {
    const all = [...this.#rows].map(([name, { codes, rows }]) => ({ name, codes, rows }))
    const own = all.filter(({ codes }) => codes.length === 0 || codes.includes(main))
    const ownRows = own.reduce((sum, { rows }) => sum + rows, 0)
    return all
      .filter((one) => !own.includes(one))
      .toSorted((a, b) => b.rows - a.rows)
      .map(({ name, codes, rows }) =>
        codes.length === 1
          ? { level: rows > ownRows ? 'doubt' : 'info', code: 'other-currency', values: { currency: name, main, n: rows } }
          : {
              level: 'doubt',
              code: 'unclear-currency',
              values: { sign: name, currencies: codes.slice(0, 4).join(', '), main, n: rows },
            },
      )
  }
}

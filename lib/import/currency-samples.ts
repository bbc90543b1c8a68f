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

  /**
   * What happens to orders that are not in `main`, in one note for all other currencies; a doubt where one has more than there are in it.
   * `looked`: rows that were looked at where the file has more, else null.
   */
  notes(main: string, looked: number | null): PreviewNote[] {
    const all = [...this.#rows].map(([name, { codes, rows }]) => ({ name, codes, rows })).toSorted((a, b) => b.rows - a.rows)
    const own = all.filter(({ codes }) => codes.length === 0 || codes.includes(main))
    const ownRows = own.reduce((sum, { rows }) => sum + rows, 0)
    const others = all.filter((one) => !own.includes(one))
    const whole = looked === null ? {} : { looked }
    const notes: PreviewNote[] = otherCurrencies(
      others.filter(({ codes }) => codes.length === 1),
      ownRows,
      { main, ...whole },
    )
    for (const { name, codes, rows } of others)
      if (codes.length > 1) {
        const values = { sign: name, currencies: codes.slice(0, 4).join(', '), main, n: rows, ...whole }
        notes.push({ level: 'doubt', code: 'unclear-currency', values })
      }
    return notes
  }
}

interface Counted {
  name: string
  rows: number
}

function otherCurrencies(others: readonly Counted[], ownRows: number, values: PreviewNote['values']): PreviewNote[] {
  const [first, ...more] = others
  if (!first) return []
  const level = first.rows > ownRows ? 'doubt' : 'info'
  const n = others.reduce((sum, { rows }) => sum + rows, 0)
  if (more.length === 0) return [{ level, code: 'other-currency', values: { currency: first.name, n, ...values } }]
  const currencies = others.map(({ name, rows }) => `${name} (${rows})`).join(', ')
  return [{ level, code: 'other-currencies', values: { currencies, currency: first.name, n, ...values } }]
}

import { BlobText } from '../take-along/blob-text.ts'
import { BYTE_ORDER_MARK, guardedCell } from '../take-along/csv-text.ts'
import type { LeftWords } from './list.ts'

/** Why a row of a list names nobody. */
export type LeftReason = 'missing' | 'several' | 'empty' | 'broken'

/** Rows of a list that name nobody, counted, and written down for people to look at. */
export class LeftRows {
  readonly counts: Record<LeftReason, number> = { missing: 0, several: 0, empty: 0, broken: 0 }
  readonly #text = new BlobText()

  constructor(readonly words: LeftWords) {
    this.#text.add(`${BYTE_ORDER_MARK}${[words.line, words.value, words.reason].map((head) => guardedCell(head)).join()}\r\n`)
  }

  add(reason: LeftReason, value: string, line: number): void {
    this.counts[reason]++
    this.#text.add(`${line},${guardedCell(value)},${guardedCell(this.words[reason])}\r\n`)
  }

  /** Null where there are none. */
  blob(): Blob | null {
    return Object.values(this.counts).every((n) => n === 0) ? null : this.#text.blob('text/csv')
  }
}

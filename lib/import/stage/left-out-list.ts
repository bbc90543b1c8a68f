import type { LeftOut } from '../job.ts'
import { MOST_LEFT_OUT } from '../limits.ts'

/** Longest piece of a value that is kept, in characters. */
const LONGEST_VALUE = 200

/** Rows and values that were not used: all are counted, the first 100,000 kept. */
export class LeftOutList {
  readonly #entries: LeftOut[] = []
  rows = 0
  values = 0

  add(entry: LeftOut): void {
    if (entry.what === 'row') this.rows++
    else this.values++
    if (this.#entries.length < MOST_LEFT_OUT)
      this.#entries.push({ ...entry, value: ownCopy(entry.value.slice(0, LONGEST_VALUE)) })
  }

  /** In the order of the files and their lines. */
  sorted(files: readonly string[]): LeftOut[] {
    return this.#entries.toSorted((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line)
  }
}

/** A copy that does not keep the piece of the file that it was cut from. */
function ownCopy(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string
}

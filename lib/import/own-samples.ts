import type { OwnField } from '../fields/own-field.ts'
import { readOwnValue } from '../fields/read-own-value.ts'
import { guessOwn } from './guess-own.ts'
import type { FilePlan, FilePreview, OwnGuess, PreviewNote, Target } from './job.ts'
import { TO_BE_MADE } from './own-columns.ts'
import { isOwnTarget, ownFieldOf } from './targets.ts'
import { isBlankCell } from './values/blank-cell.ts'

function isBad(field: OwnField, cell: string, plan: FilePlan): boolean {
  const read = readOwnValue(field, cell, plan)
  return !read.ok && !(field.revision === TO_BE_MADE && read.problem.code === 'not-a-choice')
}

/** Different cells of a column that are kept; a column with more is no list of choices. */
const MOST_CELLS = 2000

/** Cells of columns that are own fields', or could become one's. */
export class OwnSamples {
  /** Cells with how many rows have each and the line of the first. */
  readonly #cells = new Map<number, Map<string, { rows: number; line: number }>>()
  readonly #fields: ReadonlyMap<string, OwnField>
  #line = 1

  constructor(
    readonly columns: readonly (Target | '')[],
    fields: readonly OwnField[] = [],
  ) {
    this.#fields = new Map(fields.map((field) => [field.id, field]))
    for (const [place, target] of columns.entries()) if (target === '' || isOwnTarget(target)) this.#cells.set(place, new Map())
  }

  add(row: readonly string[]): void {
    this.#line++
    for (const [place, cells] of this.#cells) {
      const cell = row[place]?.trim()
      if (!cell || isBlankCell(cell)) continue
      const known = cells.get(cell)
      if (known) known.rows++
      else if (cells.size < MOST_CELLS) cells.set(cell, { rows: 1, line: this.#line })
    }
  }

  /** What a column that is left out would be; none for an empty one. */
  guesses(plan: FilePlan): Record<number, OwnGuess> {
    const found: Record<number, OwnGuess> = {}
    for (const [place, cells] of this.#cells)
      if (this.columns[place] === '' && cells.size > 0)
        found[place] = guessOwn(new Map([...cells].map(([cell, { rows }]) => [cell, rows])), plan.dateOrder)
    return found
  }

  /** Columns of fields with cells that are no values of them. */
  notes({ plan, header }: FilePreview): PreviewNote[] {
    const notes: PreviewNote[] = []
    for (const [place, cells] of this.#cells) {
      const target = this.columns[place] ?? ''
      const field = isOwnTarget(target) ? this.#fields.get(ownFieldOf(target)) : undefined
      if (!field) continue
      const bad = [...cells].filter(([cell]) => isBad(field, cell, plan))
      const [first] = bad
      if (!first) continue
      const n = bad.reduce((sum, [, { rows }]) => sum + rows, 0)
      const values = { column: header[place] ?? '', field: field.name, n, example: first[0].slice(0, 60), line: first[1].line }
      notes.push({ level: 'doubt', code: 'own-values-bad', values })
    }
    return notes
  }
}

import { FIELD_LIMITS } from '../fields/check-field.ts'
import type { OwnField } from '../fields/own-field.ts'
import { readOwnValue } from '../fields/read-own-value.ts'
import { foldText } from '../segments/fold-text.ts'
import type { DateOrder, OwnGuess } from './job.ts'

/** A list of more choices than this is hardly one that somebody made. */
const MOST_CHOICES = 30
const SEPARATORS = /[;|,\n]/u

/** What a column with these cells (and how many rows have each) would be as an own field. A proposal: the user sees it and decides. */
export function guessOwn(cells: ReadonlyMap<string, number>, dateOrder: DateOrder): OwnGuess {
  const all = [...cells.keys()]
  const reads = (type: OwnField['type'], decimal: '.' | ','): boolean =>
    all.every((cell) => readOwnValue(probe(type), cell, { decimal, dateOrder }).ok)
  // Zeros in front belong to codes, which a number would lose.
  if (!all.some((cell) => /^[+-]?0\d/u.test(cell)) && (reads('number', '.') || reads('number', ',')))
    return { type: 'number', choices: [] }
  if (reads('date', '.')) return { type: 'date', choices: [] }
  return listGuess(cells) ?? { type: 'text', choices: [] }
}

function listGuess(cells: ReadonlyMap<string, number>): OwnGuess | null {
  const whole = distinct(cells, (cell) => [cell])
  const parts = distinct(cells, (cell) => cell.split(SEPARATORS))
  const several = [...cells.keys()].some((cell) => SEPARATORS.test(cell))
  // A comma also stands within a choice ("Yes, often"); other marks stand between several.
  const marked = [...cells.keys()].some((cell) => /[;|\n]/u.test(cell)) && isShared(cells)
  if (several && (parts.size < whole.size || marked) && isList(parts)) return { type: 'choices', choices: sorted(parts) }
  if (isList(whole)) return { type: 'choice', choices: sorted(whole) }
  return several && isList(parts) ? { type: 'choices', choices: sorted(parts) } : null
}

/** Different words, case and accents aside, by the one that came first, with how many rows have it. */
function distinct(
  cells: ReadonlyMap<string, number>,
  wordsOf: (cell: string) => string[],
): Map<string, { word: string; rows: number }> {
  const found = new Map<string, { word: string; rows: number }>()
  for (const [cell, rows] of cells)
    for (const part of wordsOf(cell)) {
      const word = part.trim()
      if (word === '') continue
      const known = found.get(foldText(word))
      if (known) known.rows += rows
      else found.set(foldText(word), { word, rows })
    }
  return found
}

/** Whether a part stands in two different cells. */
function isShared(cells: ReadonlyMap<string, number>): boolean {
  const parts = [...cells.keys()].flatMap((cell) => Array.from(new Set(cell.split(SEPARATORS).map((part) => foldText(part)))))
  return new Set(parts).size < parts.length
}

/** Few words, short, and each on some rows. */
function isList(words: ReadonlyMap<string, { word: string; rows: number }>): boolean {
  const rows = [...words.values()].reduce((sum, one) => sum + one.rows, 0)
  const short = [...words.values()].every(({ word }) => word.length <= FIELD_LIMITS.choice)
  return short && words.size > 0 && words.size <= MOST_CHOICES && words.size * 2 <= rows
}

function sorted(words: ReadonlyMap<string, { word: string; rows: number }>): string[] {
  return [...words.values()].map(({ word }) => word).toSorted((a, b) => a.localeCompare(b))
}

function probe(type: OwnField['type']): OwnField {
  return { id: '', revision: 0, origin: { kind: 'own' }, name: '', type, choices: [], rank: 0, changedAt: 0 }
}

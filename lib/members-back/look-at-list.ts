import type { RecencyDatabase } from '../db/database.ts'
import { guessDelimiter } from '../import/read/delimiter.ts'
import { readRows } from '../import/read/rows.ts'
import { settingsOrGuess } from '../workspace/settings-store.ts'
import { listKeys } from './list-keys.ts'
import { MEMBER_KEYS, type ListLook, type MemberKey } from './list.ts'
import { openList, problemOf } from './open-list.ts'

/** Rows that are looked at, and shown. */
const LOOKED = 200
const SHOWN = 5
/** What such columns are called, folded; what else they are called, their values tell. */
const HEADS =
  /^(?:contact|recency|customer|client|person|member)?[ _.-]*(?:id|key|no|number|code)?$|^(?:e-?mail|mail|phone|mobile|tel)/i

/** How a list of people would be read, from its first rows. Nothing is written. */
export async function lookAtList(db: RecencyDatabase, { file }: { file: File }, signal?: AbortSignal): Promise<ListLook> {
  try {
    const { country } = await settingsOrGuess(db)
    const { text, encoding, sheet } = await openList(file, undefined, signal)
    const sample = new TextDecoder(encoding).decode(await text.slice(0, 262_144).arrayBuffer())
    const delimiter = guessDelimiter(sample)
    const rows = await firstRows(text, { encoding, delimiter, ...(signal && { signal }) })
    const [first] = rows
    if (!first) return { ok: false, problem: { code: 'empty', values: {} } }
    const guesses = first.map((_, column) =>
      guessKey(
        rows.slice(1).map((row) => row[column] ?? ''),
        country,
      ),
    )
    const hasHead =
      rows.length > 1 ? looksLikeHead(first, guesses, rows, country) : first.every((cell) => HEADS.test(cell.trim()))
    const body = hasHead ? rows.slice(1) : rows
    const keys = first.map((_, column) =>
      guessKey(
        body.map((row) => row[column] ?? ''),
        country,
      ),
    )
    // The first column that can only be one thing, else the first that has anything.
    const sure = keys.findIndex((key) => key !== null && key !== 'external')
    const column = sure === -1 ? Math.max(0, keys.indexOf('external')) : sure
    return {
      ok: true,
      plan: { encoding, delimiter, ...(sheet !== undefined && { sheet }), hasHead, column, key: keys[column] ?? 'external' },
      columns: first.map((cell, i) => (hasHead && cell.trim() !== '' ? cell.trim() : String(i + 1))),
      rows: body.slice(0, SHOWN),
    }
  } catch (error) {
    return { ok: false, problem: problemOf(error) }
  }
}

async function firstRows(text: Blob, options: Parameters<typeof readRows>[1]): Promise<string[][]> {
  const rows: string[][] = []
  for await (const batch of readRows(text, options)) {
    rows.push(...batch.rows.slice(0, LOOKED - rows.length))
    if (rows.length >= LOOKED) break
  }
  return rows
}

/** What most of a column's values are; null where there are none. */
function guessKey(values: readonly string[], country: string): MemberKey | null {
  const filled = values.filter((value) => value.trim() !== '')
  if (filled.length === 0) return null
  const fits = (key: MemberKey): number => filled.filter((value) => isLike(key, value, country)).length
  return MEMBER_KEYS.find((key) => key !== 'external' && fits(key) * 2 > filled.length) ?? 'external'
}

/** A number of digits alone may be a customer's id: only what is written as a number counts as one. */
function isLike(key: MemberKey, value: string, country: string): boolean {
  if (key === 'phone' && !/^\s*['’]?(?:\+|00)|[\s()/-]/.test(value)) return false
  return listKeys(key, country, [''])(value) !== null
}

function looksLikeHead(
  first: readonly string[],
  guesses: readonly (MemberKey | null)[],
  rows: string[][],
  country: string,
): boolean {
  return first.some((cell, column) => {
    const key = guesses[column]
    if (!key || cell.trim() === '') return false
    if (key !== 'external') return !isLike(key, cell, country)
    const others = rows.slice(1).map((row) => row[column] ?? '')
    return HEADS.test(cell.trim()) || (!/\d/.test(cell) && others.filter((value) => /\d/.test(value)).length * 2 > others.length)
  })
}

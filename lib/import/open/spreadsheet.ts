import { streamXlsxRows } from 'hucre/xlsx'
import { ImportError } from '../error.ts'
import { MOST_BYTES } from '../limits.ts'
import { visibleSheets } from './sheet-names.ts'
import { csvLine, type SheetValue } from './sheet-text.ts'
import { unzip, type ZipEntry } from './zip-entries.ts'

/** A spreadsheet's table as CSV (UTF-8, commas), so that it is read as every other file is. */
export interface OpenedSheet {
  file: Blob
  sheet: string
  /** Visible sheets that hold anything, in the workbook's order. */
  sheets: string[]
}

/** Sheets that are looked into; the table is hardly ever behind them. */
const MOST_SHEETS = 30
/** Characters that are gathered before they become a piece of the blob. */
const PIECE = 1_048_576
/** What all of a workbook's parts may come to unpacked: XML is some five times its text. */
const MOST_UNPACKED = 5 * MOST_BYTES

export interface SheetOptions {
  /** Name of the sheet that is wanted; the first with anything in it else. */
  sheet?: string | undefined
  /** At most so many rows, for a preview. */
  rows?: number | undefined
  signal?: AbortSignal | undefined
}

/**
 * Reads one sheet of an XLSX file; formulas give the values that they had when saved. Throws ImportError `too-large`, `unreadable` (also
 * where the sheet is not there any more), or the signal's reason.
 */
export async function openSheet(
  archive: Blob,
  name: string,
  entries: readonly ZipEntry[],
  { sheet, rows, signal }: SheetOptions,
): Promise<OpenedSheet> {
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0)
  if (unpacked > MOST_UNPACKED) throw new ImportError('too-large', { file: name, size: unpacked, limit: MOST_UNPACKED })
  const data = new Uint8Array(await archive.arrayBuffer())
  try {
    const sheets = await filledSheets(data, await namesIn(archive, entries))
    const wanted = sheet !== undefined && sheets.includes(sheet) ? sheet : sheets[0]
    if (wanted === undefined) return { file: new Blob([]), sheet: '', sheets: [] }
    return { file: await csvOf(data, wanted, name, rows, signal), sheet: wanted, sheets }
  } catch (error) {
    if (error instanceof ImportError || signal?.aborted) throw error
    throw new ImportError('unreadable', { file: name, detail: error instanceof Error ? error.name : '' })
  }
}

/** The reader lists no sheets by itself without reading all of them. */
async function namesIn(archive: Blob, entries: readonly ZipEntry[]): Promise<string[]> {
  const workbook = entries.find(({ name }) => /^xl\/workbook\.xml$/i.test(name))
  const names = workbook ? visibleSheets(await (await unzip(archive, workbook)).text()) : []
  // A workbook always shows one.
  if (names.length === 0) throw new Error('no sheet')
  return names
}

async function filledSheets(data: Uint8Array, visible: string[]): Promise<string[]> {
  if (visible.length === 1) return visible
  const filled: string[] = []
  for (const sheet of visible.slice(0, MOST_SHEETS)) {
    for await (const { values } of streamXlsxRows(data, { sheet, maxRows: 20 })) {
      if (!holds(values)) continue
      filled.push(sheet)
      break
    }
  }
  return filled
}

/** Rows that were left blank are blank lines, so that a line's number is that of the row. */
async function csvOf(data: Uint8Array, sheet: string, file: string, rows = 0, signal?: AbortSignal): Promise<Blob> {
  const pieces: Blob[] = []
  let lines: string[] = []
  let length = 0
  let size = 0
  let next = 0
  let width = 0
  const put = (line: string): void => {
    lines.push(line)
    length += line.length + 1
  }
  const flush = (): void => {
    const piece = new Blob([lines.map((line) => `${line}\n`).join('')])
    pieces.push(piece)
    size += piece.size
    lines = []
    length = 0
    if (size > MOST_BYTES) throw new ImportError('too-large', { file, size, limit: MOST_BYTES })
  }
  for await (const { index, values } of streamXlsxRows(data, { sheet, ...(rows > 0 ? { maxRows: rows } : {}) })) {
    if (!holds(values)) continue
    for (; next < index; next++) put('')
    // The header's length is the table's: a row of a sheet ends at its last filled cell.
    width ||= values.length
    put(csvLine(values as SheetValue[], width))
    next = index + 1
    if (length < PIECE) continue
    signal?.throwIfAborted()
    flush()
  }
  flush()
  return new Blob(pieces)
}

function holds(values: readonly unknown[]): boolean {
  return values.some((value) => value !== null && value !== '')
}

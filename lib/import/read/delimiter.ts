import Papa from 'papaparse'
import type { Delimiter } from '../job.ts'

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|']

/** The delimiter that takes the first lines apart most evenly; a comma where none does (a single column). */
export function guessDelimiter(sample: string): Delimiter {
  const told = toldDelimiter(sample)
  if (told) return told.delimiter
  const text = sample.slice(0, 65_536)
  let best: Delimiter = ','
  let bestScore = 0
  for (const delimiter of DELIMITERS) {
    const rows = new Papa.Parser({ delimiter, newline: newlineOf(text), preview: 30 }).parse(text, 0, sample.length > text.length)
      .data as string[][]
    const widths = rows.filter((row) => row.length > 1 || row[0]?.trim()).map((row) => row.length)
    const width = widths[0] ?? 1
    if (width < 2) continue
    // Even rows weigh most: text with commas in it must not win over semicolons that part every row alike.
    const even = widths.filter((own) => own === width).length / widths.length
    const score = even * even * Math.log2(width + 1)
    if (score > bestScore) {
      best = delimiter
      bestScore = score
    }
  }
  return best
}

/** Excel's own first line, `sep=;`: not a header but how to read the rest. */
export function toldDelimiter(text: string): { delimiter: Delimiter; length: number } | null {
  const match = /^"?sep=([,;|\t])"?(?:\r\n|\r|\n)/i.exec(text)
  return match ? { delimiter: match[1] as Delimiter, length: match[0].length } : null
}

/** Line ends of a text. `\n` serves for `\r\n` too: the parser allows blanks after a quote, and the rest is cut off afterwards. */
export function newlineOf(text: string): '\n' | '\r' {
  return !text.includes('\n') && text.includes('\r') ? '\r' : '\n'
}

import { toldDelimiter, newlineOf } from './delimiter.ts'
import type { Encoding, Delimiter } from '../job.ts'
import { RowScanner, type Part } from './scan-rows.ts'
import { utf8Slices } from './slices.ts'

/** What of a file's start tells its line ends. */
const START = 524_288

/** Some parts of a file: to be used up before the next ones are asked for. */
export interface Parts {
  parts: Iterable<Part>
  /** Bytes of the file read so far. */
  bytes: number
}

export interface PartOptions {
  encoding: Encoding
  delimiter: Delimiter
  /** Cells that a row should have. */
  columns: number
  signal?: AbortSignal | undefined
  /** Shown every slice of the file as it stands on the disk. */
  onRaw?: ((raw: Uint8Array<ArrayBuffer>) => void) | undefined
  /** Bytes read at once, for tests. */
  slice?: number | undefined
}

/**
 * The rows of a delimited file by the fast lane: those that `readRows` gives, in its order, blank lines and a first line `sep=;`
 * left out. Throws ImportError `broken-quotes` after 1,000 broken lines, `unreadable`, or the signal's reason.
 */
export async function* readParts(file: Blob, options: PartOptions): AsyncGenerator<Parts> {
  let scanner: RowScanner | null = null
  for await (const { bytes, read, last } of utf8Slices(file, options.encoding, {
    signal: options.signal,
    size: options.slice,
    onRaw: options.onRaw,
  })) {
    let from = 0
    if (!scanner) {
      const start = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, START))
      const told = toldDelimiter(start)
      from = told?.length ?? 0
      scanner = new RowScanner(options.delimiter, newlineOf(start), options.columns, told ? 2 : 1)
    }
    yield { parts: scanner.parts(from === 0 ? bytes : bytes.subarray(from), last), bytes: read }
  }
}

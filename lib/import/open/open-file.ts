import { ImportError } from '../error.ts'
import { boundedBlob } from './bounded.ts'
import { openSheet, type SheetOptions } from './spreadsheet.ts'
import { unzip, zipEntries, type ZipEntry } from './zip-entries.ts'

/** A file as the readers of text want it. */
export type OpenedFile =
  | {
      kind: 'text'
      /** The text's bytes: the file itself, or what was packed in it. */
      file: Blob
      /** For a spreadsheet: it is UTF-8 with commas, and this sheet of these. */
      sheet?: string
      sheets: string[]
    }
  /**
   * Not opened. `what`: as `sniffFile` calls it, or `ods`, `numbers`, `locked`, `several` and `nothing` (in an archive),
   * `damaged` (an archive or spreadsheet that breaks off).
   */
  | { kind: 'closed'; what: string; files?: string[] }

/** An archive in an archive is opened, and no further. */
const DEEPEST = 2
const TABLE = /\.(?:csv|tsv|txt|xlsx|xlsm|gz)$/i

/**
 * Opens what people have: text as it is, gzip and a ZIP with one table in it unpacked, a sheet of an XLSX file as CSV. Text of any kind
 * comes back unread. Throws ImportError `too-large` or `unreadable`, or the signal's reason.
 */
export async function openFile(file: File, options: SheetOptions = {}): Promise<OpenedFile> {
  try {
    return await open(file, file.name, options, 0)
  } catch (error) {
    if (!(error instanceof ImportError) || error.code !== 'unreadable') throw error
    // Where the file itself can be read, what is packed in it cannot.
    await file.slice(0, 4).arrayBuffer().catch(unreadable(file.name))
    return { kind: 'closed', what: 'damaged' }
  }
}

async function open(file: Blob, name: string, options: SheetOptions, depth: number): Promise<OpenedFile> {
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer().catch(unreadable(name)))
  if (head[0] === 0x1f && head[1] === 0x8b && depth < DEEPEST) {
    const text = await boundedBlob(file.stream().pipeThrough(new DecompressionStream('gzip')), name, options.signal)
    return open(text, name.replace(/\.gz$/i, ''), options, depth + 1)
  }
  if (head[0] !== 0x50 || head[1] !== 0x4b || head[2] !== 3 || head[3] !== 4) return { kind: 'text', file, sheets: [] }
  const entries = await zipEntries(file, name)
  if (entries.some(({ locked }) => locked)) return { kind: 'closed', what: 'locked' }
  const has = (path: RegExp): boolean => entries.some((entry) => path.test(entry.name))
  if (has(/^xl\/workbook\.xml$/i)) return { kind: 'text', ...(await openSheet(file, name, entries, options)) }
  if (has(/^xl\//i)) return { kind: 'closed', what: 'old-spreadsheet' }
  if (has(/^Index\/|\.iwa$/)) return { kind: 'closed', what: 'numbers' }
  if (has(/^mimetype$/) && has(/^content\.xml$/)) return { kind: 'closed', what: 'ods' }
  return openOnly(file, entries, options, depth)
}

/** The one table of an archive, as HubSpot and Shopify mail it. */
async function openOnly(file: Blob, entries: ZipEntry[], options: SheetOptions, depth: number): Promise<OpenedFile> {
  const tables = entries.filter((entry) => TABLE.test(entry.name) && !/(?:^|\/)(?:__MACOSX\/|\.)/.test(entry.name))
  const [only] = tables
  if (!only || depth >= DEEPEST) return { kind: 'closed', what: 'nothing' }
  if (tables.length > 1) return { kind: 'closed', what: 'several', files: tables.map((entry) => entry.name) }
  return open(await unzip(file, only, options.signal), only.name, options, depth + 1)
}

function unreadable(file: string): () => never {
  return () => {
    throw new ImportError('unreadable', { file })
  }
}

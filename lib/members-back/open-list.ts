import { ImportError } from '../import/error.ts'
import { MOST_BYTES } from '../import/limits.ts'
import { openFile } from '../import/open/open-file.ts'
import { sniffFile } from '../import/read/encoding.ts'
import type { Encoding } from '../import/job.ts'
import type { ListProblem } from './list.ts'

/** The text of a list, whatever it was packed in. */
export interface OpenedList {
  text: Blob
  encoding: Encoding
  sheet: string | undefined
}

/** Why a list cannot be read. */
export class ListError extends Error {
  constructor(readonly problem: ListProblem) {
    super(problem.code)
    this.name = 'ListError'
  }
}

/** Throws ListError, or the signal's reason. */
export async function openList(file: File, sheet?: string, signal?: AbortSignal): Promise<OpenedList> {
  const { name, size } = file
  if (size > MOST_BYTES) throw new ListError({ code: 'too-large', values: { size, limit: MOST_BYTES } })
  if (size === 0) throw new ListError({ code: 'empty', values: {} })
  const opened = await openFile(file, { sheet, signal })
  if (opened.kind === 'closed') throw new ListError({ code: 'closed', values: { file: name, what: opened.what } })
  const sniffed = await sniffFile(opened.file)
  if (sniffed.kind === 'not-text') throw new ListError({ code: 'not-text', values: { file: name, what: sniffed.what } })
  return { text: opened.file, encoding: sniffed.encoding, sheet: opened.sheet }
}

/** What is the list's own fault, as a problem; anything else is thrown again. */
export function problemOf(error: unknown): ListProblem {
  if (error instanceof ListError) return error.problem
  if (
    error instanceof ImportError &&
    (error.code === 'too-large' || error.code === 'broken-quotes' || error.code === 'unreadable')
  )
    return { code: error.code, values: error.values }
  throw error
}

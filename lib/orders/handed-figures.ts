import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import type { FigureColumns } from './figure-columns.ts'

/** Figures as they were written. */
export interface HandedFigures {
  chunk: Id
  /** Bytes of the chunk. */
  length: number
  columns: FigureColumns
}

const handed = new WeakMap<RecencyDatabase, HandedFigures>()

/** Hands on figures that were just written: scores are cut from them at once, and reading them again takes a while. */
export function handOnFigures(db: RecencyDatabase, figures: HandedFigures): void {
  handed.set(db, figures)
}

/** The figures of a chunk that was just written, to one who asks: they are theirs. Null where they have to be read. */
export function takeFigures(db: RecencyDatabase, chunk: Id | null): HandedFigures | null {
  const last = handed.get(db)
  if (!last || last.chunk !== chunk) return null
  handed.delete(db)
  return last
}

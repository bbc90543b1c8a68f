import type { RecencyDatabase } from '../../db/database.ts'
import type { Id } from '../../db/id.ts'
import { changeOfBy } from './found-by.ts'
import type { MoveRow } from './moment.ts'
import type { SegmentMoves, SegmentStep } from './moves.ts'

/** How a segment's size went from moment to moment. Reads no differences: their figures are kept beside them. */
export async function segmentMoves(db: RecencyDatabase, { segment }: { segment: Id }): Promise<SegmentMoves> {
  const [moments, rows] = await db.transaction('r', [db.moments, db.moves], async () => [
    await db.moments.orderBy('n').toArray(),
    await db.moves.where('[of+n]').between([segment, -Infinity], [segment, Infinity]).toArray(),
  ])
  const rowOf = new Map(rows.map((row) => [row.n, row]))
  const steps: SegmentStep[] = []
  for (const [i, moment] of moments.entries()) {
    const row = rowOf.get(moment.n)
    const before = moments[i - 1]
    if (row) steps.push({ moment, ...figures(row, before && rowOf.get(before.n)) })
  }
  return { steps }
}

function figures(row: MoveRow, before: MoveRow | undefined): Omit<SegmentStep, 'moment'> {
  const { count, joined, left } = row
  const why = before ? changeOfBy(before.by, row.by) : 'first'
  const moved = why === null ? { joined, left } : { joined: null, left: null }
  return { count, ...moved, why, since: before?.n ?? null, off: row.off ?? false }
}

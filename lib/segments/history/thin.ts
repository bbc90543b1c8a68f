import type { RecencyDatabase } from '../../db/database.ts'
import { isoDay } from '../../workspace/day.ts'
import { CODES, MEMBERS, type Coding } from './differences.ts'
import { RFM, STAGES_ROW, type Moment, type MoveRow } from './moment.ts'

/** What the history may take. Twenty segments of a million people, of whom one in a hundred moves each day, take about half in two years. */
export const MOST_BYTES = 90_000_000
/** Days that are kept one by one, whatever they take. */
const RECENT_DAYS = 90
/** Moments that are joined at one time: the rest when the next one begins. */
const AT_ONCE = 60

/**
 * Joins the oldest moments of one month into the last of them, as many as it takes until the history is within its limit. A moment that others
 * were joined into says how many. Where a rule or settings changed, or a segment came or went, moments stay apart. Each step is a transaction.
 */
export async function thinMoments(db: RecencyDatabase, most = MOST_BYTES, recentDays = RECENT_DAYS): Promise<void> {
  const moments = await db.moments.orderBy('n').toArray()
  const last = (moments.at(-1)?.day ?? 0) - recentDays
  let bytes = moments.reduce((sum, moment) => sum + moment.bytes, 0)
  let joined = 0
  for (let i = 0; i + 1 < moments.length && bytes > most && joined < AT_ONCE; i++) {
    const [one, next] = [moments[i] as Moment, moments[i + 1] as Moment]
    if (next.day > last) return
    if (isoDay(one.day).slice(0, 7) !== isoDay(next.day).slice(0, 7)) continue
    const made = await join(db, one.n, next.n)
    if (!made) continue
    moments[i + 1] = made
    bytes += made.bytes - one.bytes - next.bytes
    joined++
  }
}

/** Null where they cannot be joined. */
function join(db: RecencyDatabase, n: number, into: number): Promise<Moment | null> {
  return db.transaction('rw', [db.moments, db.moves], async () => {
    const [one, next] = await db.moments.bulkGet([n, into])
    const [rows, later] = [await db.moves.where('n').equals(n).toArray(), await db.moves.where('n').equals(into).toArray()]
    const nextOf = new Map(later.map((row) => [row.of, row]))
    const pairs = rows.map((row) => [row, nextOf.get(row.of)] as const)
    if (!one || !next || rows.length !== later.length) return null
    const both: MoveRow[] = []
    for (const [row, after] of pairs) {
      if (row.by !== after?.by || row.off !== after.off) return null
      const bytes = row.of === RFM || row.of === STAGES_ROW ? together(CODES, row, after) : together(MEMBERS, row, after)
      both.push({ ...after, joined: row.joined + after.joined, left: row.left + after.left, bytes })
    }
    const moment: Moment = {
      ...next,
      same: Math.min(one.same, next.same),
      joins: (one.joins ?? 0) + (next.joins ?? 0) + 1,
      bytes: both.reduce((sum, row) => sum + row.bytes.length, 0),
    }
    await db.moves.bulkDelete(rows.map((row): [string, number] => [row.of, row.n]))
    await db.moves.bulkPut(both)
    await db.moments.delete(n)
    await db.moments.put(moment)
    return moment
  })
}

function together<State>(coding: Coding<State>, one: MoveRow, next: MoveRow): Uint8Array<ArrayBuffer> {
  return coding.differ(coding.none(), coding.apply(coding.none(), [one.bytes, next.bytes]))
}

import type { RecencyDatabase } from '../../db/database.ts'
import { FIRST_STAGE, NOBODY, NO_STAGE, STAGE_CODES } from '../columns/stage-column.ts'
import { changeOfBy } from './found-by.ts'
import { ABSENT } from './group-codes.ts'
import { countTable } from './group-moves.ts'
import { STAGES_ROW, type Moment } from './moment.ts'
import type { LadderSteps, StageMoves } from './moves.ts'
import { historyTables, sameBetween, stagesAt } from './state-at.ts'

/** Who is there and has no stage, among the ids of `StageMoves`. */
export const NONE = 'none'

/** The id of a code: `absent`, `none`, or a stage's digit. */
export function stageId(code: number): string {
  if (code === NOBODY) return ABSENT
  return code === NO_STAGE ? NONE : String(code - FIRST_STAGE)
}

/** The code of an id; null for what is none. */
export function stageCodeFor(id: string): number | null {
  const code = Array.from({ length: STAGE_CODES }, (_, i) => stageId(i)).indexOf(id)
  return code === -1 ? null : code
}

/** In the order of the ladder; then who has no stage, and who was not there. */
const ORDER = [...Array.from({ length: STAGE_CODES - FIRST_STAGE }, (_, i) => i + FIRST_STAGE), NO_STAGE, NOBODY]

/**
 * Who moved from which stage to which since a moment, until another one or the newest. Null where the first is no longer kept, nothing came after it,
 * or stages were not kept yet at one of the two.
 */
export function stageMoves(db: RecencyDatabase, { since, until }: { since: number; until?: number }): Promise<StageMoves | null> {
  return db.transaction('r', historyTables(db), async () => {
    const moments = await db.moments.orderBy('n').toArray()
    const from = moments.find(({ n }) => n === since)
    const to = until === undefined ? moments.at(-1) : moments.find(({ n }) => n === until)
    if (!from || !to || to.n <= from.n) return null
    const [before, after] = [await stagesAt(db, from.n), await stagesAt(db, to.n)]
    if (!before || !after) return null
    const table = countTable(before, after, sameBetween(moments, from.n, to.n))
    const at = (a: number, b: number): number => table[a * 256 + b] ?? 0
    const codes = ORDER.filter((code) => ORDER.some((other) => at(code, other) !== 0 || at(other, code) !== 0))
    return {
      since: from,
      now: to,
      groups: codes.map(stageId),
      known: [],
      counts: codes.map((one) => codes.map((other) => at(one, other))),
      recut: await wereChanged(db, from, to),
    }
  })
}

async function wereChanged(db: RecencyDatabase, from: Moment, to: Moment): Promise<boolean> {
  const rows = await db.moves.where('[of+n]').between([STAGES_ROW, from.n], [STAGES_ROW, to.n], true, true).toArray()
  return rows.some(({ by }, i) => i > 0 && by !== rows[i - 1]?.by)
}

/** How many people stood on each rung at each moment, oldest first. Moments at which stages were not kept yet have no sizes. */
export async function ladderSteps(db: RecencyDatabase): Promise<LadderSteps> {
  const [moments, rows] = await db.transaction('r', [db.moments, db.moves], async () => [
    await db.moments.orderBy('n').toArray(),
    await db.moves.where('[of+n]').between([STAGES_ROW, -Infinity], [STAGES_ROW, Infinity]).toArray(),
  ])
  const rowOf = new Map(rows.map((row) => [row.n, row]))
  return {
    steps: moments.map((moment, i) => {
      const row = rowOf.get(moment.n)
      const earlier = moments[i - 1]
      const before = earlier && rowOf.get(earlier.n)
      if (!row?.sizes) return { moment, sizes: null, none: null, why: null }
      const why = before ? changeOfBy(before.by, row.by) : 'first'
      return { moment, sizes: row.sizes.slice(FIRST_STAGE), none: row.sizes[NO_STAGE] ?? 0, why }
    }),
  }
}

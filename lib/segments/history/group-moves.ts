import type { RecencyDatabase } from '../../db/database.ts'
import { mapInForce } from '../../rfm/maps/in-force.ts'
import { settingsOrGuess } from '../../workspace/settings-store.ts'
import type { Codes } from './differences.ts'
import { ABSENT, codedGroups, meaningOf } from './group-codes.ts'
import { RFM, type Moment } from './moment.ts'
import type { GroupMoves } from './moves.ts'
import { codesAt, historyTables, sameBetween } from './state-at.ts'

/** How many codes there can be. */
const CODES = 256

/**
 * Who moved from which group to which since a moment, until another one or the newest. Null where the first is no longer kept, or nothing came
 * after it.
 */
export async function groupMoves(
  db: RecencyDatabase,
  { since, until }: { since: number; until?: number },
): Promise<GroupMoves | null> {
  const { rfm } = await settingsOrGuess(db)
  return db.transaction('r', historyTables(db), async () => {
    const moments = await db.moments.orderBy('n').toArray()
    const from = moments.find(({ n }) => n === since)
    const to = until === undefined ? moments.at(-1) : moments.find(({ n }) => n === until)
    if (!from || !to || to.n <= from.n) return null
    const [before, after] = [await codesAt(db, from.n), await codesAt(db, to.n)]
    if (!before || !after) return null
    const table = countTable(before, after, sameBetween(moments, from.n, to.n))
    const order = mapInForce(rfm).groups.map(({ id }) => id)
    return { since: from, now: to, ...named(table, await codedGroups(db), order), recut: await wasRecut(db, from, to) }
  })
}

/** People by the code before and the code after. Ordinals from `same` on were somebody else's before. */
export function countTable(before: Codes, after: Codes, same: number): Uint32Array {
  const table = new Uint32Array(CODES * CODES)
  const add = (from: number, to: number): void => {
    const at = from * CODES + to
    table[at] = (table[at] as number) + 1
  }
  const size = Math.max(before.length, after.length)
  for (let ordinal = 0; ordinal < size; ordinal++) {
    const [from, to] = [before[ordinal] ?? 0, after[ordinal] ?? 0]
    if (ordinal < same) add(from, to)
    else {
      add(from, 0)
      add(0, to)
    }
  }
  // Whoever was there at neither moment is nobody.
  table[0] = 0
  return table
}

/** Groups that anybody was or is in, those of the present map first, in its order; then why others have none, and who was not there at last. */
function named(
  table: Uint32Array,
  groups: Awaited<ReturnType<typeof codedGroups>>,
  order: readonly string[],
): Pick<GroupMoves, 'groups' | 'known' | 'counts'> {
  const used = Array.from({ length: CODES }, (_, code) => code).filter((code) =>
    Array.from({ length: CODES }, (_, other) => other).some(
      (other) => table[code * CODES + other] !== 0 || table[other * CODES + code] !== 0,
    ),
  )
  const rank = (code: number): number => {
    const means = meaningOf(code, groups)
    if (means.kind !== 'group') return means.kind === 'absent' ? 3000 : 2000 + code
    const place = order.indexOf(means.group.id)
    return place === -1 ? 1000 + code : place
  }
  const codes = used.toSorted((a, b) => rank(a) - rank(b))
  const meanings = codes.map((code) => meaningOf(code, groups))
  return {
    groups: meanings.map((means) =>
      means.kind === 'absent' ? ABSENT : means.kind === 'unscored' ? means.reason : means.group.id,
    ),
    known: meanings.flatMap((means) => (means.kind === 'group' ? [means.group] : [])),
    counts: codes.map((from) => codes.map((to) => table[from * CODES + to] as number)),
  }
}

async function wasRecut(db: RecencyDatabase, from: Moment, to: Moment): Promise<boolean> {
  const rows = await db.moves.where('[of+n]').between([RFM, from.n], [RFM, to.n], true, true).toArray()
  return rows.some(({ by }, i) => i > 0 && by !== rows[i - 1]?.by)
}

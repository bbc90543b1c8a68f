import type { RecencyDatabase } from '../../db/database.ts'
import type { Id } from '../../db/id.ts'
import { FIRST_STAGE } from '../columns/stage-column.ts'
import { countBits, type Bits } from '../columns/bits.ts'
import { newcomers, scored, staged } from './count-moves.ts'
import { CODES, MEMBERS, type Codes, type Coding } from './differences.ts'
import { takeFreed } from './freed-ordinals.ts'
import { held, stateAt } from './state-at.ts'
import type { KeptState } from './kept-state.ts'
import { RFM, STAGES_ROW, type Moment, type MoveRow } from './moment.ts'

/** Everybody's state as it was just worked out. */
export interface NewState {
  day: number
  /** UTC ms. */
  at: number
  generation: number
  /** Ordinals of the base. */
  people: number
  segments: { id: Id; members: Bits; count: number; by: string; off: boolean }[]
  codes: Codes
  /** What groups were found by. */
  by: string
  /** Everybody's stages, where they are kept. */
  stages?: { codes: Codes; sizes: number[]; by: string }
}

/**
 * Brings the newest moment up to date, or begins the next one; `kept` is the state as it was kept last. Gives the moment's number. Within the
 * caller's transaction over `keyed`, `chunks`, `moments`, `moves` and `imports`.
 */
export async function keepMoment(db: RecencyDatabase, now: NewState, kept: KeptState | null): Promise<number> {
  const newest = await db.moments.orderBy('n').last()
  const goesOn = newest?.day === now.day && newest.generation === now.generation
  const moment = goesOn ? newest : await nextMoment(db, newest, now)
  const { n } = moment
  // Of the same base as at the moment before, whatever was done and undone meanwhile.
  const same = Math.min(moment.same, await takeFreed(db))
  if (!goesOn && newest && newest.day !== now.day)
    await forgetRemoved(db, new Set([RFM, STAGES_ROW, ...now.segments.map(({ id }) => id)]))
  const rows: MoveRow[] = []
  for (const { id, members, count, by, off } of now.segments) {
    const before = await stateAt(db, id, n - 1, MEMBERS, held(kept, kept?.members.get(id)))
    rows.push({ ...row(id, n, by, count, MEMBERS, before, members, (bits) => bits, same), ...(off && { off }) })
  }
  const before = await stateAt(db, RFM, n - 1, CODES, held(kept, kept?.codes))
  rows.push(row(RFM, n, now.by, countBits(scored(now.codes)), CODES, before, now.codes, scored, same))
  if (now.stages) {
    const { codes, sizes, by } = now.stages
    const earlier = await stateAt(db, STAGES_ROW, n - 1, CODES, held(kept, kept?.stages))
    const count = sizes.slice(FIRST_STAGE).reduce((sum, size) => sum + size, 0)
    rows.push({ ...row(STAGES_ROW, n, by, count, CODES, earlier, codes, staged, same), sizes })
  }
  const gone = (await db.moves.where('n').equals(n).primaryKeys()).filter(([of]) => !rows.some((one) => one.of === of))
  await db.moves.bulkDelete(gone)
  await db.moves.bulkPut(rows)
  const bytes = rows.reduce((sum, one) => sum + one.bytes.length, 0)
  await db.moments.put({ ...moment, at: now.at, people: now.people, same, bytes })
  return n
}

function row<State>(
  of: string,
  n: number,
  by: string,
  count: number,
  coding: Coding<State>,
  before: State,
  after: State,
  members: (state: State) => Bits,
  same: number,
): MoveRow {
  const [former, present] = [members(before), members(after)]
  return {
    of,
    n,
    by,
    count,
    joined: countBits(newcomers(former, present, same)),
    left: countBits(newcomers(present, former, same)),
    bytes: coding.differ(before, after),
  }
}

async function nextMoment(db: RecencyDatabase, newest: Moment | undefined, now: NewState): Promise<Moment> {
  const { day, at, generation, people } = now
  return {
    n: (newest?.n ?? 0) + 1,
    day,
    at,
    generation,
    people,
    same: Math.min(newest?.people ?? 0, people),
    bytes: 0,
    ...(await causeOf(db, newest, generation)),
  }
}

/** A moment of an old import may have been joined into another one since; milliseconds. */
const RECENT = 30 * 86_400_000

/** Imports raise the generation, undoing one goes back; erasing people writes the same base under a new number. */
async function causeOf(
  db: RecencyDatabase,
  newest: Moment | undefined,
  generation: number,
): Promise<Pick<Moment, 'cause' | 'import'>> {
  if (generation === newest?.generation) return { cause: 'day' }
  if (newest && generation < newest.generation) return { cause: 'undo' }
  const made = (await db.imports.toArray()).find(({ after }) => after === generation)
  const isKnown = made && (await db.moments.filter((moment) => moment.import === made.id).count()) > 0
  if (made && !isKnown && made.at > (newest?.at ?? 0) - RECENT) return { cause: 'import', import: made.id }
  return { cause: newest ? 'erase' : 'day' }
}

/** A new day takes the rows of segments that were removed: until then their removal can be taken back. */
async function forgetRemoved(db: RecencyDatabase, present: ReadonlySet<string>): Promise<void> {
  const gone = (await db.moves.toCollection().primaryKeys()).filter(([of]) => !present.has(of))
  if (gone.length > 0) await db.moves.bulkDelete(gone)
}

import type { RecencyDatabase } from '../../db/database.ts'
import type { Id } from '../../db/id.ts'
import type { Bits } from '../columns/bits.ts'
import { CODES, MEMBERS, type Codes, type Coding } from './differences.ts'
import { keptState, type KeptState } from './kept-state.ts'
import { RFM, STAGES_ROW, type Moment } from './moment.ts'

/** Tables that states are rebuilt from: read together, in one transaction. */
export function historyTables(db: RecencyDatabase) {
  return [db.keyed, db.chunks, db.moments, db.moves]
}

/** Members of a segment at a moment, by ordinal; null where the segment, or the moment, was not there. */
export function membersAt(db: RecencyDatabase, segment: Id, n: number): Promise<Bits | null> {
  return db.transaction('r', historyTables(db), async () => {
    if (!(await db.moves.get([segment, n]))) return null
    const kept = await keptState(db)
    return stateAt(db, segment, n, MEMBERS, held(kept, kept?.members.get(segment)))
  })
}

/** Everybody's group at a moment in codes, see `group-codes.ts`; null where the moment was not there. */
export function codesAt(db: RecencyDatabase, n: number): Promise<Codes | null> {
  return db.transaction('r', historyTables(db), async () => {
    if (!(await db.moves.get([RFM, n]))) return null
    const kept = await keptState(db)
    return stateAt(db, RFM, n, CODES, held(kept, kept?.codes))
  })
}

/** Everybody's stage at a moment in codes, see `stage-column.ts`; null where the moment was not there, or stages were not kept yet. */
export function stagesAt(db: RecencyDatabase, n: number): Promise<Codes | null> {
  return db.transaction('r', historyTables(db), async () => {
    if (!(await db.moves.get([STAGES_ROW, n]))) return null
    const kept = await keptState(db)
    return stateAt(db, STAGES_ROW, n, CODES, held(kept, kept?.stages))
  })
}

/** A state that is known, at a moment from which others can be reached. */
export interface Held<State> {
  n: number
  state: State
}

/** A part of the kept state as a place to start from; null where it is not kept. */
export function held<State>(kept: KeptState | null, state: State | undefined): Held<State> | null {
  return kept && state ? { n: kept.moment, state } : null
}

/** The state after the row of moment `n`, or the last one before it: from the known state back, or from the first row on, whichever is nearer. */
export async function stateAt<State>(
  db: RecencyDatabase,
  of: string,
  n: number,
  coding: Coding<State>,
  known: Held<State> | null,
): Promise<State> {
  const rows = (above: number, upTo: number) => db.moves.where('[of+n]').between([of, above], [of, upTo], false, true)
  if (known?.n === n) return known.state
  if (known && known.n > n) {
    const [back, on] = [await rows(n, known.n).count(), await rows(0, n).count()]
    if (back <= on)
      return coding.apply(
        known.state,
        (await rows(n, known.n).toArray()).map(({ bytes }) => bytes),
      )
  }
  return coding.apply(
    coding.none(),
    (await rows(0, n).toArray()).map(({ bytes }) => bytes),
  )
}

/** Ordinals below this are the same people at all moments from `a` to `b`. */
export function sameBetween(moments: readonly Moment[], a: number, b: number): number {
  return moments.filter(({ n }) => n > a && n <= b).reduce((least, { same }) => Math.min(least, same), Infinity)
}

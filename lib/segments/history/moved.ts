import type { RecencyDatabase } from '../../db/database.ts'
import type { Id } from '../../db/id.ts'
import { noBits, setBit, type Bits } from '../columns/bits.ts'
import { newcomers } from './count-moves.ts'
import { codedGroups, codeFor } from './group-codes.ts'
import type { Moment } from './moment.ts'
import { stageCodeFor } from './stage-moves.ts'
import { codesAt, historyTables, membersAt, sameBetween, stagesAt } from './state-at.ts'

/** People by what the history says of them. Moments are named by their numbers. */
export type Moved =
  /** Were in the segment at a moment. */
  | { kind: 'members'; segment: Id; at: number }
  /** Were in it at one of two moments and not at the other. */
  | { kind: 'joined' | 'left'; segment: Id; since: number; until: number }
  /** Were in one group, and later in another: ids of groups, reasons for none, or `absent`. What is absent is not asked. */
  | { kind: 'group'; since: number; until: number; from?: string; to?: string }
  /** The same of stages: digits, `none`, or `absent`. */
  | { kind: 'stage'; since: number; until: number; from?: string; to?: string }

/** Who that is among the present people, by ordinal; nobody where a moment is no longer kept. Whom an undo took out since is not among them. */
export function movedPeople(db: RecencyDatabase, moved: Moved): Promise<Bits> {
  return db.transaction('r', historyTables(db), async () => {
    const moments = await db.moments.orderBy('n').toArray()
    if (moved.kind === 'members')
      return stillThere((await membersAt(db, moved.segment, moved.at)) ?? noBits(0), moments, moved.at)
    const { since, until } = moved
    const same = sameBetween(moments, since, until)
    if (moved.kind === 'group' || moved.kind === 'stage') return codeMovers(db, moved, moments, same)
    const [before, after] = [await membersAt(db, moved.segment, since), await membersAt(db, moved.segment, until)]
    if (!before || !after) return noBits(0)
    return moved.kind === 'joined'
      ? stillThere(newcomers(before, after, same), moments, until)
      : stillThere(newcomers(after, before, same), moments, since)
  })
}

async function codeMovers(
  db: RecencyDatabase,
  { kind, since, until, from, to }: Extract<Moved, { kind: 'group' | 'stage' }>,
  moments: readonly Moment[],
  same: number,
): Promise<Bits> {
  const groups = await codedGroups(db)
  const isStage = kind === 'stage'
  const codeOf = (id: string): number | null => (isStage ? stageCodeFor(id) : codeFor(id, groups))
  const [fromCode, toCode] = [from, to].map((id) => (id === undefined ? undefined : codeOf(id)))
  const at = isStage ? stagesAt : codesAt
  const [before, after] = [await at(db, since), await at(db, until)]
  if (!before || !after || fromCode === null || toCode === null) return noBits(0)
  const found = noBits(after.length)
  for (let ordinal = 0; ordinal < after.length; ordinal++) {
    const code = after[ordinal] as number
    const former = ordinal < same ? (before[ordinal] ?? 0) : 0
    if (code !== 0 && (fromCode === undefined || former === fromCode) && (toCode === undefined || code === toCode))
      setBit(found, ordinal, true)
  }
  return stillThere(found, moments, until)
}

/** Without those whose ordinals were freed since a moment: somebody else may stand there now. */
function stillThere(bits: Bits, moments: readonly Moment[], since: number): Bits {
  const same = sameBetween(moments, since, Infinity)
  const left = bits.slice()
  for (let word = Math.floor(same / 32); word < left.length; word++) {
    const whole = word * 32 >= same
    left[word] = whole ? 0 : (left[word] as number) & (2 ** (same % 32) - 1)
  }
  return left
}

import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { RULE_LANGUAGE, type Rule } from '../segments/rule.ts'
import { MAX_NAME, removeSegment, saveSegment, type SegmentProblem } from '../segments/store.ts'
import type { Goal } from './goal.ts'
import { keepChange, type GoalProblem } from './store.ts'

/** A group that is to be a segment. */
export interface KeptGroup {
  name: string
  rule: Rule
}

/** `made`: the new segments; a group that is one of the goal's segments already is not made twice. */
export type KeepGroupsResult =
  | { ok: true; goal: Goal; made: Id[] }
  | { ok: false; problem: GoalProblem }
  | { ok: false; segment: SegmentProblem[] }

class Refused extends Error {
  constructor(readonly result: Exclude<KeepGroupsResult, { ok: true }>) {
    super('refused')
  }
}

/** Makes segments of groups and adds them to the goal, all or none, in one transaction. `now` in UTC ms. */
export async function keepGroups(
  db: RecencyDatabase,
  goal: Pick<Goal, 'id' | 'revision'>,
  groups: readonly KeptGroup[],
  { note, now }: { note: string; now: number },
): Promise<KeepGroupsResult> {
  const tables = [db.goals, db.segments, db.ownFields, db.stageRules, db.keyed]
  try {
    return await db.transaction('rw', tables, async () => {
      const ids = (await db.goals.get(goal.id))?.segments ?? []
      const known = (await db.segments.bulkGet(ids)).filter((segment) => segment !== undefined)
      const rules = new Set(known.map(({ rule }) => JSON.stringify(rule)))
      const made: Id[] = []
      for (const { name, rule } of groups) {
        if (rules.has(JSON.stringify(rule))) continue
        const draft = { language: RULE_LANGUAGE, name: shortened(name), note, rule }
        const saved = await saveSegment(db, draft, now)
        if (!saved.ok) throw new Refused({ ok: false, segment: saved.problems })
        made.push(saved.segment.id)
      }
      const changed = await keepChange(db, goal, { segments: [...known.map(({ id }) => id), ...made] }, now)
      if (!changed.ok) throw new Refused(changed)
      return { ok: true as const, goal: changed.goal, made }
    })
  } catch (error) {
    if (error instanceof Refused) return error.result
    throw error
  }
}

/** Takes segments back that were just made of groups: all, or none where something goes by one of them meanwhile (false). */
export async function undoKept(
  db: RecencyDatabase,
  goal: Pick<Goal, 'id' | 'revision'>,
  made: readonly Id[],
  now: number,
): Promise<boolean> {
  const tables = [db.goals, db.segments, db.offers, db.stageRules]
  try {
    return await db.transaction('rw', tables, async () => {
      for (const id of made) {
        const result = await removeSegment(db, id)
        if (!result.removed) throw new Refused({ ok: false, segment: [] })
      }
      const stored = await db.goals.get(goal.id)
      const segments = stored?.segments.filter((id) => !made.includes(id)) ?? []
      const changed = await keepChange(db, goal, { segments }, now)
      if (!changed.ok) throw new Refused(changed)
      return true
    })
  } catch (error) {
    if (error instanceof Refused) return false
    throw error
  }
}

function shortened(name: string): string {
  return name.length <= MAX_NAME ? name : `${name.slice(0, MAX_NAME - 1)}…`
}

import type { RecencyDatabase } from '../db/database.ts'
import { newId, type Id } from '../db/id.ts'
import { MAX_NAME } from '../segments/store.ts'
import { MOST_CRITERIA, MOST_TOGETHER, type Goal, type GoalMeasure, type GoalPeople } from './goal.ts'

/** Why a change of a goal was not kept. The sentence is `guide.problem.<code>`. */
export type GoalProblem = 'name-empty' | 'name-too-long' | 'changed-meanwhile' | 'gone' | 'too-many-criteria'

export type SaveGoalResult = { ok: true; goal: Goal } | { ok: false; problem: GoalProblem }

/** What a step changes. */
export type GoalChange = Partial<Pick<Goal, 'name' | 'figure' | 'days' | 'of' | 'criteria' | 'by' | 'segments' | 'step'>>

/** All goals, those that were worked on last first. */
export async function listGoals(db: RecencyDatabase): Promise<Goal[]> {
  return (await db.goals.toArray()).toSorted((a, b) => b.changedAt - a.changedAt || a.name.localeCompare(b.name))
}

/** A goal that was just begun. `name`: in the user's words. `now` in UTC ms. */
export async function addGoal(db: RecencyDatabase, name: string, now: number): Promise<Goal> {
  const goal: Goal = {
    id: newId(),
    revision: 1,
    origin: { kind: 'own' },
    name,
    figure: 'bought-again',
    days: 90,
    of: { all: [] },
    criteria: [],
    by: [],
    segments: [],
    step: 'goal',
    begun: null,
    before: null,
    people: null,
    changedAt: now,
  }
  await db.goals.add(goal)
  return goal
}

/**
 * Keeps a change of a goal. One made from an older revision than the stored one is refused, so that two windows do not overwrite each other. What
 * was measured when the offers began stands for the figure and the people of that day: a change of either takes it back.
 */
export async function changeGoal(
  db: RecencyDatabase,
  { id, revision }: Pick<Goal, 'id' | 'revision'>,
  change: GoalChange,
  now: number,
): Promise<SaveGoalResult> {
  return db.transaction('rw', db.goals, () => keepChange(db, { id, revision }, change, now))
}

/** The same within a transaction that has the table. */
export async function keepChange(
  db: RecencyDatabase,
  { id, revision }: Pick<Goal, 'id' | 'revision'>,
  change: GoalChange,
  now: number,
): Promise<SaveGoalResult> {
  const stored = await db.goals.get(id)
  if (!stored) return { ok: false, problem: 'gone' }
  if (stored.revision !== revision) return { ok: false, problem: 'changed-meanwhile' }
  const next: Goal = { ...stored, ...change }
  next.name = next.name.trim()
  next.by = next.by.filter((field) => next.criteria.includes(field)).slice(0, MOST_TOGETHER)
  const problem = problemOf(next)
  if (problem) return { ok: false, problem }
  return { ok: true, goal: await put(db, isMeasuredOtherwise(stored, next) ? { ...next, ...NOT_BEGUN } : next, now) }
}

const NOT_BEGUN = { begun: null, before: null, people: null } satisfies Partial<Goal>

function problemOf({ name, criteria }: Goal): GoalProblem | null {
  if (name === '') return 'name-empty'
  if (name.length > MAX_NAME) return 'name-too-long'
  return criteria.length > MOST_CRITERIA ? 'too-many-criteria' : null
}

function isMeasuredOtherwise(a: Goal, b: Goal): boolean {
  return a.figure !== b.figure || a.days !== b.days || JSON.stringify(a.of) !== JSON.stringify(b.of)
}

async function put(db: RecencyDatabase, goal: Goal, now: number): Promise<Goal> {
  const kept = { ...goal, revision: goal.revision + 1, changedAt: now }
  await db.goals.put(kept)
  return kept
}

/** Says that the offers began on a day, with the figure of before and the people whom it is about; null takes it back. */
export async function beginOffers(
  db: RecencyDatabase,
  { id, revision }: Pick<Goal, 'id' | 'revision'>,
  begun: { day: number; before: GoalMeasure; people: GoalPeople } | null,
  now: number,
): Promise<SaveGoalResult> {
  return db.transaction('rw', db.goals, async () => {
    const stored = await db.goals.get(id)
    if (!stored) return { ok: false, problem: 'gone' }
    if (stored.revision !== revision) return { ok: false, problem: 'changed-meanwhile' }
    const kept = begun ? { begun: begun.day, before: begun.before, people: begun.people } : NOT_BEGUN
    return { ok: true, goal: await put(db, { ...stored, ...kept }, now) }
  })
}

/** Removes a goal; its segments and their offers stay. Gives it back for whoever undoes that with `restoreGoal`. */
export async function removeGoal(db: RecencyDatabase, id: Id): Promise<Goal | undefined> {
  return db.transaction('rw', db.goals, async () => {
    const goal = await db.goals.get(id)
    await db.goals.delete(id)
    return goal
  })
}

/** Brings back a goal that was removed. */
export async function restoreGoal(db: RecencyDatabase, goal: Goal): Promise<void> {
  await db.goals.put(goal)
}

import type { Goal } from './goal.ts'

/** Days since 1970-01-01, both counted. */
export interface Days {
  from: number
  to: number
}

/** What a goal's figure is reckoned over. */
export interface GoalWindows {
  /** As long as the goal says, up to the day before the offers began; where they did not yet, up to yesterday, since today is not over. */
  before: Days
  /** From the day on which they began, at most as long; null: not begun. */
  after: Days | null
  /** Where the days after are not all over: as many days of the time before, from its start, to compare with; else null. */
  alike: Days | null
}

/** `today`: days since 1970-01-01 in the workspace's zone. */
export function goalWindows({ days, begun }: Pick<Goal, 'days' | 'begun'>, today: number): GoalWindows {
  const start = begun ?? today
  const before = { from: start - days, to: start - 1 }
  if (begun === null) return { before, after: null, alike: null }
  const after = { from: begun, to: Math.max(begun, Math.min(begun + days - 1, today)) }
  const passed = daysIn(after)
  return { before, after, alike: passed < days ? { from: before.from, to: before.from + passed - 1 } : null }
}

/** How many days these are. */
export function daysIn({ from, to }: Days): number {
  return to - from + 1
}

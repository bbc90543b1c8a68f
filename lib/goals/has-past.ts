import type { GoalFigure } from './goal.ts'

/** Whether a figure can be reckoned for days that are over, from what is kept of them. */
export function hasPast(figure: GoalFigure): boolean {
  return figure !== 'agreed'
}

import type { Window } from '../fields.ts'

/** The days of a window, both included. */
export interface Days {
  first: number
  last: number
}

/**
 * The days that a condition's window holds on a day of looking. Days after it count as that day, as `recencyOf` has it: so they are in every
 * window that reaches to it.
 */
export function daysWithin({ days, from }: Window & { from?: number }, today: number): Days {
  return { first: today - days, last: from === undefined ? Infinity : today - from }
}

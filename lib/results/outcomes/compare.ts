import { holm } from '../statistics/holm.ts'
import { compared, type Proportion } from '../statistics/proportions.ts'
import type { Compared, Uplift, Verdict } from '../report.ts'
import type { LookedAt, Window } from './look-at-people.ts'
import { ROLE } from './recipients.ts'

/** Two shares beside each other; null where one of them is of nobody. */
export function comparedShares(one: Proportion, other: Proportion): Compared | null {
  if (one.among === 0 || other.among === 0) return null
  const difference = compared(one, other)
  return { one, other, difference, verdict: verdictOf(difference) }
}

function verdictOf({ low, high }: { low: number; high: number }): Verdict {
  return low > 0 ? 'more' : high < 0 ? 'fewer' : 'too-few'
}

/** Looked at together, some of many comparisons seem clear by chance: each is judged by Holm's p values, beside its own interval. */
export function judgedTogether(all: readonly Compared[]): void {
  const ps = holm(all.map(({ difference: { p } }) => (Number.isNaN(p) ? 1 : p)))
  for (const [i, one] of all.entries()) if ((ps[i] ?? 1) >= 0.05) one.verdict = 'too-few'
}

/** The days that a queue's people are looked at on, see `Uplift`. */
export interface UpliftWindow extends Window {
  end: number
}

/** Those who were to be written to beside those who were held out. `window` null: nothing was sent, or no orders reach it. */
export function upliftOf(
  looked: LookedAt,
  window: UpliftWindow | 'nothing-sent' | 'no-orders-yet',
  isIn: (person: number) => boolean = () => true,
): Uplift {
  const { people, known, boughtInWindow, spentInWindow } = looked
  let heldOut = 0
  const sides = { planned: { of: 0, among: 0, spent: 0 }, heldOut: { of: 0, among: 0, spent: 0 } }
  for (let i = 0; i < people.count; i++) {
    if (!isIn(i)) continue
    const role = people.role[i] as number
    if ((role & ROLE.heldOut) !== 0) heldOut++
    const side = role === ROLE.planned ? sides.planned : role === ROLE.heldOut ? sides.heldOut : null
    if (!side || !known[i]) continue
    side.among++
    side.of += boughtInWindow[i] as number
    side.spent += spentInWindow[i] as number
  }
  if (heldOut === 0) return { kind: 'none', why: 'no-holdout' }
  if (typeof window === 'string') return { kind: 'none', why: window }
  const { planned: one, heldOut: other } = sides
  const found = comparedShares({ of: one.of, among: one.among }, { of: other.of, among: other.among })
  if (!found) return { kind: 'none', why: 'nobody-known' }
  return { kind: 'found', ...found, ...window, spent: [one.spent, other.spent] }
}

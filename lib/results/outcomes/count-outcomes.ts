import { NO_DAY } from '../../orders/figure-columns.ts'
import type { Bought, Outcomes } from '../report.ts'
import type { LookedAt } from './look-at-people.ts'
import { ROLE } from './recipients.ts'

/** Counts some of the people. `days`: bought within so many; `covered`: the last day whose orders are all there. */
export function countOutcomes(
  looked: LookedAt,
  days: number,
  covered: number | null,
  isIn: (person: number) => boolean = () => true,
): Outcomes {
  const { people, sentDay, clicked } = looked
  const outcomes: Outcomes = {
    prepared: 0,
    sent: 0,
    delivered: 0,
    read: 0,
    replied: 0,
    repliedWithin: null,
    clicked: clicked && 0,
    edited: 0,
    bought: { judged: 0, bought: 0, spent: 0, others: [], notYet: 0, soFar: 0, unknown: 0 },
  }
  const others = new Map<string, number>()
  const took: number[] = []
  for (let i = 0; i < people.count; i++) {
    if (!isIn(i)) continue
    const sent = sentDay[i] as number
    if (sent === NO_DAY) {
      if (((people.role[i] as number) & ROLE.planned) !== 0) outcomes.prepared++
      continue
    }
    outcomes.prepared++
    outcomes.sent++
    const isRead = !Number.isNaN(people.read[i])
    if (isRead) outcomes.read++
    // What was read was delivered, also where no mark of it was seen.
    if (isRead || !Number.isNaN(people.delivered[i])) outcomes.delivered++
    const replied = people.replied[i] as number
    if (!Number.isNaN(replied)) {
      outcomes.replied++
      took.push(Math.max(0, replied - (people.sentAt[i] as number)))
    }
    if (people.edited[i]) outcomes.edited++
    if (clicked && outcomes.clicked !== null && (clicked[i] as number) >= sent) outcomes.clicked++
    countBought(outcomes.bought, others, looked, i, covered !== null && sent + days <= covered)
  }
  outcomes.repliedWithin = medianOf(took)
  outcomes.bought.others = [...others].map(([currency, minor]) => ({ currency, minor }))
  outcomes.bought.others.sort((a, b) => (a.currency < b.currency ? -1 : 1))
  return outcomes
}

function countBought(into: Bought, others: Map<string, number>, looked: LookedAt, person: number, isOver: boolean): void {
  const { known, bought, spent, apart } = looked
  if (!known[person]) {
    into.unknown++
    return
  }
  if (!isOver) {
    into.notYet++
    into.soFar += bought[person] as number
    return
  }
  into.judged++
  into.bought += bought[person] as number
  into.spent += spent[person] as number
  for (const [currency, sums] of apart) {
    const sum = sums[person] as number
    if (sum !== 0) others.set(currency, (others.get(currency) ?? 0) + sum)
  }
}

function medianOf(values: number[]): number | null {
  if (values.length === 0) return null
  const sorted = Float64Array.from(values).toSorted()
  return ((sorted[(sorted.length - 1) >> 1] as number) + (sorted[sorted.length >> 1] as number)) / 2
}

import type { FigureColumns } from '../orders/figure-columns.ts'
import { GROUPS, type GroupId, type Scoring } from './rfm.ts'
import { scoreOf } from './score.ts'

/** How the people of a base fall to the groups. The three beside the groups have no score. */
export interface GroupCounts {
  groups: Record<GroupId, { people: number; spent: number }>
  noOrders: number
  otherCurrency: number
}

/** Counts a whole base off its figure columns. `spent` is in minor units of the scoring's currency. */
export function countGroups(columns: FigureColumns, scoring: Scoring): GroupCounts {
  const groups = Object.fromEntries(GROUPS.map((group) => [group, { people: 0, spent: 0 }])) as GroupCounts['groups']
  const counts: GroupCounts = { groups, noOrders: 0, otherCurrency: 0 }
  for (let ordinal = 0; ordinal < columns.count.length; ordinal++) {
    const count = columns.count[ordinal] ?? 0
    const spent = columns.spent[ordinal] ?? 0
    const lastDay = count === 0 ? null : (columns.lastDay[ordinal] ?? null)
    const figures = { count, mainCount: columns.mainCount[ordinal] ?? 0, spent, firstDay: null, lastDay, others: [], leftOut: 0 }
    const result = scoreOf(figures, scoring)
    if (result.kind === 'no-orders') counts.noOrders++
    else if (result.kind === 'other-currency') counts.otherCurrency++
    else if (result.kind === 'scored') {
      groups[result.group].people++
      groups[result.group].spent += spent
    }
  }
  return counts
}

import { NO_DAY } from '../../orders/figure-columns.ts'
import { recencyOf } from '../../rfm/looking.ts'
import type { Facts } from '../facts.ts'
import { ORDER_FIELDS } from '../fields/orders.ts'
import { cohensH, isFinding, medianOf, shareOfMore } from './effect-size.ts'
import type { PortraitNumber } from './portrait.ts'
import { MEMBER, OTHER, type Side, type Sides } from './sides.ts'
import type { TraitSources } from './trait.ts'

/** How one figure of everybody is read; NaN is unknown. Money in minor units, recency and interval in days. */
export interface NumberReader {
  field: PortraitNumber['field']
  column: (sources: TraitSources) => Promise<(ordinal: number) => number>
  of: (facts: Facts) => number
}

/** As the fields of rules of the same names, but for money, which is in minor units here. */
export const NUMBERS: readonly NumberReader[] = [
  {
    field: 'orders.count',
    column:
      async ({ columns: { figures } }) =>
      (ordinal) =>
        figures.count[ordinal] as number,
    of: ({ figures }) => figures.count,
  },
  {
    field: 'orders.spent',
    column:
      async ({ columns: { figures } }) =>
      (ordinal) =>
        spent(figures.count[ordinal] as number, figures.mainCount[ordinal] as number, figures.spent[ordinal] as number),
    of: ({ figures }) => spent(figures.count, figures.mainCount, figures.spent),
  },
  {
    field: 'orders.average',
    column:
      async ({ columns: { figures } }) =>
      (ordinal) =>
        average(figures.mainCount[ordinal] as number, figures.spent[ordinal] as number),
    of: ({ figures }) => average(figures.mainCount, figures.spent),
  },
  {
    field: 'orders.last',
    column:
      async ({ columns: { figures, today } }) =>
      (ordinal) => {
        const day = figures.lastDay[ordinal] as number
        return day === NO_DAY ? Number.NaN : recencyOf(day, today)
      },
    of: ({ figures: { lastDay }, today }) => (lastDay === null ? Number.NaN : recencyOf(lastDay, today)),
  },
  {
    field: 'orders.interval',
    column: async ({ columns }) => {
      const tenths = await columns.intervals()
      return (ordinal) => (tenths[ordinal] as number) / 10
    },
    of: (facts) => (ORDER_FIELDS['orders.interval'].read(facts) as number | null) ?? Number.NaN,
  },
]

/** Nothing bought is a spend of 0; bought in other currencies alone is unknown. */
function spent(count: number, mainCount: number, minor: number): number {
  return mainCount === 0 && count > 0 ? Number.NaN : minor
}

function average(mainCount: number, minor: number): number {
  return mainCount === 0 ? Number.NaN : Math.round(minor / mainCount)
}

/** Compares a figure of members and of everybody else. `apart`: those who are asked one by one. */
export async function compareNumber(
  { field, column, of }: NumberReader,
  sources: TraitSources | null,
  apart: Record<Side, readonly Facts[]>,
  asked: ReadonlySet<string>,
): Promise<PortraitNumber> {
  const read = sources && { at: await column(sources), sides: sources.sides }
  const members = sortedOf(read, MEMBER, apart.members.map(of))
  const others = sortedOf(read, OTHER, apart.others.map(of))
  const more = shareOfMore(members, others)
  const strength = more === null ? null : cohensH(more, 1 - more)
  const known = { members: members.length, others: others.length }
  return {
    field,
    known,
    members: medianOf(members),
    others: medianOf(others),
    more,
    strength: strength !== null && isFinding(strength, known.members, known.others) ? strength : null,
    asked: asked.has(field),
  }
}

/** The known figures of one side, ascending. `read` null: of those who are asked one by one alone. */
function sortedOf(
  read: { at: (ordinal: number) => number; sides: Sides } | null,
  wanted: typeof MEMBER | typeof OTHER,
  more: readonly number[],
): Float64Array {
  const { side, count } = read?.sides ?? { side: new Uint8Array(0), count: { members: 0, others: 0 } }
  const values = new Float64Array((wanted === MEMBER ? count.members : count.others) + more.length)
  let known = 0
  for (let ordinal = 0; ordinal < side.length; ordinal++) {
    if (side[ordinal] !== wanted) continue
    const value = read?.at(ordinal) ?? Number.NaN
    if (value === value) values[known++] = value
  }
  for (const value of more) if (value === value) values[known++] = value
  return values.subarray(0, known).toSorted()
}

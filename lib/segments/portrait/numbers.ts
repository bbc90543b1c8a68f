import { NO_DAY } from '../../orders/figure-columns.ts'
import { recencyOf } from '../../rfm/looking.ts'
import type { PeopleColumns } from '../columns/people-columns.ts'
import type { Facts } from '../facts.ts'
import { ORDER_FIELDS } from '../fields/orders.ts'
import { compareSamples } from './compare-samples.ts'
import { cohensH, isFinding } from './effect-size.ts'
import type { PortraitNumber } from './portrait.ts'
import { MEMBER, OTHER, type Side, type Sides } from './sides.ts'
import type { TraitSources } from './trait.ts'

/** How one figure of everybody is read, as a whole number; NaN is unknown. Money in minor units, recency in days. */
export interface NumberReader {
  field: PortraitNumber['field']
  /** How many of its units are one of `PortraitNumber`; absent: 1. */
  scale?: number
  /** Writes everybody's, by ordinal: a loop of its own for each figure, which is much quicker than to be asked person by person. */
  fill: (values: Float64Array, columns: PeopleColumns) => Promise<void>
  of: (facts: Facts) => number
}

/** As the fields of rules of the same names, but for money, which is in minor units here. */
export const NUMBERS: readonly NumberReader[] = [
  {
    field: 'orders.count',
    async fill(values, { figures }) {
      values.set(figures.count)
    },
    of: ({ figures }) => figures.count,
  },
  {
    field: 'orders.spent',
    async fill(values, { figures: { count, mainCount, spent: minor } }) {
      for (let i = 0; i < values.length; i++) values[i] = spent(count[i] as number, mainCount[i] as number, minor[i] as number)
    },
    of: ({ figures }) => spent(figures.count, figures.mainCount, figures.spent),
  },
  {
    field: 'orders.average',
    async fill(values, { figures: { mainCount, spent: minor } }) {
      for (let i = 0; i < values.length; i++) values[i] = average(mainCount[i] as number, minor[i] as number)
    },
    of: ({ figures }) => average(figures.mainCount, figures.spent),
  },
  {
    field: 'orders.last',
    async fill(values, { figures: { lastDay }, today }) {
      for (let i = 0; i < values.length; i++) values[i] = lastAgo(lastDay[i] as number, today)
    },
    of: ({ figures: { lastDay }, today }) => lastAgo(lastDay ?? NO_DAY, today),
  },
  {
    field: 'orders.interval',
    scale: 10,
    async fill(values, columns) {
      values.set(await columns.intervals())
    },
    of: (facts) => {
      const days = ORDER_FIELDS['orders.interval'].read(facts)
      return typeof days === 'number' ? Math.round(days * 10) : Number.NaN
    },
  },
]

function lastAgo(day: number, today: number): number {
  return day === NO_DAY ? Number.NaN : recencyOf(day, today)
}

/** Nothing bought is a spend of 0; bought in other currencies alone is unknown. */
function spent(count: number, mainCount: number, minor: number): number {
  return mainCount === 0 && count > 0 ? Number.NaN : minor
}

function average(mainCount: number, minor: number): number {
  return mainCount === 0 ? Number.NaN : Math.round(minor / mainCount)
}

/** Compares a figure of members and of everybody else. `apart`: those who are asked one by one. */
export async function compareNumber(
  reader: NumberReader,
  sources: TraitSources | null,
  apart: Record<Side, readonly Facts[]>,
  asked: ReadonlySet<string>,
): Promise<PortraitNumber> {
  const { field, scale = 1, fill, of } = reader
  const { columns, sides } = sources ?? { columns: null, sides: null }
  const values = new Float64Array(sides?.side.length ?? 0)
  if (columns) await fill(values, columns)
  const sample = (name: Side): Float64Array => sampleOf(values, sides, name === 'members' ? MEMBER : OTHER, apart[name].map(of))
  const [members, others] = [sample('members'), sample('others')]
  const { first, second, more } = compareSamples(members, others)
  const strength = more === null ? null : cohensH(more, 1 - more)
  return {
    field,
    known: { members: members.length, others: others.length },
    members: first === null ? null : first / scale,
    others: second === null ? null : second / scale,
    more,
    strength: strength !== null && isFinding(strength, members.length, others.length) ? strength : null,
    asked: asked.has(field),
  }
}

/** The known figures of one side, and those of `more`. */
function sampleOf(values: Float64Array, sides: Sides | null, wanted: number, more: readonly number[]): Float64Array {
  const sample = new Float64Array(values.length + more.length)
  const side = sides?.side ?? new Uint8Array(0)
  let known = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    if (side[i] === wanted && value === value) sample[known++] = value
  }
  for (const value of more) if (value === value) sample[known++] = value
  return sample.subarray(0, known)
}

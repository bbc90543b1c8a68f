import { NO_DAY } from '../../orders/figure-columns.ts'
import { recencyOf } from '../../rfm/looking.ts'
import type { Facts } from '../facts.ts'
import { ORDER_FIELDS } from '../fields/orders.ts'
import { compareSamples } from './compare-samples.ts'
import { cohensH, isFinding } from './effect-size.ts'
import type { Both, PortraitNumber } from './portrait.ts'
import { APART, MEMBER, type Side } from './sides.ts'
import type { TraitSources } from './trait.ts'

/** How one figure of everybody is read, as a whole number; NaN is unknown. Money in minor units, recency in days. */
export interface NumberReader {
  field: PortraitNumber['field']
  /** How many of its units are one of `PortraitNumber`; absent: 1. */
  scale?: number
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
    scale: 10,
    column: async ({ columns }) => {
      const tenths = await columns.intervals()
      return (ordinal) => tenths[ordinal] as number
    },
    of: (facts) => {
      const days = ORDER_FIELDS['orders.interval'].read(facts)
      return typeof days === 'number' ? Math.round(days * 10) : Number.NaN
    },
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
  { field, scale = 1, column, of }: NumberReader,
  sources: TraitSources | null,
  apart: Record<Side, readonly Facts[]>,
  asked: ReadonlySet<string>,
): Promise<PortraitNumber> {
  const samples = new Samples(sources?.sides.count ?? { members: 0, others: 0 }, apart)
  if (sources) {
    const at = await column(sources)
    const { side } = sources.sides
    for (let ordinal = 0; ordinal < side.length; ordinal++) {
      const on = side[ordinal] as number
      if (on !== APART) samples.add(on === MEMBER ? 'members' : 'others', at(ordinal))
    }
  }
  for (const side of ['members', 'others'] as const) for (const facts of apart[side]) samples.add(side, of(facts))
  const { known } = samples
  const { first, second, more } = compareSamples(samples.of('members'), samples.of('others'))
  const strength = more === null ? null : cohensH(more, 1 - more)
  return {
    field,
    known,
    members: first === null ? null : first / scale,
    others: second === null ? null : second / scale,
    more,
    strength: strength !== null && isFinding(strength, known.members, known.others) ? strength : null,
    asked: asked.has(field),
  }
}

/** The known figures of both sides. */
class Samples {
  readonly known: Both = { members: 0, others: 0 }
  readonly #values: Record<Side, Float64Array>

  constructor(count: Both, apart: Record<Side, readonly unknown[]>) {
    this.#values = {
      members: new Float64Array(count.members + apart.members.length),
      others: new Float64Array(count.others + apart.others.length),
    }
  }

  add(side: Side, value: number): void {
    if (value === value) this.#values[side][this.known[side]++] = value
  }

  of(side: Side): Float64Array {
    return this.#values[side].subarray(0, this.known[side])
  }
}

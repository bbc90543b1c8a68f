import type { FigureColumns } from '../../orders/figure-columns.ts'
import type { Rates } from '../../orders/rates.ts'
import type { AskedApart } from './asked-apart.ts'
import type { Portrait } from './portrait.ts'
import { APART, MEMBER, type Side, type Sides } from './sides.ts'

interface Sum {
  purchases: number
  /** Those whose money is in `spent`. */
  counted: number
  spent: number
}

/** What members and everybody bought. `figures` null: nobody but those who are asked one by one. */
export function moneySums(
  figures: FigureColumns | null,
  { side }: Sides,
  apart: AskedApart,
): Pick<Portrait, 'spent' | 'purchases' | 'average'> {
  const sums: Record<Side, Sum> = {
    members: { purchases: 0, counted: 0, spent: 0 },
    others: { purchases: 0, counted: 0, spent: 0 },
  }
  const add = (sum: Sum, count: number, mainCount: number, spent: number): void => {
    sum.purchases += count
    sum.counted += mainCount
    sum.spent += spent
  }
  if (figures)
    for (let ordinal = 0; ordinal < side.length; ordinal++)
      if (side[ordinal] !== APART)
        add(
          side[ordinal] === MEMBER ? sums.members : sums.others,
          figures.count[ordinal] as number,
          figures.mainCount[ordinal] as number,
          figures.spent[ordinal] as number,
        )
  for (const name of ['members', 'others'] as const)
    for (const { figures: own } of apart[name]) add(sums[name], own.count, own.mainCount, own.spent)
  const { members, others } = sums
  return {
    spent: { members: members.spent, everybody: members.spent + others.spent },
    purchases: { members: members.purchases, everybody: members.purchases + others.purchases },
    average: { members: average(members), others: average(others) },
  }
}

/** Which currencies besides the workspace's the base holds: those with a rate, and those without. */
export function otherCurrencies(
  inBase: Readonly<Record<string, unknown>>,
  currency: string,
  rates: Rates,
): Pick<Portrait, 'converted' | 'apart'> {
  const others = Object.keys(inBase)
    .filter((code) => code !== currency)
    .toSorted()
  const isRated = (code: string): boolean => Object.hasOwn(rates, code)
  return { converted: others.filter(isRated), apart: others.filter((code) => !isRated(code)) }
}

function average({ counted, spent }: Sum): number | null {
  return counted === 0 ? null : Math.round(spent / counted)
}

import { figuresOf } from '../../orders/figures.ts'
import type { Days } from '../windows.ts'
import { askedOf, forOrdinals } from './columns-of.ts'
import type { FigureContext, ReadFigure } from './figure.ts'

/**
 * What the people spent in the window, divided by how many they are, whoever bought nothing among them. Part: net of refunds, whole minor units of
 * the workspace's currency, with orders in other currencies at the user's rates. Whoever bought in the window in currencies without a rate
 * alone is left out of both: what they spent is not known.
 */
export async function spentPerPerson({ counting, settings }: FigureContext, { from, to }: Days): Promise<ReadFigure> {
  const { columns, merged } = counting
  const figures = columns && (await columns.figuresWithin({ first: from, last: to }))
  return (people) => {
    const { bits, apart } = askedOf(people, merged)
    let [part, whole] = [0, 0]
    const add = (count: number, mainCount: number, spent: number): void => {
      if (mainCount === 0 && count > 0) return
      whole++
      part += spent
    }
    if (figures) {
      const { count, mainCount, spent } = figures
      forOrdinals(bits, (i) => add(count[i] as number, mainCount[i] as number, spent[i] as number))
    }
    for (const facts of apart) {
      const orders = facts.orders().filter(({ day }) => day >= from && day <= to)
      const own = figuresOf(orders, settings.currency, settings.rates)
      add(own.count, own.mainCount, own.spent)
    }
    return { part, whole, atLeast: false }
  }
}

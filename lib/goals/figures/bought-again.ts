import { isPurchase } from '../../orders/figures.ts'
import type { Days } from '../windows.ts'
import { askedOf, forOrdinals } from './columns-of.ts'
import type { FigureContext, ReadFigure } from './figure.ts'

/**
 * Of the people who bought on one of the `days` days before the window, how many bought within the window again: so always on another day. People,
 * not purchases; a purchase is an order that counts and whose net is more than zero, in any currency. Reckoned from orders alone, so for any
 * time that the imported orders reach back to; a window that is not over yet gives "so far".
 */
export async function boughtAgain({ counting }: FigureContext, { from, to }: Days, days: number): Promise<ReadFigure> {
  const earlier = { first: from - days, last: from - 1 }
  const later = { first: from, last: to }
  const { columns, merged } = counting
  const [before, since] = columns
    ? [await columns.countsWithin(earlier), await columns.countsWithin(later)]
    : [new Uint32Array(0), new Uint32Array(0)]
  return (people) => {
    const { bits, apart } = askedOf(people, merged)
    let [part, whole] = [0, 0]
    forOrdinals(bits, (ordinal) => {
      if (before[ordinal] === 0) return
      whole++
      if (since[ordinal] !== 0) part++
    })
    for (const facts of apart) {
      const bought = facts.orders().filter(isPurchase)
      const isIn = ({ first, last }: typeof earlier): boolean => bought.some(({ day }) => day >= first && day <= last)
      if (!isIn(earlier)) continue
      whole++
      if (isIn(later)) part++
    }
    return { part, whole, atLeast: false }
  }
}

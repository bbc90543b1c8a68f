import { meanOf, type Plane, type PlaneSum } from '../grid/plane.ts'

/** What the colour of a cell can stand for. */
export const MEASURES = ['people', 'spent', 'mean'] as const
export type Measure = (typeof MEASURES)[number]

/** The figure that colours a cell. */
export function measured(sum: PlaneSum, measure: Measure): number {
  return measure === 'mean' ? meanOf(sum) : sum[measure]
}

/**
 * How strong a cell's colour is, from 0 to 1 for the largest figure of the plane. By the square root: a few crowded cells would else leave all
 * others as pale as empty ones. Without people it is 0.
 */
export function strengthOf(sum: PlaneSum, plane: Plane, measure: Measure): number {
  const most = plane.most[measure]
  const value = measured(sum, measure)
  return sum.people === 0 || most <= 0 || value <= 0 ? 0 : Math.sqrt(value / most)
}

/** The figure that a strength stands for, where `most` is the largest of the plane. */
export function valueAt(strength: number, most: number): number {
  return strength ** 2 * most
}

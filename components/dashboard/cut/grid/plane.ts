import type { Axis } from '../../../../lib/rfm/rfm.ts'
import type { ScoreGrid } from '../../../../lib/rfm/score-grid.ts'
import { cellsOf, type Cell, type CellRange } from './cells.ts'

/** Two of the three axes of scores: the first along the columns, the second along the rows. */
export const PLANES = {
  rf: ['recency', 'frequency'],
  rm: ['recency', 'monetary'],
  fm: ['frequency', 'monetary'],
} as const satisfies Record<string, readonly [Axis, Axis]>
export type PlaneName = keyof typeof PLANES

/** People and money of one cell of a plane, or of several. */
export interface PlaneSum {
  people: number
  /** Minor units. */
  spent: number
  /** People of each group, by its place in the map. */
  groups: number[]
}

/** The three scores of a place in a grid. */
export interface Scores {
  r: number
  f: number
  m: number
}

/** One plane of a grid: the third axis is added up. */
export interface Plane {
  name: PlaneName
  bands: number
  cells: PlaneSum[]
  total: PlaneSum
  /** The most people, and the most money, in one cell: what the colours are measured by. */
  most: { people: number; spent: number; mean: number }
}

/** Goes through every score of a grid, from the lowest. */
export function* scoresOf({ bands }: ScoreGrid): Generator<Scores & { place: number }> {
  let place = 0
  for (let r = 1; r <= bands; r++)
    for (let f = 1; f <= bands; f++) for (let m = 1; m <= bands; m++) yield { r, f, m, place: place++ }
}

/** Adds a grid up to one of its planes. `groupPlace` gives the place of a score's group in the map in force. */
export function planeOf(grid: ScoreGrid, name: PlaneName, groups: number, groupPlace: (scores: Scores) => number): Plane {
  const cells = Array.from({ length: grid.bands ** 2 }, () => emptySum(groups))
  const total = emptySum(groups)
  for (const { place, ...scores } of scoresOf(grid)) {
    const people = grid.people[place] ?? 0
    if (people === 0) continue
    const { x, y } = cellOf(scores, name)
    const cell = cells[(y - 1) * grid.bands + x - 1] ?? emptySum(groups)
    const group = groupPlace(scores)
    for (const sum of [cell, total]) {
      sum.people += people
      sum.spent += grid.spent[place] ?? 0
      sum.groups[group] = (sum.groups[group] ?? 0) + people
    }
  }
  const most = {
    people: Math.max(0, ...cells.map((cell) => cell.people)),
    spent: Math.max(0, ...cells.map((cell) => cell.spent)),
    mean: Math.max(0, ...cells.map(meanOf)),
  }
  return { name, bands: grid.bands, cells, total, most }
}

/** What stands in a cell. */
export function sumAt({ cells, bands }: Plane, { x, y }: Cell): PlaneSum {
  return cells[(y - 1) * bands + x - 1] ?? emptySum(0)
}

/** Several cells together. */
export function sumOver(plane: Plane, range: CellRange): PlaneSum {
  const sum = emptySum(plane.total.groups.length)
  for (const cell of cellsOf(range)) {
    const { people, spent, groups } = sumAt(plane, cell)
    sum.people += people
    sum.spent += spent
    groups.forEach((count, group) => (sum.groups[group] = (sum.groups[group] ?? 0) + count))
  }
  return sum
}

/** Money of one person on average; 0 where there is nobody. */
export function meanOf({ people, spent }: PlaneSum): number {
  return people === 0 ? 0 : spent / people
}

function cellOf({ r, f, m }: Scores, name: PlaneName): Cell {
  if (name === 'rf') return { x: r, y: f }
  return name === 'rm' ? { x: r, y: m } : { x: f, y: m }
}

function emptySum(groups: number): PlaneSum {
  return { people: 0, spent: 0, groups: Array.from({ length: groups }, () => 0) }
}

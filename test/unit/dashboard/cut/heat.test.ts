import { describe, expect, it } from 'vitest'
import { cellAfter, cellsOf, cellsTowards, rangeBetween } from '../../../../components/dashboard/cut/grid/cells.ts'
import { PLANES, planeOf, sumAt, sumOver, type PlaneName } from '../../../../components/dashboard/cut/grid/plane.ts'
import { strengthOf, valueAt } from '../../../../components/dashboard/cut/heat/measure.ts'
import { rangeRule } from '../../../../components/dashboard/cut/heat/range-rule.ts'
import type { ScoreGrid } from '../../../../lib/rfm/score-grid.ts'
import { checkRule } from '../../../../lib/segments/check.ts'
import { NO_VOCABULARY } from '../../../../lib/segments/vocabulary.ts'

const BANDS = 4
const PLACES = BANDS ** 3
/** Scores with nobody, with few and with many. */
const GRID: ScoreGrid = {
  bands: BANDS,
  people: Array.from({ length: PLACES }, (_, at) => (at * 7) % 5),
  spent: Array.from({ length: PLACES }, (_, at) => ((at * 7) % 5) * (at + 1) * 10),
}
const everybody = GRID.people.reduce((sum, people) => sum + people, 0)

describe('cells', () => {
  it('stays inside whatever key is pressed', () => {
    expect(cellAfter({ x: 4, y: 4 }, 'ArrowUp', false, BANDS)).toEqual({ x: 4, y: 4 })
    expect(cellAfter({ x: 4, y: 4 }, 'ArrowDown', false, BANDS)).toEqual({ x: 4, y: 3 })
    expect(cellAfter({ x: 2, y: 3 }, 'Home', true, BANDS)).toEqual({ x: 1, y: 4 })
    expect(cellAfter({ x: 2, y: 3 }, 'End', true, BANDS)).toEqual({ x: 4, y: 1 })
    expect(cellAfter({ x: 2, y: 3 }, 'a', false, BANDS)).toBeNull()
  })

  it('passes no cell by between two that the mouse reports', () => {
    expect(cellsTowards({ x: 1, y: 1 }, { x: 4, y: 1 })).toEqual([2, 3, 4].map((x) => ({ x, y: 1 })))
    expect(cellsTowards({ x: 3, y: 3 }, { x: 1, y: 2 }).at(-1)).toEqual({ x: 1, y: 2 })
    expect(cellsTowards({ x: 2, y: 2 }, { x: 2, y: 2 })).toEqual([])
  })

  it('spans a rectangle whichever corner came first', () => {
    expect(cellsOf(rangeBetween({ x: 3, y: 1 }, { x: 2, y: 2 }))).toHaveLength(4)
    expect(rangeBetween({ x: 3, y: 1 }, { x: 2, y: 2 })).toEqual({ from: { x: 2, y: 1 }, to: { x: 3, y: 2 } })
  })
})

describe.each(Object.keys(PLANES) as PlaneName[])('plane %s', (name) => {
  const plane = planeOf(GRID, name, 2, ({ r }) => (r > 2 ? 0 : 1))

  it('holds everybody once, in every cell and in all together', () => {
    expect(plane.total.people).toBe(everybody)
    expect(plane.cells.reduce((sum, { people }) => sum + people, 0)).toBe(everybody)
    expect(plane.cells.reduce((sum, { spent }) => sum + spent, 0)).toBe(GRID.spent.reduce((sum, spent) => sum + spent, 0))
    for (const { people, groups } of plane.cells) expect(groups.reduce((sum, count) => sum + count, 0)).toBe(people)
    expect(sumOver(plane, { from: { x: 1, y: 1 }, to: { x: BANDS, y: BANDS } })).toEqual(plane.total)
  })

  it('has in a cell the people whom its rule describes', () => {
    const cell = { x: 2, y: 3 }
    const [x, y] = PLANES[name]
    const scores = (place: number) => ({
      recency: Math.floor(place / BANDS ** 2) + 1,
      frequency: (Math.floor(place / BANDS) % BANDS) + 1,
      monetary: (place % BANDS) + 1,
    })
    const expected = GRID.people.reduce(
      (sum, people, place) => sum + (scores(place)[x] === 2 && scores(place)[y] === 3 ? people : 0),
      0,
    )
    expect(sumAt(plane, cell).people).toBe(expected)
    expect(rangeRule(name, { from: cell, to: cell })).toEqual({
      all: [
        { field: `rfm.${x}`, op: 'is', value: 2 },
        { field: `rfm.${y}`, op: 'is', value: 3 },
      ],
    })
  })
})

describe('what cells are made of', () => {
  it('makes a rule that the language knows', () => {
    const rule = rangeRule('rf', { from: { x: 1, y: 2 }, to: { x: 3, y: 2 } })
    expect(rule).toEqual({
      all: [
        { field: 'rfm.recency', op: 'between', value: [1, 3] },
        { field: 'rfm.frequency', op: 'is', value: 2 },
      ],
    })
    expect(checkRule(rule, NO_VOCABULARY)).toMatchObject({ rule })
  })

  it('colours the fullest cell most, an empty one not at all, and the legend says what a colour means', () => {
    const plane = planeOf(GRID, 'rf', 1, () => 0)
    for (const measure of ['people', 'spent', 'mean'] as const) {
      const strengths = plane.cells.map((cell) => strengthOf(cell, plane, measure))
      expect(Math.max(...strengths)).toBe(1)
      expect(Math.min(...strengths)).toBeGreaterThanOrEqual(0)
    }
    const empty = { people: 0, spent: 0, groups: [0] }
    expect(strengthOf(empty, plane, 'mean')).toBe(0)
    const [cell = empty] = plane.cells
    expect(valueAt(strengthOf(cell, plane, 'people'), plane.most.people)).toBeCloseTo(cell.people)
  })
})

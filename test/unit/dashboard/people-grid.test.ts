import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { chosenOf, countOf, EVERYBODY, isSelected, NOBODY, withKeys } from '../../../components/dashboard/contacts/selection.ts'
import { heightOf, ROW, scrollTo, windowAt } from '../../../components/dashboard/contacts/virtual-rows.ts'

const rowsAndView = fc.record({ rows: fc.integer({ min: 1, max: 3_000_000 }), view: fc.integer({ min: ROW, max: 2000 }) })

test('every row can be reached, the last one too, and is wholly in sight where it was asked for', () => {
  fc.assert(
    fc.property(rowsAndView, fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), ({ rows, view }, any, part) => {
      const most = Math.max(0, heightOf(rows) - view)
      const row = any % rows
      const at = scrollTo(row, part * most, rows, view)
      expect(at).toBeGreaterThanOrEqual(0)
      expect(at).toBeLessThanOrEqual(most + 1e-6)
      const { first, top } = windowAt(at, rows, view)
      const place = top + (row - first) * ROW - at
      expect(place).toBeGreaterThanOrEqual(-0.01)
      expect(place + ROW).toBeLessThanOrEqual(Math.max(view, ROW) + 0.01)
    }),
    { numRuns: 500, seed: 1 },
  )
  expect(windowAt(heightOf(1_000_000) - 500, 1_000_000, 500).first + Math.ceil(500 / ROW)).toBe(1_000_000)
  expect(heightOf(1_000_000)).toBeLessThan(17_000_000)
})

test('those who are chosen, or everybody but those', () => {
  const list = { typed: ['x'], ordinals: Uint32Array.of(9, 2, 5) }
  const two = withKeys(withKeys(NOBODY, [9, 'x', 2], true), [2], false)
  expect([isSelected(two, 9), isSelected(two, 2), countOf(two, 4)]).toEqual([true, false, 2])
  expect(chosenOf(two, list)).toEqual({ typed: ['x'], ordinals: Uint32Array.of(9) })
  const allBut = withKeys(EVERYBODY, [2, 'x'], false)
  expect(countOf(allBut, 4)).toBe(2)
  expect(chosenOf(allBut, list)).toEqual({ typed: [], ordinals: Uint32Array.of(5, 9) })
  expect(countOf(withKeys(allBut, [2], true), 4)).toBe(3)
})

import Papa from 'papaparse'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { guardedCell, quotedCell } from '../../../lib/take-along/csv-text.ts'

test('any cells come back from a parser as they were', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\r', '\n', ' ', 'ñ', '=', '\u2028', '👋'), maxLength: 6 })
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 4 }), fc.constantFrom(',', ';'), (cells, delimiter) => {
      const line = cells.map((text) => quotedCell(text, delimiter)).join(delimiter)
      expect(Papa.parse(`x${delimiter}x\r\n${line}\r\n`, { delimiter, newline: '\r\n' }).data[1]).toEqual(cells)
    }),
    { numRuns: 300, seed: 6 },
  )
})

test.each([
  ['=1+1', "'=1+1"],
  ['+39 055', "'+39 055"],
  ['-2+3', "'-2+3"],
  ['-2', '-2'],
  ['＝1', "'＝1"],
  ['@sum(a)', "'@sum(a)"],
  ['\tx', "'\tx"],
  ['\rx', `"'\rx"`],
  ['-2,50', '"-2,50"'],
  ['=a,b', `"'=a,b"`],
  ['a=1', 'a=1'],
  ['', ''],
])('%j is no formula for a spreadsheet', (text, cell) => expect(guardedCell(text)).toBe(cell))

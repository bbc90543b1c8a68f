import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkRfmSettings, cutScoring } from '../../../lib/rfm/cut.ts'
import { FEW_BUYERS, proposeCut } from '../../../lib/rfm/propose-cut.ts'
import { scoreOf } from '../../../lib/rfm/score.ts'
import { columnsOf, figures, NO_ORDERS } from './figure-columns.ts'

const TODAY = 20_000
const look = { today: TODAY, currency: 'EUR' }
const settings = { revision: 4, bands: 5 }
const buyers = (count: number) => Array.from({ length: count }, (_, i) => figures(TODAY - i, 1 + (i % 4), 33_928 * (1 + i)))

test('few buyers: three bands, recency as Klaviyo has it, thirds of money as round sums', () => {
  const people = buyers(9)
  const proposal = proposeCut(
    columnsOf([...people, NO_ORDERS]),
    { ...settings, windowDays: 700, money: 'sum', map: 'klaviyo' },
    look,
  )
  expect(proposal).toEqual({
    buyers: 9,
    recency: { recent: 181, late: 366 },
    frequency: { some: 2, many: 3 },
    // Thirds of 339.28, 678.56, ..., 3053.52 are at 1244.03 and 2148.77.
    monetary: { some: 120_000, much: 210_000 },
    settings: {
      bands: 3,
      windowDays: 700,
      money: 'sum',
      map: 'klaviyo',
      limits: { recency: [181, 366], frequency: [2, 3], monetary: [120_000, 210_000] },
    },
  })
  const scoring = cutScoring(columnsOf(people), { ...look, generation: 1, settings: { ...proposal!.settings, revision: 5 } })
  const scoreOfDays = (days: number) => {
    const result = scoreOf(figures(TODAY - days, 1, 1), scoring)
    return result.kind === 'scored' ? result.r.score : result.kind
  }
  expect([0, 180, 181, 365, 366].map(scoreOfDays)).toEqual([3, 3, 2, 2, 1])
})

test('nothing is proposed to many, to nobody, or where it is set like that', () => {
  expect(proposeCut(columnsOf(buyers(FEW_BUYERS)), settings, look)).toBeNull()
  expect(proposeCut(columnsOf(buyers(FEW_BUYERS - 1)), settings, look)).not.toBeNull()
  expect(proposeCut(columnsOf([NO_ORDERS]), settings, look)).toBeNull()
  const taken = proposeCut(columnsOf(buyers(20)), settings, look)!.settings
  expect(proposeCut(columnsOf(buyers(20)), { ...taken, revision: 5 }, look)).toBeNull()
})

test('whatever the sums, the settings can be saved and have two figures', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 90_000_000 }), { minLength: 1, maxLength: 30 }),
      fc.constantFrom('EUR', 'JPY', 'KWD'),
      (sums, currency) => {
        const proposal = proposeCut(columnsOf(sums.map((sum) => figures(TODAY, 1, sum))), settings, { today: TODAY, currency })!
        expect(checkRfmSettings({ ...proposal.settings, revision: 1 })).toBeNull()
        for (const limit of [proposal.monetary.some, proposal.monetary.much])
          expect(String(limit).replace(/0+$/, '').length).toBeLessThanOrEqual(2)
      },
    ),
    { numRuns: 200, seed: 5 },
  )
})

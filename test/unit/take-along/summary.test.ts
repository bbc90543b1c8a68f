import { expect, test } from 'vitest'
import type { Portrait, PortraitTrait } from '../../../lib/segments/portrait/portrait.ts'
import { FEWEST, summaryOf } from '../../../lib/take-along/summary.ts'

function trait(field: string, values: PortraitTrait['values'], shares: [value: string, members: number][]): PortraitTrait {
  const known = shares.reduce((sum, [value, members]) => sum + (value === '' ? 0 : members), 0)
  return {
    field,
    values,
    several: false,
    shares: shares.map(([value, members]) => ({ value, members, others: 50 })),
    known: { members: known, others: 50 },
    rest: { values: 0, members: 0, others: 0 },
    isTooMany: false,
    asked: false,
  }
}

const portrait = (members: number, traits: PortraitTrait[]): Portrait => ({ members, traits }) as Portrait

test('values of fewer than ten people are left out, the others come by their size, ages in their order', () => {
  const summary = summaryOf(
    portrait(200, [
      trait('contact.language', 'text', [
        ['sv', 30],
        ['it', 90],
        ['fi', FEWEST - 1],
        ['', 71],
      ]),
      trait('contact.age', 'years-old', [
        ['|18', 2],
        ['18|25', 9],
        ['25|35', 40],
        ['35|45', 60],
        ['65|', FEWEST],
      ]),
      trait('own.sport', 'text', [
        ['run', 25],
        ['swim', 9],
      ]),
      trait('own.few', 'text', [['secret', 9]]),
    ]),
    ['own.sport', 'own.few', 'own.gone'],
  )
  expect(summary?.languages).toEqual({
    field: 'contact.language',
    values: [
      { value: 'it', share: 90 / 129 },
      { value: 'sv', share: 30 / 129 },
    ],
    known: 129 / 200,
  })
  expect(summary?.ages.values.map(({ value }) => value)).toEqual(['25|35', '35|45', '65|'])
  expect(summary?.span).toEqual({ from: 25, to: null })
  expect(summary?.interests.map(({ field, values }) => [field, values.map(({ value }) => value)])).toEqual([
    ['own.sport', ['run']],
  ])
  expect(summary?.countries.values).toEqual([])
})

test('of so few people there is no summary', () => {
  expect(summaryOf(portrait(FEWEST - 1, []), [])).toBeNull()
  expect(summaryOf(portrait(FEWEST, []), [])?.span).toBeNull()
})

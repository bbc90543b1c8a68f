import { expect, it } from 'vitest'
import { CurrencySamples } from '../../../lib/import/currency-samples.ts'

it('says in one note what happens to all other currencies, and how much of the file it speaks of', () => {
  const samples = new CurrencySamples()
  for (const [code, rows] of Object.entries({ EUR: 5, GBP: 1, USD: 3 })) for (let i = 0; i < rows; i++) samples.add(code, '10.00')
  const values = { currencies: 'USD (3), GBP (1)', currency: 'USD', main: 'EUR', n: 4 }
  expect(samples.notes('EUR', null)).toEqual([{ level: 'info', code: 'other-currencies', values }])
  expect(samples.notes('EUR', 10_000)).toEqual([
    { level: 'info', code: 'other-currencies', values: { ...values, looked: 10_000 } },
  ])
  expect(samples.notes('GBP', null)).toMatchObject([
    { level: 'doubt', code: 'other-currencies', values: { currency: 'EUR', n: 8 } },
  ])
})

import { expect, test } from 'vitest'
import { isArgumentOf } from '../../../lib/background/check-arguments.ts'

test('a value of an own field is a text that is not endless, of somebody and some field', () => {
  const fits = (arg: object): boolean => isArgumentOf('field.set', arg)
  expect(fits({ contact: 'c', field: 'f', text: '' })).toBe(true)
  expect(fits({ contact: 'c', field: 'f', text: 'x'.repeat(20_001) })).toBe(false)
  expect(fits({ contact: 'c', field: '', text: 'x' })).toBe(false)
  expect(fits({ contact: 'c', field: 'f', text: 7 })).toBe(false)
  expect(fits({ field: 'f', text: 'x' })).toBe(false)
})

test('a stage is one of six, or none', () => {
  const fits = (stage: unknown): boolean => isArgumentOf('stage.set', { contact: 'c', stage })
  expect([0, 1, 2, 3, 4, 5, null].every((stage) => fits(stage))).toBe(true)
  expect([6, -1, 2.5, '3', undefined, true].some((stage) => fits(stage))).toBe(false)
})

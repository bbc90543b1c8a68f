import { expect, test } from 'vitest'
import { timeLeft } from '../../../components/sidebar/window-left.ts'

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000]

test('what is left is rounded down, in the unit that says enough', () => {
  expect(timeLeft(6 * DAY + 23 * HOUR)).toEqual({ unit: 'days', n: 6 })
  expect(timeLeft(2 * DAY)).toEqual({ unit: 'days', n: 2 })
  expect(timeLeft(2 * DAY - 1)).toEqual({ unit: 'hours', n: 47 })
  expect(timeLeft(18 * HOUR + 59 * MINUTE)).toEqual({ unit: 'hours', n: 18 })
  expect(timeLeft(2 * HOUR - 1)).toEqual({ unit: 'minutes', n: 119 })
  expect(timeLeft(59_999)).toEqual({ unit: 'minutes', n: 0 })
  expect(timeLeft(-5)).toEqual({ unit: 'minutes', n: 0 })
})

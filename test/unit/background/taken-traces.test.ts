import { expect, test } from 'vitest'
import { takenTraces } from '../../../lib/background/taken-traces.ts'
import type { MessageTrace } from '../../../lib/sites/reading.ts'

const NOW = Date.UTC(2026, 10, 22, 12)
const message = (id: string): MessageTrace => ({ id, direction: 'in', at: NOW - 60_000, live: false })

test('no ids without end, no directions of its own, no times to come or before there were messengers', () => {
  const taken = takenTraces(
    [
      message('1'),
      message('x'.repeat(201)),
      { ...message('2'), direction: 'sideways' },
      { ...message('3'), at: NOW + 3_600_000 },
      { ...message('4'), at: NOW + 60_000 },
      { ...message('5'), at: 0 },
      { ...message('6'), at: Number.NaN },
      { ...message('7'), at: '2026-11-22', live: 'yes' },
      { ...message('8'), id: 8 },
      null,
      'text',
    ],
    NOW,
  )
  expect(taken).toEqual([
    message('1'),
    { ...message('3'), at: null },
    { ...message('4'), at: NOW },
    { ...message('5'), at: null },
    { ...message('6'), at: null },
    { ...message('7'), at: null },
  ])
  expect(
    takenTraces(
      Array.from({ length: 5000 }, (_, i) => message(String(i))),
      NOW,
    ),
  ).toHaveLength(1000)
})

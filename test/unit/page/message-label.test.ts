import { expect, test } from 'vitest'
import { messageLabel } from '../../../lib/page/message-label.ts'

test.each([
  ['At 3:08 AM, Han: hello', 'At 3:08 AM', 'Han'],
  ['At 16:15, Alex Example: see you: at 5:00, Bob: no', 'At 16:15', 'Alex Example'],
  ['At Tuesday 14:51, You: ok', 'At Tuesday 14:51', 'You'],
  ['At 15 July 2026, 17:38, Alex Example: hello', 'At 15 July 2026, 17:38', 'Alex Example'],
  ['At July 15, 2026, 5:38 PM, Alex Example', 'At July 15, 2026, 5:38 PM', 'Alex Example'],
  ['Um 16:15 Uhr, Du: Grüße', 'Um 16:15 Uhr', 'Du'],
  ['Alle ore 16.15, Tu: ciao', 'Alle ore 16.15', 'Tu'],
  ['À 16:15, Anna : bonjour', 'À 16:15', 'Anna'],
  ['في 4:15 م، أنت: مرحبا', 'في 4:15 م', 'أنت'],
  ['في ٤:١٥ م، ليلى: مرحبا', 'في ٤:١٥ م', 'ليلى'],
  ['ב-16:15, נועה: שלום', 'ב-16:15', 'נועה'],
  ['16:15，小明：你好', '16:15', '小明'],
  // Two times of one day: the first is when it was sent.
  ['At 3:08 AM, Han: 4:00 PM, Bob: hello', 'At 3:08 AM', 'Han'],
])('%s', (label, time, sender) => {
  expect(messageLabel(label)).toMatchObject({ time, sender })
})

test('whether a text follows: else what stands there may be more than a name', () => {
  expect(messageLabel('At 3:08 AM, Tu Anh: hello')?.hasText).toBe(true)
  expect(messageLabel('At 3:08 AM, You sent a photo')?.hasText).toBe(false)
})

test.each([
  ['a text that holds all of it', 'Han: at 5:00, Bob: hello'],
  ['no time', 'At noon, Han: hello'],
  ['no sender', 'At 3:08 AM'],
  ['nothing', ''],
  ['a longer number', 'Call 12:3456, Han: x'],
  ['no name, but a page of text', `At 3:08 AM, ${'a'.repeat(300)}`],
])('is no label: %s', (_why, label) => {
  expect(messageLabel(label)).toBeNull()
})

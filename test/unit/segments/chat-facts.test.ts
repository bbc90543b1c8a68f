import { expect, test } from 'vitest'
import { noFigures } from '../../../lib/behaviour/behaviour.ts'
import type { PersonBehaviour } from '../../../lib/behaviour/person-behaviour.ts'
import { chatFacts } from '../../../lib/segments/chat-facts.ts'
import { dayFromIso } from '../../../lib/workspace/day.ts'

const { days: _, ...none } = noFigures()
const seen = (change: Partial<PersonBehaviour>): PersonBehaviour => ({ ...none, daysActive: 1, chats: 1, ...change })

test('instants become days of the workspace, sums of reply times become means in minutes', () => {
  const late = Date.UTC(2026, 10, 20, 23, 30)
  const behaviour = seen({
    first: late,
    lastIn: late,
    lastOut: Date.UTC(2026, 10, 21, 12),
    countIn: 3,
    countOut: 1,
    replies: { theirs: { milliseconds: 200_000, count: 2 }, ours: { milliseconds: 0, count: 0 } },
  })
  expect(chatFacts(behaviour, 'Europe/Rome')).toEqual({
    firstDay: dayFromIso('2026-11-21'),
    lastInDay: dayFromIso('2026-11-21'),
    lastOutDay: dayFromIso('2026-11-21'),
    messagesIn: 3,
    messagesOut: 1,
    daysActive: 1,
    replyTheirs: 1.7,
    replyOurs: null,
  })
  expect(chatFacts(behaviour, 'UTC').lastInDay).toBe(dayFromIso('2026-11-20'))
})

test('while something newer has no time, the last is not known', () => {
  const open = { in: true, out: false, last: true }
  const behaviour = seen({ first: 0, last: 0, lastIn: 0, lastOut: 0, open })
  expect(chatFacts(behaviour, 'UTC')).toMatchObject({ firstDay: 0, lastInDay: null, lastOutDay: 0 })
})

test('where nobody could tell who wrote, no number of messages is given', () => {
  expect(chatFacts(seen({ first: 0, last: 0 }), 'UTC')).toMatchObject({ messagesIn: null, messagesOut: null, daysActive: 1 })
})

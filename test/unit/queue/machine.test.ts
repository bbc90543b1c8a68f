import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isHeld, isOver, step, type ItemEvent } from '../../../lib/queue/machine.ts'
import type { QueueItem } from '../../../lib/queue/queue.ts'

const HOLDER = { session: 's', tabId: 1, documentId: 'd' }
const planned: QueueItem = {
  id: 'i',
  queue: 'q',
  rank: 0,
  contact: 'c',
  state: 'planned',
  text: 'Hi',
  variant: 'a',
  language: '',
  segment: null,
  notBefore: 0,
  changedAt: 1,
  holder: null,
  drafted: null,
  sent: null,
  why: null,
}
const EVENTS: ItemEvent[] = [
  { event: 'take', holder: HOLDER },
  { event: 'not-there' },
  { event: 'draft', chat: 'chat', newest: '', documentId: 'e' },
  { event: 'stands' },
  { event: 'not-put' },
  { event: 'sent', sent: 'row' },
  { event: 'give-back' },
  { event: 'give-back', notBefore: 99 },
  { event: 'skip', why: 'by-hand' },
]
const through = (...events: ItemEvent[]): QueueItem =>
  events.reduce((item, event) => {
    const next = step(item, event, item.changedAt + 1)
    if (!next) throw new Error(`${event.event} cannot follow ${item.state}`)
    return next
  }, planned)
const [take, notThere, draft, stands, notPut, sent, giveBack, snooze, skip] = EVENTS as [
  ItemEvent,
  ItemEvent,
  ItemEvent,
  ItemEvent,
  ItemEvent,
  ItemEvent,
  ItemEvent,
  ItemEvent,
  ItemEvent,
]

describe('the steps of one recipient', () => {
  it('from planned to sent', () => {
    expect(through(take, draft, stands, sent)).toMatchObject({ state: 'sent', holder: null, sent: 'row' })
    expect(through(take, draft).drafted).toMatchObject({ chat: 'chat', by: { ...HOLDER, documentId: 'e' } })
  })

  it('given back before the draft they are planned, after it unsure, until it is known that nothing was sent', () => {
    expect(through(take, giveBack).state).toBe('planned')
    expect(through(take, draft, giveBack).state).toBe('unsure')
    expect(through(take, draft, stands, snooze)).toMatchObject({ state: 'unsure', notBefore: 99 })
    expect(step(through(take, draft, giveBack, take), draft, 9)).toBeNull()
    expect(through(take, draft, giveBack, take, notThere, draft, stands, sent).state).toBe('sent')
    expect(through(take, draft, giveBack, notThere)).toMatchObject({ state: 'planned', drafted: null })
  })

  it('what was not put in leaves nothing behind', () => {
    expect(through(take, draft, notPut)).toMatchObject({ state: 'planned', drafted: null, holder: null })
  })

  it('one who was skipped with a draft is still sent when it is seen', () => {
    expect(through(take, draft, stands, skip, sent)).toMatchObject({ state: 'sent', why: null })
    expect(step(through(take, skip), sent, 9)).toBeNull()
  })

  it('whatever happens, in whatever order: never drafted again while it may have been sent, never out of what is over', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...EVENTS), { maxLength: 40 }), (events) => {
        let item = planned
        for (const event of events) {
          const next = step(item, event, item.changedAt + 1)
          if (!next) continue
          if (event.event === 'draft') expect(item.drafted).toBeNull()
          if (isOver(item)) expect(event.event).toBe('sent')
          expect(next.holder !== null).toBe(isHeld(next))
          if (next.state === 'drafting' || next.state === 'drafted' || next.state === 'unsure')
            expect(next.drafted).not.toBeNull()
          if (next.state === 'planned') expect(next.drafted).toBeNull()
          if (next.state === 'sent') expect(next.sent).toBe('row')
          item = next
        }
      }),
      { numRuns: 2000 },
    )
  })
})

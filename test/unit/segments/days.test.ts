import { describe, expect, test } from 'vitest'
import type { ContactEvent } from '../../../lib/contacts/event.ts'
import { compileRule } from '../../../lib/segments/evaluate.ts'
import type { Facts } from '../../../lib/segments/facts.ts'
import type { Condition } from '../../../lib/segments/rule.ts'
import { event, facts, order } from './made-up-facts.ts'
import { VOCABULARY } from './random-rules.ts'

const met = (condition: Condition, of: Facts) => compileRule(condition, VOCABULARY)(of)

describe('days', () => {
  const of = (renewal: string) => facts({ own: { renewal } })
  const ask = (op: string, value: string | number | string[] | number[]): Condition => ({ field: 'own.renewal', op, value })

  test('a date that lies ahead is no number of days ago, but known, to come, and on its side of other dates', () => {
    const ahead = of('2024-10-11')
    for (const [op, value] of [
      ['is', -7],
      ['is-not', 7],
      ['less', 100],
      ['at-most', 100],
      ['more', -100],
      ['not-in', [1]],
      ['between', [-9, 9]],
    ] as const)
      expect(met(ask(op, value as number), ahead), op).toBe(false)
    expect(met({ field: 'own.renewal', op: 'known' }, ahead)).toBe(true)
    expect(met(ask('since', '2024-10-11'), ahead)).toBe(true)
    expect(met(ask('before', '2024-10-11'), ahead)).toBe(false)
    expect(met(ask('between-dates', ['2024-10-11', '2024-10-11']), ahead)).toBe(true)
  })

  test('today is in the next days, yesterday is not', () => {
    expect(met(ask('in-next', 0), of('2024-10-04'))).toBe(true)
    expect(met(ask('in-next', 0), of('2024-10-05'))).toBe(false)
    expect(met(ask('in-next', 9), of('2024-10-03'))).toBe(false)
    expect(met(ask('is', 0), of('2024-10-04'))).toBe(true)
  })

  test('a window from so many to so many days ago has both ends', () => {
    const bought = (ago: number) => facts({ orders: [order(ago, 100)] })
    const counted = (ago: number) =>
      met({ field: 'orders.count', op: 'is', value: 1, within: { days: 60, from: 30 } }, bought(ago))
    expect([29, 30, 60, 61].map(counted)).toEqual([false, true, true, false])
  })

  test('of one day the later word on mail counts; where times are missing, unsubscribing does', () => {
    const said = (...events: [ContactEvent['kind'], number, number | null][]) =>
      met(
        { field: 'mail.subscribed', op: 'is', value: 'yes' },
        facts({ events: events.map(([kind, ago, at]) => ({ ...event(kind, ago), at })) }),
      )
    expect(said(['subscribed', 3, 5], ['unsubscribed', 3, 4])).toBe(true)
    expect(said(['subscribed', 3, 5], ['unsubscribed', 3, 5])).toBe(false)
    expect(said(['subscribed', 3, 5], ['unsubscribed', 3, null])).toBe(false)
    expect(said(['subscribed', 2, null], ['unsubscribed', 3, null])).toBe(true)
  })
})

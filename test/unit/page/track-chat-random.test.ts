import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Model, SLOWEST, type Act } from './track-chat-model.ts'

const TITLES = ['Anna', 'Anna', 'Elin', 'Sven', 'Anna']
const chat = fc.nat(TITLES.length - 1)
const delay = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: SLOWEST }))
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('open' as const), chat, header: delay, list: delay }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('scroll' as const),
      by: fc.oneof(fc.integer({ min: -8, max: 8 }), fc.constantFrom(-14, 14, 30)),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('receive' as const), chat, count: fc.integer({ min: 1, max: 5 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('rename' as const), chat, title: fc.constantFrom('Anna', 'Bea', 'Carl') }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('wait' as const), for: fc.integer({ min: 1, max: 2500 }) }) },
)

test.each([
  ['with marks in the chat list', true],
  ['without', false],
])('however header and list change, no chat gets the key of another, and the right one comes sooner or later: %s', (_, marks) => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const model = new Model(TITLES, marks)
      for (const next of acts) model.do(next)
      model.wait(5000)
      expect(model.problems).toEqual([])
      expect(model.accepted).toBe(model.open)
    }),
    { numRuns: 2000 },
  )
})

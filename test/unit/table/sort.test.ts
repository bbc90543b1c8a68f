import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortByNames } from '../../../lib/table/name-order.ts'
import { sortOrdinals } from '../../../lib/table/sort-ordinals.ts'

const key = fc.oneof(
  fc.integer({ min: -5, max: 5 }),
  fc.double({ noDefaultInfinity: true, noNaN: true }),
  fc.constant(Number.NaN),
  fc.constantFrom(-0, 0, 2 ** 52, -(2 ** 52)),
)

test('ordinals are sorted by their keys as by comparing, stably, what is unknown last', () => {
  fc.assert(
    fc.property(fc.array(key, { maxLength: 60 }), fc.boolean(), (keys, descending) => {
      const ordinals = Uint32Array.from(keys.keys()).toReversed()
      const obvious = [...ordinals].toSorted((a, b) => {
        const [x, y] = [keys[a] as number, keys[b] as number]
        if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y))
        return descending ? y - x : x - y
      })
      expect([...sortOrdinals(ordinals, (ordinal) => keys[ordinal] as number, descending)]).toEqual(obvious)
    }),
    { numRuns: 100, seed: 1 },
  )
})

test('names are in the order of their units, those without one last', () => {
  const name = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'ж', '王', '\uFF9E', '\u{1D4B6}'), maxLength: 18 }),
    fc.constantFrom('', 'anna prova', 'anna prova bianchi', 'anna prova b', 'anna prova bianchi neri'),
  )
  fc.assert(
    fc.property(fc.array(name, { maxLength: 60 }), (names) => {
      const obvious = [...names.keys()].toSorted((a, b) => {
        const [x, y] = [names[a] as string, names[b] as string]
        if (x === y) return a - b
        return x === '' || (y !== '' && x > y) ? 1 : -1
      })
      expect([...sortByNames(names)]).toEqual(obvious)
    }),
    { numRuns: 40, seed: 2 },
  )
})

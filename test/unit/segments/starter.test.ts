import { expect, test } from 'vitest'
import { translator } from '../../../lib/language/translator.ts'
import { checkRule } from '../../../lib/segments/check.ts'
import { explainSegments, memberships } from '../../../lib/segments/memberships.ts'
import { starterSegments } from '../../../lib/segments/starter.ts'
import { facts, order, scored } from './made-up-facts.ts'
import { NO_VOCABULARY } from '../../../lib/segments/vocabulary.ts'

const byId = starterSegments(translator('en'), 1000)
const segments = Object.values(byId)

test('every rule of the starter set is sound, and each segment has its own id, rank and origin', () => {
  for (const { rule, language, origin } of segments) {
    expect(checkRule(rule, NO_VOCABULARY, language)).toEqual({ ok: true, rule, notUnderstood: [] })
    expect(origin).toEqual({ kind: 'starter', version: '1' })
  }
  expect(new Set(segments.map(({ id }) => id)).size).toBe(segments.length)
  expect(new Set(segments.map(({ rank }) => rank)).size).toBe(segments.length)
})

test('everybody with any of the 125 scores is in one segment of the groups, and with it in one or two in all', () => {
  const five = [1, 2, 3, 4, 5]
  for (const r of five)
    for (const f of five)
      for (const m of five) {
        const met = memberships(segments, facts({ rfm: scored(r, f, m), orders: [order(10, 5000)] }), NO_VOCABULARY).map(
          ({ id }) => id,
        )
        expect(
          met.filter((id) => id !== byId['big-lately'].id),
          `${r}${f}${m}`,
        ).toHaveLength(1)
        expect(met.includes(byId['big-lately'].id)).toBe(m >= 4)
      }
})

test('who has no orders is in the segment of those, and in no other', () => {
  expect(memberships(segments, facts(), NO_VOCABULARY).map(({ name }) => name)).toEqual(['No orders yet'])
})

test('a segment that is switched off holds nobody and is not explained', () => {
  const off = segments.map((segment) => Object.assign({}, segment, { off: true }))
  expect(memberships(off, facts(), NO_VOCABULARY)).toEqual([])
  expect(explainSegments(off, facts(), NO_VOCABULARY)).toEqual([])
})

test('what explaining says of each segment is what membership says', () => {
  const person = facts({ rfm: scored(5, 5, 5), orders: [order(3, 9000)] })
  const explained = explainSegments(segments, person, NO_VOCABULARY)
  expect(explained).toHaveLength(segments.length)
  expect(explained.filter(({ met }) => met).map(({ id }) => id)).toEqual(
    memberships(segments, person, NO_VOCABULARY).map(({ id }) => id),
  )
})

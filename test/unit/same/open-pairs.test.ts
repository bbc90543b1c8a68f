import { expect, test } from 'vitest'
import { openPairs } from '../../../lib/same/open-pairs.ts'
import { planMerges } from '../../../lib/same/plan-merges.ts'

const three = { one: [1, 1, 2, 7], other: [2, 3, 3, 8] }
const none = { merged: [], notSame: [], later: [] }

test('a decision closes its pair and what it answers with it', () => {
  expect(openPairs(three, none)).toEqual([0, 1, 2, 3])
  // 1 and 2 are one: 3 is asked about once.
  expect(openPairs(three, { ...none, merged: [0] })).toEqual([1, 3])
  expect(openPairs(three, { ...none, merged: [0, 1] })).toEqual([3])
  // 1 and 3 are two, and 2 is 1: then 2 and 3 are two as well.
  expect(openPairs(three, { ...none, merged: [0], notSame: [1] })).toEqual([3])
  expect(openPairs(three, { ...none, notSame: [1], later: [3] })).toEqual([0, 2])
})

test('many merges say nothing twice, and bring nobody together who was told apart', () => {
  const pairs = [
    { kept: 'anna', other: 'anna2' },
    { kept: 'anna3', other: 'anna2' },
    { kept: 'anna', other: 'anna3' },
    { kept: 'bruno', other: 'anna3' },
  ]
  expect(planMerges(pairs, [['anna', 'bruno']])).toEqual({
    verdicts: [
      { kind: 'merge', contact: 'anna', other: 'anna2' },
      { kind: 'merge', contact: 'anna3', other: 'anna' },
    ],
    leftOut: 1,
  })
})

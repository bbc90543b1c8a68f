import { expect, test } from 'vitest'
import { groupOf } from '../../../lib/rfm/groups.ts'
import { onScale } from '../../../lib/rfm/maps/cells.ts'
import { GROUP_CODES } from '../../../lib/rfm/maps/eleven.ts'
import { GROUPS } from '../../../lib/rfm/rfm.ts'
import { hasSharedData, readText } from './shared-data.ts'

const scale = (bands: number) => Array.from({ length: bands }, (_, i) => i + 1)

test('every one of the 125 scores is in exactly one group', () => {
  const listed = Object.values(GROUP_CODES).flatMap((codes) => codes.split(' '))
  const all = scale(5).flatMap((r) => scale(5).flatMap((f) => scale(5).map((m) => `${r}${f}${m}`)))
  expect(listed.toSorted()).toEqual(all.toSorted())
  expect(Object.keys(GROUP_CODES)).toEqual([...GROUPS])
})

test.skipIf(!hasSharedData)('the list is the published one', () => {
  const published = JSON.parse(readText('segment-models/bloomreach-nealanalytics-125.json')).segments as Record<string, string[]>
  const names = ['Champions', 'Loyal', 'Potential Loyalists', 'New Customers', 'Promising', 'Need Attention', 'About to Sleep']
  names.push('At Risk', 'Cannot Lose Them', 'Hibernating', 'Lost')
  for (const [i, group] of GROUPS.entries())
    expect(GROUP_CODES[group].split(' ').toSorted(), group).toEqual([...published[names[i]!]!].toSorted())
})

test('any number of bands gives every score a group, and both ends stay ends', () => {
  for (let bands = 2; bands <= 10; bands++) {
    const five = scale(bands).map((score) => onScale(score, bands, 5))
    expect([five[0], five.at(-1)]).toEqual([1, 5])
    expect(five).toEqual(five.toSorted((a, b) => a - b))
    expect(groupOf(bands, bands, bands, bands)).toBe('champions')
    expect(groupOf(1, 1, 1, bands)).toBe('lost')
  }
  expect(scale(4).map((score) => onScale(score, 4, 5))).toEqual([1, 2, 4, 5])
  expect(scale(10).map((score) => onScale(score, 10, 5))).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
})

test('a score that does not exist is an error, not a group', () => {
  expect(() => groupOf(0, 3, 3, 5)).toThrow(RangeError)
  expect(() => groupOf(6, 3, 3, 5)).toThrow(RangeError)
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellsOf } from '../../../../components/dashboard/cut/grid/cells.ts'
import { groupSizes, peopleAtPlaces, peopleMoved } from '../../../../components/dashboard/cut/maps/group-sizes.ts'
import { groupsNamedIn, lackingGroups } from '../../../../components/dashboard/cut/maps/named-groups.ts'
import {
  groupsIn,
  painted,
  placesOf,
  rescaled,
  withGroup,
  withGroupColour,
  withGroupName,
  withoutGroup,
} from '../../../../components/dashboard/cut/paint/painting.ts'
import { firstStroke, redone, stroke, strokeOn, undone } from '../../../../components/dashboard/cut/paint/strokes.ts'
import type { RfmMap } from '../../../../lib/rfm/map.ts'
import { builtInMap, builtInMaps } from '../../../../lib/rfm/maps/built-in.ts'
import { checkMap } from '../../../../lib/rfm/maps/check-map.ts'
import type { ScoreGrid } from '../../../../lib/rfm/score-grid.ts'
import type { Segment } from '../../../../lib/segments/rule.ts'

const ELEVEN = builtInMap('eleven').map
const GRID: ScoreGrid = {
  bands: 5,
  people: Array.from({ length: 125 }, (_, at) => at % 4),
  spent: Array.from({ length: 125 }, (_, at) => (at % 4) * 100),
}
const people = GRID.people.reduce((sum, count) => sum + count, 0)

type Step = (map: RfmMap) => RfmMap
const cell = fc.record({ x: fc.integer({ min: 1, max: 3 }), y: fc.integer({ min: 1, max: 3 }) })
const place = fc.nat({ max: 40 })
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(fc.array(cell), fc.constantFrom(null, 1, 3), place).map(
    ([cells, money, group]): Step =>
      (map) =>
        painted(map, cells, money, group % map.groups.length),
  ),
  fc.uuid().map(
    (id): Step =>
      (map) =>
        withGroup(map, id, id),
  ),
  fc.tuple(place, place).map(
    ([a, b]): Step =>
      (map) =>
        withoutGroup(map, map.groups[a % map.groups.length]?.id ?? '', map.groups[b % map.groups.length]?.id ?? ''),
  ),
  fc.tuple(place, fc.uuid()).map(
    ([a, name]): Step =>
      (map) =>
        withGroupName(map, map.groups[a % map.groups.length]?.id ?? '', name),
  ),
  place.map(
    (a): Step =>
      (map) =>
        withGroupColour(map, map.groups[a % map.groups.length]?.id ?? '', 'lost'),
  ),
)

describe('painting', () => {
  it('leaves every square with one group, whatever is done', () => {
    fc.assert(
      fc.property(fc.constantFrom(...builtInMaps()), fc.array(step, { maxLength: 30 }), ({ map: start }, steps) => {
        const map = steps.reduce((before, change) => change(before), start)
        expect(checkMap(map)).toEqual({ map })
        expect(groupSizes(GRID, map).reduce((sum, size) => sum + size.people, 0)).toBe(people)
        expect(peopleAtPlaces(GRID, map).reduce((sum, count) => sum + count, 0)).toBe(people)
      }),
      { numRuns: 100 },
    )
  })

  it('gives a square at all scores of money, or at one', () => {
    const corner = { x: 5, y: 5 }
    expect(placesOf(ELEVEN, corner, null)).toEqual([120, 121, 122, 123, 124])
    expect(groupsIn(painted(ELEVEN, [corner], null, 10), corner, null)).toEqual([10])
    expect(groupsIn(painted(ELEVEN, [corner], 2, 10), corner, 2)).toEqual([10])
    expect(groupsIn(painted(ELEVEN, [corner], 2, 10), corner, 5)).toEqual(groupsIn(ELEVEN, corner, 5))
    expect(painted(ELEVEN, [corner], 5, 0)).toBe(ELEVEN)
  })

  it('hands the squares of a group that is removed to its heir alone', () => {
    const map = withoutGroup(ELEVEN, 'loyal', 'lost')
    const [before, after] = [groupSizes(GRID, ELEVEN), groupSizes(GRID, map)]
    const sizeOf = (sizes: typeof before, { groups }: RfmMap, id: string) =>
      sizes[groups.findIndex((one) => one.id === id)]?.people
    expect(sizeOf(after, map, 'lost')).toBe((sizeOf(before, ELEVEN, 'lost') ?? 0) + (sizeOf(before, ELEVEN, 'loyal') ?? 0))
    expect(sizeOf(after, map, 'champions')).toBe(sizeOf(before, ELEVEN, 'champions'))
    expect(peopleMoved(GRID, ELEVEN, map)).toBe(sizeOf(before, ELEVEN, 'loyal'))
    expect(withoutGroup(ELEVEN, 'loyal', 'loyal')).toBe(ELEVEN)
  })

  it('brought to another number of bands leaves everybody in their group', () => {
    for (const { map } of builtInMaps()) {
      const other = rescaled(map, 5)
      expect(checkMap(other)).toEqual({ map: other })
      // The mean of two scores is rounded on the map's own scale: there some may come to stand elsewhere.
      if (map.axes !== 'r-fm') expect(peopleMoved(GRID, map, other)).toBe(0)
    }
    expect(rescaled(ELEVEN, 5)).toEqual(ELEVEN)
  })

  it('forgets what a group meant once it is called otherwise', () => {
    const map = builtInMap('recency-frequency').map
    const named = withGroupName(map, 'champions', 'Stammkunden')
    expect(named.groups[0]).toEqual({ id: 'champions', name: 'Stammkunden', colour: 'champions' })
  })
})

describe('steps', () => {
  it('go back and forth, and one stroke of the mouse is one step', () => {
    const drawn = strokeOn(strokeOn(stroke(firstStroke('a'), 'b'), 'c'), 'd')
    expect(undone(drawn).now).toBe('a')
    expect(redone(undone(drawn)).now).toBe('d')
    expect(undone(firstStroke('a')).now).toBe('a')
    expect(stroke(undone(drawn), 'e').future).toEqual([])
    expect(undone(stroke(drawn, 'd')).now).toBe('a')
  })

  it('a stroke that begins where nothing changes does not join the one before', () => {
    const before = stroke(firstStroke('a'), 'b')
    const drawn = strokeOn(strokeOn(stroke(before, 'b'), 'c'), 'd')
    expect(undone(drawn).now).toBe('b')
    expect(undone(undone(drawn)).now).toBe('a')
  })
})

describe('groups that a map lacks', () => {
  const segment = (name: string, rule: Segment['rule']): Segment => ({ name, rule }) as Segment
  const deep = {
    any: [{ not: { field: 'rfm.group', op: 'in', value: ['new', 'lost'] } }, { field: 'tags', op: 'has-any', value: ['loyal'] }],
  }

  it('are found however deep a rule names them', () => {
    expect([...groupsNamedIn(deep)].toSorted()).toEqual(['lost', 'new'])
    const { groups } = builtInMap('klaviyo').map
    const best = segment('best', { field: 'rfm.group', op: 'is', value: 'champions' })
    expect(lackingGroups([segment('deep', deep), best], groups)).toEqual([
      { segment: segment('deep', deep), groups: expect.arrayContaining(['lost', 'new']) },
    ])
    expect(lackingGroups([best], ELEVEN.groups)).toEqual([])
  })
})

it('cells of a whole grid are as many as the map has squares', () => {
  const squares = cellsOf({ from: { x: 1, y: 1 }, to: { x: 5, y: 5 } }).flatMap((one) => placesOf(ELEVEN, one, null))
  expect(squares.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 125 }, (_, at) => at))
})

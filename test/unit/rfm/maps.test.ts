import { describe, expect, test } from 'vitest'
import { BUILT_IN_GROUPS, BUILT_IN_GROUP_IDS, type BuiltInGroupId } from '../../../lib/rfm/built-in-groups.ts'
import { groupName } from '../../../lib/rfm/group-name.ts'
import { groupOf } from '../../../lib/rfm/groups.ts'
import type { RfmMap } from '../../../lib/rfm/map.ts'
import { BUILT_IN_MAP_IDS, builtInMap, builtInMaps } from '../../../lib/rfm/maps/built-in.ts'
import { cellOf, groupInCell } from '../../../lib/rfm/maps/cells.ts'
import { checkMap } from '../../../lib/rfm/maps/check-map.ts'
import { ELEVEN } from '../../../lib/rfm/maps/eleven.ts'
import { mapInForce } from '../../../lib/rfm/maps/in-force.ts'
import { codesOf } from '../../../lib/rfm/maps/published.ts'
import { translator } from '../../../lib/language/translator.ts'
import { hasSharedData, readCsv, readText } from './shared-data.ts'

const scale = (bands: number) => Array.from({ length: bands }, (_, i) => i + 1)

/** The group of a code, as it is written where the map was published. */
function groupOfCode({ map, lowest }: ReturnType<typeof builtInMap>, code: string): string {
  const place = [...code].reduce((cell, digit) => cell * map.scale + Number(digit) - lowest, 0)
  return map.groups[groupInCell(map, place)]!.id
}

describe.each(builtInMaps().map((one) => [one.id, one] as const))('%s', (id, one) => {
  const { map, completion } = one

  test('gives every score of 2 to 10 bands exactly one group, the best and the worst their own', () => {
    for (let bands = 2; bands <= 10; bands++) {
      const ids = new Set(map.groups.map((group) => group.id))
      let scores = 0
      for (const r of scale(bands))
        for (const f of scale(bands)) for (const m of scale(bands)) if (ids.has(groupOf(r, f, m, bands, map))) scores++
      expect(scores).toBe(bands ** 3)
      expect(groupOf(bands, bands, bands, bands, map)).toBe(map.groups[0]!.id)
      // The worst score is in the last group that is not merely the rest.
      expect(groupOf(1, 1, 1, bands, map)).toBe(map.groups.findLast((group) => group.id !== 'others')!.id)
    }
  })

  test('is whole, has each group once and in use, best first, each of its own colour', () => {
    expect(checkMap(map)).toEqual({ map })
    const ids = map.groups.map((group) => group.id)
    expect(ids).toEqual(BUILT_IN_GROUP_IDS.filter((group) => ids.includes(group)))
    expect(new Set(map.groups.map((group) => group.colour)).size).toBe(ids.length)
    for (const place of ids.keys()) expect(map.cells).toContain(place.toString(36))
    expect(mapInForce({ map: id })).toEqual(map)
  })

  test('names its gaps and overlaps: no cell that one group alone names was touched', () => {
    const { gaps, overlaps } = completion
    for (const code of gaps) expect(groupOfCode(one, code)).toBe('others')
    for (const { code, groups, given } of overlaps) {
      expect(groupOfCode(one, code)).toBe(given)
      expect(groups).toContain(given)
      expect(groups.length).toBeGreaterThan(1)
    }
    const decided = new Set([...gaps, ...overlaps.map(({ code }) => code)])
    expect(decided.size).toBe(gaps.length + overlaps.length)
    expect(one.taken === 'first' ? overlaps.filter(({ groups, given }) => groups[0] !== given) : []).toEqual([])
  })
})

test('what the published forms leave out and name twice is what is known of them', () => {
  const found = builtInMaps().map(({ id, completion: { gaps, overlaps, never } }) => [
    id,
    gaps.length,
    overlaps.length,
    never.length,
  ])
  expect(found).toEqual([
    ['eleven', 0, 0, 0],
    ['partition', 0, 0, 0],
    ['putler', 0, 26, 0],
    ['recency-frequency', 0, 0, 0],
    ['klaviyo', 0, 0, 0],
    ['r-classic', 36, 39, 3],
    ['r-new', 10, 58, 0],
    ['pymc', 18, 0, 0],
  ])
  expect(builtInMap('eleven').map).toEqual(ELEVEN)
})

describe.skipIf(!hasSharedData)('beside what is published', () => {
  const NAMES: Record<string, BuiltInGroupId> = {
    Champions: 'champions',
    'Loyal Customers': 'loyal',
    'Potential Loyalist': 'potential-loyalist',
    'New Customers': 'new',
    Promising: 'promising',
    'Need Attention': 'needs-attention',
    'About To Sleep': 'about-to-sleep',
    'At Risk': 'at-risk',
    "Can't Lose Them": 'cant-lose',
    Lost: 'lost',
    Others: 'others',
  }
  test.each([
    ['r-classic', 'classic'],
    ['r-new', 'readme'],
  ] as const)('%s puts every customer where the package does', (id, file) => {
    const rows = readCsv(`r-rfm/expected-order-segments-${file}.csv`)
    expect(rows).toHaveLength(995)
    const wrong = rows.filter((row) => {
      const [r, f, m] = [...row['rfm_score']!].map(Number) as [number, number, number]
      return groupOf(r, f, m, 5, builtInMap(id).map) !== NAMES[row['segment']!]
    })
    expect(wrong).toEqual([])
  })

  test('klaviyo and pymc have the published lists', () => {
    const klaviyo = JSON.parse(readText('segment-models/klaviyo-rfm.json')).groups as Record<string, string[]>
    const pymc = JSON.parse(readText('segment-models/pymc-marketing-default.json')).segments as Record<string, string[]>
    for (const [id, lists] of [
      ['klaviyo', Object.values(klaviyo)],
      ['pymc', Object.values(pymc)],
    ] as const) {
      const { map } = builtInMap(id)
      for (const [place, codes] of lists.entries())
        for (const code of codes) expect(groupOfCode(builtInMap(id), code)).toBe(map.groups[place]!.id)
    }
  })

  test('putler has the published ranges, in their order', () => {
    const { segments } = JSON.parse(readText('segment-models/putler-rfm.json')) as { segments: { r: number[]; fm: number[] }[] }
    const one = builtInMap('putler')
    const order = Object.keys(BUILT_IN_GROUPS).filter((id) => one.map.groups.some((group) => group.id === id))
    segments.forEach(({ r, fm }, place) => {
      const codes = codesOf(`${r.join('-')}/${fm.join('-')}`)
      const overlapping = new Map(one.completion.overlaps.map(({ code, groups }) => [code, groups as string[]]))
      for (const code of codes) expect(overlapping.get(code) ?? [groupOfCode(one, code)]).toContain(order[place])
    })
  })
})

test('the mean of frequency and money is rounded up, after both were brought to the scale', () => {
  const map = { axes: 'r-fm', scale: 5 } as const
  expect(cellOf(5, 1, 2, 5, map)).toBe(4 * 5 + 1)
  expect(cellOf(1, 5, 4, 5, map)).toBe(4)
  expect(cellOf(10, 10, 1, 10, map)).toBe(4 * 5 + 2)
})

describe('a map from outside', () => {
  const own: RfmMap = {
    id: 'own',
    axes: 'r-f',
    scale: 2,
    groups: [
      { id: 'lost', colour: 'lost' },
      { id: 'a1', name: ' Stammgäste ', colour: 'loyal' },
    ],
    cells: '0011',
  }
  const problem = (change: object): unknown => checkMap({ ...own, ...change })
  const group = (change: object) => ({ groups: [own.groups[0], { ...own.groups[1], ...change }] })

  test('is read as it is, names trimmed', () => {
    expect(checkMap(JSON.parse(JSON.stringify({ ...own, more: 1 })))).toEqual({
      map: { ...own, groups: [own.groups[0], { ...own.groups[1], name: 'Stammgäste' }] },
    })
    expect(mapInForce({ map: own })).toBe(own)
    expect(mapInForce({ map: 'of-a-later-version' })).toBe(ELEVEN)
  })

  test.each([
    ['nothing at all', null, { kind: 'shape' }],
    ['other axes', problem({ axes: 'x' }), { kind: 'shape' }],
    ['a scale that no scores have', problem({ scale: 11 }), { kind: 'scale' }],
    ['no groups', problem({ groups: [] }), { kind: 'no-groups' }],
    ['too many groups', problem({ groups: Array(37).fill(own.groups[0]) }), { kind: 'too-many-groups', most: 36 }],
    ['an empty name', problem(group({ name: '  ' })), { kind: 'empty-name', group: 1 }],
    ['no name for a group that is not built in', problem(group({ name: undefined })), { kind: 'empty-name', group: 1 }],
    ['a name too long', problem(group({ name: 'x'.repeat(61) })), { kind: 'long-name', group: 1, most: 60 }],
    ['a group twice', problem(group({ id: 'lost' })), { kind: 'twice', group: 1 }],
    ['a colour that there is not', problem(group({ colour: 'red' })), { kind: 'shape' }],
    ['too few cells', problem({ cells: '001' }), { kind: 'length', wanted: 4, found: 3 }],
    ['a cell of a group that there is not', problem({ cells: '0012' }), { kind: 'unknown-group', cell: 3 }],
    ['a cell that is no sign', problem({ cells: '00-1' }), { kind: 'unknown-group', cell: 2 }],
  ])('is refused with the reason: %s', (_, found, wanted) => {
    expect(found === null ? checkMap(null) : found).toEqual({ problem: wanted })
  })
})

test('every built-in group has its own name in a map, in every language', () => {
  for (const language of ['en', 'it', 'sv'] as const)
    for (const id of BUILT_IN_MAP_IDS) {
      const names = builtInMap(id).map.groups.map((group) => groupName(group, translator(language)))
      expect(new Set(names).size).toBe(names.length)
    }
})

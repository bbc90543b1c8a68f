import { NO_DAY } from '../orders/figure-columns.ts'
import { bandOf } from './bands.ts'
import type { FigureColumns } from './cut.ts'
import { groupPlace } from './groups.ts'
import { moneyOf, recencyOf } from './looking.ts'
import type { RfmGroup, RfmMap } from './map.ts'
import { ELEVEN } from './maps/eleven.ts'
import type { AxisBands, GroupId, RfmResult, Scoring } from './rfm.ts'

/** Everybody's score, one place for each ordinal: 4 bytes a person. */
export interface ScoreColumns {
  /** 1 to `bands`; 0 where there is no score. */
  r: Uint8Array
  f: Uint8Array
  m: Uint8Array
  /** Place in the groups of the scoring's map (`Scoring.map`), or one of UNSCORED. */
  group: Uint8Array
}

/** Why somebody has no score, as a number in `group`. `nobody`: the ordinal's person was erased, or is another one merged into whom they are. */
export const UNSCORED = {
  nobody: 251,
  pending: 252,
  'outside-window': 253,
  'other-currency': 254,
  'no-orders': 255,
} as const satisfies Record<Exclude<RfmResult['kind'], 'scored'> | 'nobody', number>
export type Unscored = Exclude<RfmResult['kind'], 'scored'> | 'nobody'

/** The id of the group in a column's place, or why there is none. `groups`: of the map that the column was made with. */
export function groupAt(group: number, groups: readonly RfmGroup[] = ELEVEN.groups): GroupId | Unscored {
  return groups[group]?.id ?? (Object.keys(UNSCORED) as Unscored[]).find((name) => UNSCORED[name] === group) ?? 'nobody'
}

/** The number in a column for the id of a group, or for a reason; -1 where the map has no such group, so nobody is in it. */
export function groupNumber(id: GroupId | Unscored, groups: readonly RfmGroup[]): number {
  return Object.hasOwn(UNSCORED, id) ? UNSCORED[id as Unscored] : groups.findIndex((group) => group.id === id)
}

/** Values below this are looked up in a table instead of being compared with every limit. */
const TABLE = 1 << 16

/**
 * Scores and groups everybody: for each person what `scoreOf` says. `columns` are what the scoring was cut from; where not all purchases count,
 * `everOrdered` tells who bought at all.
 */
export function scoreColumns(columns: FigureColumns, scoring: Scoring, everOrdered?: ArrayLike<number>): ScoreColumns {
  const { lastDay, count, spent, mainCount } = columns
  const people = count.length
  const scores: ScoreColumns = {
    r: new Uint8Array(people),
    f: new Uint8Array(people),
    m: new Uint8Array(people),
    group: new Uint8Array(people).fill(UNSCORED['no-orders']),
  }
  const { r, f, m, group } = scores
  const { bands, today, buyers } = scoring
  // In recency the first band is the best.
  const ofDays = bandTable(scoring.recency).map((band) => bands - band)
  const ofCount = bandTable(scoring.frequency).map((band) => band + 1)
  const limits = scoring.monetary.lower.slice(1)
  const groups = groupTable(bands, scoring.map)
  for (let person = 0; person < people; person++) {
    const purchases = count[person] as number
    const day = lastDay[person] as number
    if (purchases === 0 || day === NO_DAY) {
      if (everOrdered && everOrdered[person] !== 0) group[person] = UNSCORED['outside-window']
      continue
    }
    if (mainCount[person] === 0 || buyers === 0) {
      group[person] = mainCount[person] === 0 ? UNSCORED['other-currency'] : UNSCORED.pending
      continue
    }
    const ago = recencyOf(day, today)
    const recency = ago < TABLE ? (ofDays[ago] as number) : bands - bandOf(ago, scoring.recency)
    const frequency = purchases < TABLE ? (ofCount[purchases] as number) : bandOf(purchases, scoring.frequency) + 1
    const money = moneyOf(spent[person] as number, mainCount[person] as number, scoring.money)
    let monetary = 1
    for (let i = 0; i < limits.length; i++) monetary += money >= (limits[i] as number) ? 1 : 0
    r[person] = recency
    f[person] = frequency
    m[person] = monetary
    group[person] = groups[(recency * 11 + frequency) * 11 + monetary] as number
  }
  return scores
}

/** The same scores in the groups of another map. `scoring`: with that map. */
export function regrouped({ r, f, m, group }: ScoreColumns, { bands, map }: Pick<Scoring, 'bands' | 'map'>): ScoreColumns {
  const groups = groupTable(bands, map)
  const other = group.slice()
  for (let person = 0; person < r.length; person++)
    if (r[person] !== 0)
      other[person] = groups[((r[person] as number) * 11 + (f[person] as number)) * 11 + (m[person] as number)] as number
  return { r, f, m, group: other }
}

function bandTable(bands: AxisBands): Uint8Array {
  const table = new Uint8Array(TABLE)
  let band = 0
  for (let value = 0; value < TABLE; value++) {
    while (band + 1 < bands.lower.length && value >= (bands.lower[band + 1] ?? Infinity)) band++
    table[value] = band
  }
  return table
}

/** The group's place for a score: `(r * 11 + f) * 11 + m`, each 1 to 10. */
function groupTable(bands: number, map: RfmMap): Uint8Array {
  const table = new Uint8Array(11 ** 3)
  const scores = Array.from({ length: bands }, (_, i) => i + 1)
  for (const r of scores)
    for (const f of scores) for (const m of scores) table[(r * 11 + f) * 11 + m] = groupPlace(r, f, m, bands, map)
  return table
}

import type { RecencyDatabase } from '../../db/database.ts'
import { GROUP_COLOURS, type RfmGroup } from '../../rfm/map.ts'
import type { Unscored } from '../../rfm/score-columns.ts'
import type { Codes } from './differences.ts'

/** Nobody at this ordinal: past the base's end, erased, or shown as somebody else. */
export const ABSENT = 'absent'

/** What a code of the history stands for: nobody, why somebody has no score, or a group, as it was last named. */
export type CodeMeaning =
  | { kind: 'absent' }
  | { kind: 'unscored'; reason: Exclude<Unscored, 'nobody'> }
  | { kind: 'group'; group: RfmGroup }

/** Their codes are 1 to 4. Never to be reordered. */
const REASONS = ['no-orders', 'outside-window', 'other-currency', 'pending'] as const
/** Codes from here on are groups. */
export const FIRST_GROUP = 16
/** Groups of a history that has seen more of them than there are codes. */
const OTHERS = 255

/** Record of the `keyed` table: every group that ever was in force, in the order of their codes. A code never changes its meaning. */
const KEY = 'groupCodes'

/** What stands at each place of a column of groups: the group, or why there is none; `nobody` for an empty place. */
export type PlaceMeaning = RfmGroup | Unscored

/** The groups that codes stand for, as they were last named. */
export async function codedGroups(db: RecencyDatabase): Promise<RfmGroup[]> {
  return ((await db.keyed.get(KEY))?.value as RfmGroup[] | undefined) ?? []
}

export function meaningOf(code: number, groups: readonly RfmGroup[]): CodeMeaning {
  if (code === 0) return { kind: 'absent' }
  const reason = REASONS[code - 1]
  if (reason) return { kind: 'unscored', reason }
  const group = code === OTHERS ? undefined : groups[code - FIRST_GROUP]
  return { kind: 'group', group: group ?? { id: 'beyond-codes', name: '…', colour: GROUP_COLOURS[10] } }
}

/** The code of a group's id, a reason or ABSENT; null for what never was. */
export function codeFor(id: string, groups: readonly RfmGroup[]): number | null {
  if (id === ABSENT) return 0
  const reason = (REASONS as readonly string[]).indexOf(id)
  if (reason !== -1) return reason + 1
  const place = groups.findIndex((group) => group.id === id)
  return place === -1 ? null : codeAt(place)
}

/**
 * A column of groups in codes of the history. Groups that have no code yet get one, and new names are kept: within the caller's transaction
 * over `keyed`.
 */
export async function codesOf(db: RecencyDatabase, column: Uint8Array, meaning: (place: number) => PlaceMeaning): Promise<Codes> {
  const used = new Uint8Array(256)
  for (let i = 0; i < column.length; i++) used[column[i] as number] = 1
  const known = await codedGroups(db)
  const groups = [...known]
  const table = new Uint8Array(256)
  for (let place = 0; place < 256; place++) {
    if (used[place] === 0) continue
    const means = meaning(place)
    if (typeof means === 'string') {
      table[place] = means === 'nobody' ? 0 : REASONS.indexOf(means) + 1
      continue
    }
    let code = groups.findIndex(({ id }) => id === means.id)
    if (code === -1) code = groups.length
    if (codeAt(code) !== OTHERS) groups[code] = means
    table[place] = codeAt(code)
  }
  if (JSON.stringify(groups) !== JSON.stringify(known)) await db.keyed.put({ key: KEY, value: groups })
  const codes = new Uint8Array(column.length)
  for (let i = 0; i < column.length; i++) codes[i] = table[column[i] as number] as number
  return codes
}

function codeAt(place: number): number {
  return Math.min(OTHERS, place + FIRST_GROUP)
}

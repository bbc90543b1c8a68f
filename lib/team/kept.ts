import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import type { TeamCounts } from './gather.ts'

const NAMES = 'team-names'
const TAKEN = 'team-taken'
const MADE = 'team-made'
/** Files that are listed. */
const MOST = 20

/** A colleague's file that was taken. Instants in UTC ms. */
export interface TakenFile extends Omit<TeamCounts, 'people'> {
  at: number
  agent: Id
  name: string
  made: number
  /** People of it who were found, and who were not. */
  people: number
  unknown: number
}

/** What colleagues are called, by their random ids, as their files say. */
export async function teamNames(db: RecencyDatabase): Promise<Record<Id, string>> {
  return ((await db.keyed.get(NAMES))?.value as Record<Id, string> | undefined) ?? {}
}

/** The newest first. */
export async function takenFiles(db: RecencyDatabase): Promise<TakenFile[]> {
  return ((await db.keyed.get(TAKEN))?.value as TakenFile[] | undefined) ?? []
}

/** When the last file was made here; null: none was. */
export async function lastMade(db: RecencyDatabase): Promise<number | null> {
  return ((await db.keyed.get(MADE))?.value as number | undefined) ?? null
}

export async function keepMade(db: RecencyDatabase, at: number): Promise<void> {
  await db.keyed.put({ key: MADE, value: at })
}

export async function keepNames(db: RecencyDatabase, names: Record<Id, string>): Promise<void> {
  const said = Object.entries(names).filter(([, name]) => name !== '')
  await db.keyed.put({ key: NAMES, value: { ...(await teamNames(db)), ...Object.fromEntries(said) } })
}

export async function keepTaken(db: RecencyDatabase, taken: TakenFile): Promise<void> {
  await db.keyed.put({ key: TAKEN, value: [taken, ...(await takenFiles(db))].slice(0, MOST) })
}

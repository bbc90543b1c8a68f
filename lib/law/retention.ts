import type { RecencyDatabase } from '../db/database.ts'
import type { TaskContext, TaskOutcome } from '../jobs/tasks.ts'
import { dayOf } from '../workspace/day.ts'
import { settingsOrGuess } from '../workspace/settings-store.ts'
import { erasePeople } from './erase.ts'
import { dayMonthsBefore, findSilent, type Silent } from './retain.ts'

/** Whom a retention period would erase today. */
export interface RetentionPreview {
  people: number
  /** At most ten, the longest silent first. */
  examples: Silent[]
}

const EXAMPLES = 10
/** Share of the progress that looking for the silent takes. */
const LOOKING = 0.4

/** The question `retention.preview`: nothing is changed. */
export async function retentionPreview(
  db: RecencyDatabase,
  { months }: { months: number },
  signal: AbortSignal,
): Promise<RetentionPreview> {
  const silent = await silentFor(db, months, signal)
  return { people: silent.length, examples: silent.toSorted((a, b) => a.day - b.day).slice(0, EXAMPLES) }
}

/** Whether the period that the user switched on would erase somebody today. */
export async function retentionIsDue(db: RecencyDatabase, signal?: AbortSignal): Promise<boolean> {
  const { retentionMonths } = await settingsOrGuess(db)
  return retentionMonths !== null && (await silentFor(db, retentionMonths, signal)).length > 0
}

/** The task `retain`: outcome `people`, `orders`, `hashes`; nobody while no period is switched on. */
export async function retainTask(
  db: RecencyDatabase,
  _arg: Record<string, never>,
  { signal, progress }: TaskContext,
): Promise<TaskOutcome> {
  const { retentionMonths, timeZone } = await settingsOrGuess(db)
  if (retentionMonths === null) return { people: 0, orders: 0, hashes: 0 }
  const silent = await silentFor(db, retentionMonths, signal, (share) => progress(LOOKING * share, 0))
  if (silent.length === 0) return { people: 0, orders: 0, hashes: 0 }
  const erased = await erasePeople(
    db,
    silent.map(({ id }) => id),
    {
      day: dayOf(Date.now(), timeZone),
      signal,
      progress: (share) => progress(LOOKING + (1 - LOOKING) * share, silent.length),
    },
  )
  return { ...erased }
}

async function silentFor(
  db: RecencyDatabase,
  months: number,
  signal?: AbortSignal,
  progress?: (share: number) => void,
): Promise<Silent[]> {
  const { timeZone } = await settingsOrGuess(db)
  const before = dayMonthsBefore(dayOf(Date.now(), timeZone), months)
  return findSilent(db, { before, timeZone, ...(signal ? { signal } : {}), ...(progress ? { progress } : {}) })
}

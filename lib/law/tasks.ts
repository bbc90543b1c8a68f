import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import type { TaskContext, TaskOutcome } from '../jobs/tasks.ts'
import { dayOf } from '../workspace/day.ts'
import { settingsOrGuess } from '../workspace/settings-store.ts'
import { erasePeople } from './erase.ts'

/** The task `erase`: outcome `people`, `orders`, `hashes`. */
export async function eraseTask(
  db: RecencyDatabase,
  { contacts }: { contacts: Id[] },
  { signal, progress }: TaskContext,
): Promise<TaskOutcome> {
  const { timeZone } = await settingsOrGuess(db)
  const erased = await erasePeople(db, contacts, {
    day: dayOf(Date.now(), timeZone),
    signal,
    progress: (share) => progress(share, contacts.length),
  })
  return { ...erased }
}

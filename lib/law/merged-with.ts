import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'

/** These contacts and all that a person said to be one with them, however often: shown as one, they are one to the law as well. */
export async function mergedWith(db: RecencyDatabase, contacts: readonly Id[]): Promise<Set<Id>> {
  const all = new Set(contacts)
  const merged = await db.same.where('verdict').equals('merged').toArray()
  for (let grown = true; grown;) {
    grown = false
    for (const { one, other } of merged) {
      if (all.has(one) === all.has(other)) continue
      all.add(one).add(other)
      grown = true
    }
  }
  return all
}

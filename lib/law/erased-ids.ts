import type { ErasedIdentity, RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { quickHash, seedsOf } from './identity-hash.ts'

/** Where the salt is in the `keyed` table. */
export const SALT_KEY = 'erased-salt'

/**
 * What is kept of the random ids of people who were erased, so that a write under way in another window is refused. Ids are of no other use: a
 * customer who comes back gets a new one.
 */
export function erasedIds(salt: string, ids: Iterable<Id>, day: number): ErasedIdentity[] {
  const seeds = seedsOf(salt)
  return [...ids].map((id) => {
    const quick = quickHash(seeds, 'contact', id)
    return { hash: `id ${quick}`, quick, day }
  })
}

/** Whether this id is of somebody who was erased: two look-ups, and one where nobody ever was. Wrong once in 2^53 / erased times. */
export async function wasErased(db: RecencyDatabase, id: Id): Promise<boolean> {
  return (await erasedAmong(db, [id])).has(id)
}

/** The same of many at once. */
export async function erasedAmong(db: RecencyDatabase, ids: readonly Id[]): Promise<Set<Id>> {
  const salt = (await db.keyed.get(SALT_KEY))?.value
  if (typeof salt !== 'string') return new Set()
  const found = await db.erased.bulkGet(erasedIds(salt, ids, 0).map(({ hash }) => hash))
  return new Set(ids.filter((_, i) => found[i] !== undefined))
}

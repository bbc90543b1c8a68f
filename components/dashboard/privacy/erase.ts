import { call } from '../../../lib/call.ts'
import type { RecencyDatabase } from '../../../lib/db/database.ts'

/**
 * Empties every table in one transaction: all of it or nothing. The database itself stays, so that no other place holds a closed one.
 * After it no site is kept, so nothing is read any more.
 */
export async function eraseEverything(db: RecencyDatabase): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    for (const table of db.tables) await table.clear()
  })
  await call('sites.apply', {})
}

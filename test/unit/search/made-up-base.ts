import { afterEach } from 'vitest'
import { RecencyDatabase } from '../../../lib/db/database.ts'
import { Base } from '../../../lib/orders/base.ts'
import { PAGE_SIZE, type PersonRow } from '../../../lib/orders/person-row.ts'
import { swapBase } from '../../../lib/orders/swap.ts'
import { writeGeneration } from '../../../lib/orders/write-generation.ts'

let opened: RecencyDatabase[] = []
let count = 0

/** A database of its own, gone after the test. */
export function newDatabase(): RecencyDatabase {
  const db = new RecencyDatabase(`search-${count++}`)
  opened.push(db)
  return db
}

afterEach(async () => {
  await Promise.all(opened.map((db) => db.delete()))
  opened = []
})

/** Makes these people the whole base, or leaves the pages before `from` as they are. */
export async function hold(db: RecencyDatabase, rows: readonly PersonRow[], from = 0): Promise<Base> {
  const manifest = await writeGeneration(db, await Base.open(db), {
    people: rows.length,
    currency: 'EUR',
    touches: (page) => page >= from,
    page: (page) => rows.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE),
  })
  await swapBase(db, manifest)
  return Base.open(db)
}

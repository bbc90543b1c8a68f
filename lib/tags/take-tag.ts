import { logTables, writeLog, type Author } from '../contacts/write-log.ts'
import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import type { Base } from '../orders/base.ts'
import { ordinalsOf } from '../same/merged-ordinals.ts'
import { mergedPeople } from '../same/merged-people.ts'
import { setTagBits } from './tag-blocks.ts'

/** Takes a tag from one person, whether it was given to them alone or to many at once. */
export async function takeTag(db: RecencyDatabase, base: Base, author: Author, contact: Id, tag: string): Promise<void> {
  const members = (await mergedPeople(db)).membersOf(contact)
  const ordinals = (await db.tagBlocks.count()) === 0 ? [] : [...(await ordinalsOf(base, members)).values()]
  await db.transaction('rw', [...logTables(db), db.tagBlocks], async () => {
    await writeLog(db, author, contact, { kind: 'untag', value: tag })
    await setTagBits(db, tag, ordinals, false)
  })
}

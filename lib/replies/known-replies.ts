import { Dexie } from 'dexie'
import type { RecencyDatabase } from '../db/database.ts'
import { ReplySearch } from './search.ts'
import { listReplies } from './store.ts'

/** Raised by every write to `replies`, here or in another place of this origin. */
let version = -1
const cached = new WeakMap<RecencyDatabase, { version: number; search: Promise<ReplySearch> }>()

/** The replies that are on, ready to be searched: read once, and again after one was changed. Not within a transaction. */
export function knownReplies(db: RecencyDatabase): Promise<ReplySearch> {
  if (version < 0) {
    version = 0
    Dexie.on('storagemutated', (parts) => {
      if (Object.keys(parts).some((part) => part.includes('/replies/'))) version++
    })
  }
  const known = cached.get(db)
  if (known?.version === version) return known.search
  const search = listReplies(db).then((replies) => new ReplySearch(replies.filter(({ off }) => !off)))
  cached.set(db, { version, search })
  search.catch(() => cached.delete(db))
  return search
}

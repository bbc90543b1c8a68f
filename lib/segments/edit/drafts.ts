import type { RecencyDatabase } from '../../db/database.ts'
import type { GroupNode } from './node.ts'

/** A segment as it stands in the page that edits it. */
export interface SegmentDocument {
  name: string
  note: string
  root: GroupNode
}

/** What was written of a segment and not saved yet. A record of the `keyed` table, `segment-draft <of> <by>`. */
export interface KeptDraft {
  /** The segment's id; for one that was never saved `new`, with what its address began with. */
  of: string
  /** Revision that it was made from; null for a new one. */
  revision: number | null
  /** What that said, see `contentOf`: whether another window has changed it since is known by this. */
  from: string
  document: SegmentDocument
  /** Names the page that keeps it: two windows may write on one segment. */
  by: string
  /** UTC ms. */
  at: number
}

const PREFIX = 'segment-draft '
const keyOf = (of: string, by: string): string => `${PREFIX}${of} ${by}`

/** Keeps what is written. It stays through a reload, a closed tab or a crash, until the segment is saved or the changes are discarded. */
export async function keepDraft(db: RecencyDatabase, draft: KeptDraft): Promise<void> {
  await db.keyed.put({ key: keyOf(draft.of, draft.by), value: draft })
}

/** The newest draft of a segment, whichever page keeps it. */
export async function keptDraft(db: RecencyDatabase, of: string): Promise<KeptDraft | null> {
  return (await draftsFrom(db, keyOf(of, '')))[0] ?? null
}

/** Whether a page's own draft is there. */
export async function hasDraft(db: RecencyDatabase, of: string, by: string): Promise<boolean> {
  return (await db.keyed.where('key').equals(keyOf(of, by)).count()) > 0
}

/** Takes a draft away: that of one page, or without `by` all of a segment. */
export async function dropDraft(db: RecencyDatabase, of: string, by?: string): Promise<void> {
  if (by === undefined) await db.keyed.where('key').startsWith(keyOf(of, '')).delete()
  else await db.keyed.delete(keyOf(of, by))
}

/** All drafts, newest first; of one segment the newest. */
export async function listDrafts(db: RecencyDatabase): Promise<KeptDraft[]> {
  const drafts = await draftsFrom(db, PREFIX)
  return drafts.filter(({ of }, i) => drafts.findIndex((draft) => draft.of === of) === i)
}

async function draftsFrom(db: RecencyDatabase, start: string): Promise<KeptDraft[]> {
  const records = await db.keyed.where('key').startsWith(start).toArray()
  return records.map(({ value }) => value as KeptDraft).toSorted((a, b) => b.at - a.at)
}

import type { RecencyDatabase } from '../../db/database.ts'
import type { GroupNode } from './node.ts'

/** A segment as it stands in the page that edits it. */
export interface SegmentDocument {
  name: string
  note: string
  root: GroupNode
}

/** What was written of a segment and not saved yet. A record of the `keyed` table, `segment-draft <of>`. */
export interface KeptDraft {
  /** The segment's id; for one that was never saved `new`, with what its address began with. */
  of: string
  /** Revision that it was made from; null for a new one. */
  revision: number | null
  /** What that said, see `contentOf`: whether another window has changed it since is known by this. */
  from: string
  document: SegmentDocument
  /** UTC ms. */
  at: number
}

const PREFIX = 'segment-draft '

/** Keeps what is written. It stays through a reload, a closed tab or a crash, until the segment is saved or the changes are discarded. */
export async function keepDraft(db: RecencyDatabase, draft: KeptDraft): Promise<void> {
  await db.keyed.put({ key: PREFIX + draft.of, value: draft })
}

export async function keptDraft(db: RecencyDatabase, of: string): Promise<KeptDraft | null> {
  return ((await db.keyed.get(PREFIX + of))?.value as KeptDraft | undefined) ?? null
}

export async function dropDraft(db: RecencyDatabase, of: string): Promise<void> {
  await db.keyed.delete(PREFIX + of)
}

/** All drafts, newest first. */
export async function listDrafts(db: RecencyDatabase): Promise<KeptDraft[]> {
  const records = await db.keyed.where('key').startsWith(PREFIX).toArray()
  return records.map(({ value }) => value as KeptDraft).toSorted((a, b) => b.at - a.at)
}

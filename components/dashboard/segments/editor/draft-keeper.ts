import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { newId } from '../../../../lib/db/id.ts'
import { dropDraft, keepDraft, hasDraft, type KeptDraft, type SegmentDocument } from '../../../../lib/segments/edit/drafts.ts'
import { useLive } from '../../live.ts'
import { useSession } from '../../session.ts'

/** Keeps what is written in the database, one write after the other, the newest only; takes it away once nothing is unsaved. */
export function useDraftKeeper({
  of,
  dirty,
  revision,
  content,
  document,
  found,
}: {
  of: string
  dirty: boolean
  revision: number | null
  content: string
  document: SegmentDocument
  /** The draft that was there when the page opened. */
  found: KeptDraft | null
}): { drop: () => Promise<void> } {
  const { db } = useSession()
  const wasDirty = useRef(false)
  const by = useMemo(newId, [])
  // A window that opens later takes over what it finds, as after a closed tab; while this one is still there it keeps its own again.
  const isLost = useLive(async () => !(await hasDraft(db, of, by)), [db, of, by]) ?? false
  const keeper = useMemo(() => {
    let wanted: (() => Promise<void>) | null = null
    let working: Promise<void> | null = null
    const work = async (): Promise<void> => {
      while (wanted) {
        const next = wanted
        wanted = null
        // Where the disk is full the page goes on; saving says so.
        await next().catch(() => undefined)
      }
      working = null
    }
    return (next: () => Promise<void>): Promise<void> => {
      wanted = next
      working ??= work()
      return working
    }
  }, [])
  // Before the page is painted, so that nothing is lost where it goes at once.
  useLayoutEffect(() => {
    const isDone = wasDirty.current && !dirty
    wasDirty.current = dirty
    if (dirty) void keeper(() => keepDraft(db, { of, revision, from: content, document, by, at: Date.now() }))
    else if (isDone) void keeper(() => dropDraft(db, of, by))
  }, [of, dirty, revision, document, isLost])
  useLayoutEffect(() => {
    if (!found) return
    const own = dirty ? keepDraft(db, { ...found, by, revision, from: content, document }) : Promise.resolve()
    // After our own was written, so that there is always one; where that failed, what was found stays.
    own.then(() => dropDraft(db, of, found.by)).catch(() => undefined)
  }, [])
  return { drop: () => keeper(() => dropDraft(db, of, by)) }
}

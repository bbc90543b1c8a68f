import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { dropDraft, keepDraft, keptDraft, type SegmentDocument } from '../../../../lib/segments/edit/drafts.ts'
import { useLive } from '../../live.ts'
import { useSession } from '../../session.ts'

/** Keeps what is written in the database, one write after the other, the newest only; takes it away once nothing is unsaved. */
export function useDraftKeeper({
  of,
  dirty,
  revision,
  content,
  document,
}: {
  of: string
  dirty: boolean
  revision: number | null
  content: string
  document: SegmentDocument
}): { drop: () => Promise<void> } {
  const { db } = useSession()
  const wasDirty = useRef(false)
  // Another window that saves the same segment takes its own draft away, which has the same name: ours is kept again.
  const isLost = useLive(async () => (await keptDraft(db, of)) === null, [db, of]) ?? false
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
    if (dirty) void keeper(() => keepDraft(db, { of, revision, from: content, document, at: Date.now() }))
    // What another window keeps under the same name is not ours to take away.
    else if (isDone) void keeper(() => dropDraft(db, of))
  }, [of, dirty, revision, document, isLost])
  return { drop: () => keeper(() => dropDraft(db, of)) }
}

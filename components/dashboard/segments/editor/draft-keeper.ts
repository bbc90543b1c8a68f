import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { dropDraft, keepDraft, type SegmentDocument } from '../../../../lib/segments/edit/drafts.ts'
import { useSession } from '../../session.ts'

/** Keeps what is written in the database, one write after the other, the newest only; takes it away once nothing is unsaved. */
export function useDraftKeeper(
  of: string,
  dirty: boolean,
  revision: number | null,
  document: SegmentDocument,
): { drop: () => Promise<void> } {
  const { db } = useSession()
  const first = useRef(true)
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
    const isFirst = first.current
    first.current = false
    if (dirty) void keeper(() => keepDraft(db, { of, revision, document, at: Date.now() }))
    else if (!isFirst) void keeper(() => dropDraft(db, of))
  }, [of, dirty, revision, document])
  return { drop: () => keeper(() => dropDraft(db, of)) }
}

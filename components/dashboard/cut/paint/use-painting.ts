import { useEffect, useRef, useState } from 'preact/hooks'
import type { RfmMap } from '../../../../lib/rfm/map.ts'
import { useSession } from '../../session.ts'
import { dropDraft, keepDraft, readDraft } from './draft.ts'
import { firstStroke, redone, stroke, strokeOn, undone, type Strokes } from './strokes.ts'

/** A map that is being painted, step by step, and kept as a draft after each. */
export interface Painting {
  map: RfmMap
  /** Why the draft could not be kept; null where it was. */
  failure: unknown
  canUndo: boolean
  canRedo: boolean
  /** `isSameStroke`: goes on with the step before, so that one drag is one step. */
  change: (change: (map: RfmMap) => RfmMap, isSameStroke?: boolean) => void
  /** Begins from another map; this is a step too. */
  beginFrom: (map: RfmMap) => void
  undo: () => void
  redo: () => void
  /** Gives the draft up, back to the map in force; this is a step too. */
  drop: () => Promise<void>
}

/** The draft, or else `start`; null while it is being read. */
export function usePainting(start: RfmMap): Painting | null {
  const { db } = useSession()
  const [strokes, setStrokes] = useState<Strokes<RfmMap> | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const kept = useRef<RfmMap | null>(null)
  useEffect(() => {
    let isLate = false
    void readDraft(db).then((draft) => {
      if (isLate) return
      kept.current = draft ?? start
      setStrokes(firstStroke(kept.current))
    })
    return () => {
      isLate = true
    }
    // What it begins from is asked once: the map in force may change while a draft of another is painted.
  }, [db])
  const now = strokes?.now
  useEffect(() => {
    if (!now || now === kept.current) return
    kept.current = now
    keepDraft(db, now).then(() => setFailure(null), setFailure)
  }, [db, now])
  if (!strokes) return null
  const step = (next: (strokes: Strokes<RfmMap>) => Strokes<RfmMap>): void => setStrokes((before) => before && next(before))
  return {
    map: strokes.now,
    failure,
    canUndo: strokes.past.length > 0,
    canRedo: strokes.future.length > 0,
    change: (change, isSameStroke = false) => step((before) => (isSameStroke ? strokeOn : stroke)(before, change(before.now))),
    beginFrom: (map) => step((before) => stroke(before, map)),
    undo: () => step(undone),
    redo: () => step(redone),
    drop: async () => {
      await dropDraft(db)
      kept.current = start
      step((before) => stroke(before, start))
    },
  }
}

import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { linesOf, type ContactLine, type LineKey } from '../../../lib/contacts/contact-list.ts'
import { Base } from '../../../lib/orders/base.ts'
import { useSession } from '../session.ts'

/** Lines kept, so that scrolling back shows them at once. */
const KEPT = 2000

/**
 * The lines of the rows that are seen, as far as they are read: a row that is not yet is absent. Read a window at a time, the newest window next,
 * whatever was passed over in between. `version` changes when something was written.
 */
export function useLines(
  keys: readonly LineKey[],
  generation: number,
  version: string,
): { lines: ReadonlyMap<LineKey, ContactLine | null>; error: unknown } {
  const { db, settings } = useSession()
  const base = useMemo(() => Base.open(db), [db, generation])
  const [state, setState] = useState<{ lines: Map<LineKey, ContactLine | null>; error: unknown }>({
    lines: new Map(),
    error: null,
  })
  // What the one reading loop works by, whichever render began it.
  const now = useRef({ of: '', keys, base, settings, lines: new Map<LineKey, ContactLine | null>(), reading: false, left: false })
  const of = `${generation} ${version}`

  useEffect(() => {
    // What was read before something was written stays in sight until it is read again.
    const lines = now.current.of === of ? now.current.lines : new Map<LineKey, ContactLine | null>()
    Object.assign(now.current, { of, keys, base, settings, lines })
    const read = async (): Promise<void> => {
      if (now.current.reading) return
      now.current.reading = true
      try {
        for (;;) {
          const { lines: kept, keys: wanted, base: from, settings: by } = now.current
          const missing = wanted.filter((key) => !kept.has(key))
          if (now.current.left || missing.length === 0) return
          const found = await linesOf(db, await from, by, missing)
          if (kept.size > KEPT) kept.clear()
          missing.forEach((key, i) => kept.set(key, found[i] ?? null))
          if (now.current.lines === kept) setState({ lines: new Map(kept), error: null })
        }
      } catch (error) {
        setState((before) => ({ ...before, error }))
      } finally {
        now.current.reading = false
      }
    }
    void read()
  }, [db, base, settings, of, keys.join(' ')])
  useEffect(
    () => () => {
      now.current.left = true
    },
    [],
  )
  return state
}

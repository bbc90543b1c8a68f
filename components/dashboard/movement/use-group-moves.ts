import { useEffect, useState } from 'preact/hooks'
import { query } from '../../../lib/jobs/client.ts'
import { JobCallError } from '../../../lib/jobs/job-client.ts'
import { currentGeneration } from '../../../lib/orders/base.ts'
import type { GroupMoves } from '../../../lib/segments/history/moves.ts'
import { useLive } from '../live.ts'
import { useSession } from '../session.ts'

/** Has the history brought up to date, once for a base, its settings and whatever was merged. False while that is under way. */
export function useUpToDate(): boolean {
  const { db, settings } = useSession()
  const state = useLive(async () => [await currentGeneration(db), await db.same.count()].join(' '), [db])
  const [done, setDone] = useState<string | null>(null)
  useEffect(() => {
    if (state === undefined) return
    let wanted = true
    const end = (): void => void (wanted && setDone(state))
    // What fails is told by the question that follows.
    query('rfm.make', {}).then(end, end)
    return () => {
      wanted = false
    }
  }, [db, settings, state])
  return done !== null && done === state
}

/** Who moved since a moment until another or now; undefined until it is known, null where the moment is not kept. `version` changes with the history. */
export function useGroupMoves(
  since: number | null,
  until: number | null,
  version: string,
): { moves: GroupMoves | null | undefined; error: unknown } {
  const [state, setState] = useState<{ moves: GroupMoves | null | undefined; error: unknown }>({ moves: undefined, error: null })
  useEffect(() => {
    if (since === null) return
    let wanted = true
    const load = async (): Promise<void> => {
      try {
        const moves = await query('moves.groups', { since, ...(until !== null && { until }) })
        if (wanted) setState({ moves, error: null })
      } catch (error) {
        if (!wanted) return
        // Another dashboard asked meanwhile and ended this question: it is asked again.
        if (error instanceof JobCallError && error.detail === 'AbortError') await load()
        else setState({ moves: undefined, error })
      }
    }
    void load()
    return () => {
      wanted = false
    }
  }, [since, until, version])
  return state
}

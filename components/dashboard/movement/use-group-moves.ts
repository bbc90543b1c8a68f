import { useEffect, useState } from 'preact/hooks'
import { query } from '../../../lib/jobs/client.ts'
import { JobCallError } from '../../../lib/jobs/job-client.ts'
import { currentGeneration } from '../../../lib/orders/base.ts'
import type { GroupMoves, LadderSteps } from '../../../lib/segments/history/moves.ts'
import { writtenState } from '../../../lib/segments/kept-memberships.ts'
import { useLive } from '../live.ts'
import { useSession } from '../session.ts'
import type { CompareOf } from './choose-compared.tsx'

/** Has the history brought up to date, once for a base, its settings and whatever was written. False while that is under way. */
export function useUpToDate(): boolean {
  const { db, settings } = useSession()
  // Stages, and segments of what people wrote, move with whatever is written.
  const state = useLive(async () => [await currentGeneration(db), await writtenState(db)].join(' '), [db])
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
export function useMoves(
  of: CompareOf,
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
        const asked = { since, ...(until !== null && { until }) }
        const moves = await (of === 'groups' ? query('moves.groups', asked) : query('moves.stages', asked))
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
  }, [of, since, until, version])
  return state
}

/** How many people stood on each rung at each moment; undefined until it is known, null where it cannot be. `version` null: not asked yet. */
export function useLadder(version: string | null): LadderSteps | null | undefined {
  const [steps, setSteps] = useState<LadderSteps | null>()
  useEffect(() => {
    if (version === null) return
    let wanted = true
    query('moves.ladder', {}).then(
      (found) => wanted && setSteps(found),
      () => wanted && setSteps(null),
    )
    return () => {
      wanted = false
    }
  }, [version])
  return steps
}

import { useEffect, useState } from 'preact/hooks'
import { query } from '../../../lib/jobs/client.ts'
import { JobCallError } from '../../../lib/jobs/job-client.ts'
import type { LadderCount } from '../../../lib/ladder/count-stages.ts'
import { currentGeneration } from '../../../lib/orders/base.ts'
import { writtenState } from '../../../lib/segments/kept-memberships.ts'
import { useLive } from '../live.ts'
import { useSession } from '../session.ts'

/** How many people stand on each rung, counted by the worker and again after whatever may change it; null until the first count. */
export function useLadderCount(): { count: LadderCount | null; error: unknown } {
  const { db, settings } = useSession()
  const state = useLive(async () => {
    const [rules, segments] = await Promise.all([db.stageRules.toArray(), db.segments.toArray()])
    const revisions = [...rules, ...segments].map(({ id, revision, rank }) => `${id} ${revision} ${rank}`)
    return [await currentGeneration(db), await writtenState(db), ...revisions].join(' ')
  }, [db])
  const [found, setFound] = useState<{ count: LadderCount | null; error: unknown }>({ count: null, error: null })
  useEffect(() => {
    if (state === undefined) return undefined
    let wanted = true
    const load = async (): Promise<void> => {
      try {
        const count = await query('ladder.count', {})
        if (wanted) setFound({ count, error: null })
      } catch (error) {
        if (!wanted) return
        // Another dashboard asked meanwhile and ended this question: it is asked again.
        if (error instanceof JobCallError && error.detail === 'AbortError') await load()
        else setFound(({ count }) => ({ count, error }))
      }
    }
    void load()
    return () => {
      wanted = false
    }
  }, [state, settings.rfm])
  return found
}

import type { LadderCount } from '../../../lib/ladder/count-stages.ts'
import { useLive } from '../live.ts'
import { useSession } from '../session.ts'
import { useAsked, type Asked } from '../use-asked.ts'

/** How many people stand on each rung, counted by the worker and again after whatever may change it. */
export function useLadderCount(): Asked<LadderCount> {
  const { db } = useSession()
  const revisions = useLive(async () => {
    const [rules, segments] = await Promise.all([db.stageRules.toArray(), db.segments.toArray()])
    return [...rules, ...segments].map(({ id, revision, rank }) => `${id} ${revision} ${rank}`).join(' ')
  }, [db])
  return useAsked('ladder.count', revisions === undefined ? null : {}, revisions ?? 'unknown')
}

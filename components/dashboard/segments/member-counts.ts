import { useEffect, useState } from 'preact/hooks'
import type { Id } from '../../../lib/db/id.ts'
import { query } from '../../../lib/jobs/client.ts'
import { currentGeneration } from '../../../lib/orders/base.ts'
import { cutName, keptMemberships, ruleName, writtenState } from '../../../lib/segments/kept-memberships.ts'
import type { Segment } from '../../../lib/segments/rule.ts'
import { dayOf } from '../../../lib/workspace/day.ts'
import { useLive } from '../live.ts'
import { useSession } from '../session.ts'

/**
 * How many people are in each segment. Those kept since the last import are there at once, while base, day and rule are the same; what was
 * written since is counted by the worker.
 */
export function useMemberCounts(segments: Segment[] | undefined): ReadonlyMap<Id, number> {
  const { db, settings } = useSession()
  const rules = segments && JSON.stringify(segments.map(({ id, rule }) => [id, rule]))
  const state = useLive(
    async () => ({
      generation: await currentGeneration(db),
      written: await writtenState(db),
      // Another tab's question ends ours, and its answer is kept.
      chunk: (await keptMemberships(db))?.chunk,
    }),
    [db],
  )
  const [counts, setCounts] = useState<ReadonlyMap<Id, number>>(new Map())
  useEffect(() => {
    if (!segments || state === undefined) return
    let wanted = true
    const load = async (): Promise<void> => {
      const kept = await keptMemberships(db)
      const today = dayOf(Date.now(), settings.timeZone)
      const isPresent = kept?.generation === state.generation && kept.day === today && kept.cut === cutName(settings)
      const asked = new Map(segments.map(({ id, rule }) => [id, ruleName(rule)]))
      const usable = isPresent ? kept.segments.filter(({ id, rule }) => asked.get(id) === rule) : []
      if (wanted) setCounts(new Map(usable.map(({ id, count }) => [id, count])))
      if (isPresent && kept.written === state.written && usable.length === segments.length) return
      const found = await query('segments.count', {})
      if (wanted) setCounts(new Map(found.map(({ id, count }) => [id, count])))
    }
    // Without a count the row says that it is still counting; a damaged base is told by the view of contacts.
    load().catch(() => undefined)
    return () => {
      wanted = false
    }
  }, [db, settings, state?.generation, state?.written, state?.chunk, rules])
  return counts
}

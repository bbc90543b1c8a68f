import { useEffect, useState } from 'preact/hooks'
import type { Id } from '../../../lib/db/id.ts'
import { Base, currentGeneration } from '../../../lib/orders/base.ts'
import { countMembers } from '../../../lib/segments/count-members.ts'
import { countedMessages } from '../../../lib/behaviour/person-behaviour.ts'
import type { Segment } from '../../../lib/segments/rule.ts'
import { useLive } from '../live.ts'
import { useSession } from '../session.ts'

/** How many people are in each segment; empty until the first count is done. Counted anew when rules, base, settings or tags change, or
 * messages where a rule asks for them. */
export function useMemberCounts(segments: Segment[] | undefined): ReadonlyMap<Id, number> {
  const { db, settings } = useSession()
  const rules = segments && JSON.stringify(segments.map(({ id, rule }) => [id, rule]))
  const asksChats = rules?.includes('"chat.') ?? false
  const state = useLive(
    async () =>
      [
        await currentGeneration(db),
        await db.log.count(),
        await db.contacts.count(),
        asksChats ? await countedMessages(db) : 0,
      ].join(' '),
    [db, asksChats],
  )
  const [counts, setCounts] = useState<ReadonlyMap<Id, number>>(new Map())
  useEffect(() => {
    if (!segments || state === undefined) return
    const stop = new AbortController()
    const count = async (): Promise<void> => {
      const found = await countMembers(db, await Base.open(db), settings, segments, { signal: stop.signal })
      if (!stop.signal.aborted) setCounts(found)
    }
    // Without a count the row says that it is still counting; a damaged base is told by the view of contacts.
    count().catch(() => undefined)
    return () => stop.abort()
  }, [db, settings, state, rules])
  return counts
}

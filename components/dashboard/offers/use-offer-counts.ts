import { useEffect, useState } from 'preact/hooks'
import { query } from '../../../lib/jobs/client.ts'
import type { OfferCount } from '../../../lib/offers/count-offers.ts'
import { useLive } from '../live.ts'
import { useSession } from '../session.ts'

/** What became of each offer; counted by the worker, and again when something was put, sent or said. Null until it is counted. */
export function useOfferCounts(): ReadonlyMap<string, OfferCount> | null {
  const { db } = useSession()
  const state = useLive(async () => {
    const written = await Promise.all(
      (['offer', 'sent'] as const).map((kind) => db.log.where('[kind+at]').between([kind, -Infinity], [kind, Infinity]).count()),
    )
    return [...written, await db.same.count()].join(' ')
  }, [db])
  const [counts, setCounts] = useState<ReadonlyMap<string, OfferCount> | null>(null)
  useEffect(() => {
    if (state === undefined) return
    let wanted = true
    query('offers.count', {}).then(
      (found) => wanted && setCounts(new Map(found.map((one) => [one.offer, one]))),
      // Without figures the list is as useful; a damaged base is told by the view of contacts.
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [state])
  return counts
}

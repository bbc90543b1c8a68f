import { useEffect, useState } from 'preact/hooks'
import { query } from '../../../lib/jobs/client.ts'
import { currentGeneration } from '../../../lib/orders/base.ts'
import type { PresentCut } from '../../../lib/rfm/cut-query.ts'
import { useLive } from '../live.ts'
import { useSession } from '../session.ts'

/** The present cut; null for an empty base. The worker is asked, since a large base takes a while; what was shown stays until it answers. */
export function useCut(): PresentCut | null | Error | undefined {
  const { db, settings } = useSession()
  const generation = useLive(() => currentGeneration(db), [db])
  const [cut, setCut] = useState<PresentCut | null | Error>()
  useEffect(() => {
    if (generation === undefined) return
    let wanted = true
    query('rfm.cut', {}).then(
      (found) => wanted && setCut(found),
      (error: unknown) => wanted && setCut(error instanceof Error ? error : new Error(String(error))),
    )
    return () => {
      wanted = false
    }
  }, [db, generation, settings])
  return cut
}

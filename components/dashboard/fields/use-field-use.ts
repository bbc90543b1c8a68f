import { useEffect, useState } from 'preact/hooks'
import type { Id } from '../../../lib/db/id.ts'
import type { FieldUse } from '../../../lib/fields/count-values.ts'
import { query } from '../../../lib/jobs/client.ts'
import { currentGeneration } from '../../../lib/orders/base.ts'
import { useLive } from '../live.ts'
import { useSession } from '../session.ts'

/** How many people have a value of each own field; counted by the worker, and again after an import, a written value or a changed field. */
export function useFieldUse(): ReadonlyMap<Id, FieldUse> | null {
  const { db } = useSession()
  const state = useLive(async () => {
    const fields = await db.ownFields.toArray()
    return [await currentGeneration(db), await db.log.count(), ...fields.map(({ id, revision }) => `${id} ${revision}`)].join(' ')
  }, [db])
  const [uses, setUses] = useState<ReadonlyMap<Id, FieldUse> | null>(null)
  useEffect(() => {
    if (state === undefined) return
    let wanted = true
    query('fields.use', {}).then(
      (found) => wanted && setUses(new Map(found.map((use) => [use.id, use]))),
      // Without figures the rows say that they are being counted; a damaged base is told by the view of contacts.
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [state])
  return uses
}

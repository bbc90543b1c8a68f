import { useEffect, useState } from 'preact/hooks'
import type { Id } from '../../../lib/db/id.ts'
import { dossierOf, type Dossier } from '../../../lib/law/dossier.ts'
import { currentGeneration } from '../../../lib/orders/base.ts'
import { scoringName } from '../../../lib/rfm/kept-scores.ts'
import { useLive } from '../live.ts'
import { useSession } from '../session.ts'

/** Everything of a person, read anew when something of it was written; null: nobody has this id; undefined until it is known. */
export function useDossier(id: Id): { dossier: Dossier | null | undefined; error: unknown } {
  const { db, settings } = useSession()
  const [state, setState] = useState<{ dossier: Dossier | null | undefined; error: unknown }>({ dossier: undefined, error: null })
  // The scoring may be cut anew and kept on the way, so it is read outside a live query.
  const written = useLive(
    async () =>
      [
        await currentGeneration(db),
        await db.log.count(),
        await db.contacts.count(),
        await db.tagBlocks.count(),
        await scoringName(db),
        ...(await db.ownFields.toArray()).map((field) => `${field.id} ${field.revision}`),
        ...(await db.stageRules.toArray()).map((rule) => `${rule.id} ${rule.revision} ${rule.rank}`),
        ...(await db.segments.toArray()).map((segment) => `${segment.id} ${segment.revision} ${segment.off}`),
      ].join(' '),
    [db],
  )
  useEffect(() => {
    if (written === undefined) return
    let isLate = false
    dossierOf(db, settings, id, Date.now()).then(
      (dossier) => isLate || setState({ dossier, error: null }),
      (error: unknown) => isLate || setState({ dossier: undefined, error }),
    )
    return () => {
      isLate = true
    }
  }, [db, settings, id, written])
  return state
}

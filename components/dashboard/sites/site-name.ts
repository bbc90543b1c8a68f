import { definitionFor } from '../../../lib/sites/built-in.ts'
import { useLive } from '../live.ts'
import { useSession } from '../session.ts'

/** What people call a messenger, by the id of its definition: its own name, or the one that it was taught under. */
export function useSiteName(): (id: string) => string {
  const { db } = useSession()
  const taught = useLive(() => db.taught.toArray(), [db])
  return (id) => definitionFor(id)?.name ?? taught?.find((one) => one.id === id)?.definition.name ?? id
}

import { useLive } from '../live.ts'
import { useSession } from '../session.ts'

/** Another number where another record of consent was made: figures are counted anew then. */
export function useRecords(): number {
  const { db } = useSession()
  const records = useLive(() => db.log.where('[kind+at]').between(['consent', -Infinity], ['consent', Infinity]).count(), [db])
  return records ?? 0
}

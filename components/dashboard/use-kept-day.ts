import { useEffect } from 'preact/hooks'
import { query } from '../../lib/jobs/client.ts'
import { isDayKept } from '../../lib/segments/history/is-day-kept.ts'
import { useSession } from './session.ts'

/** Opening the dashboard keeps the day in the history of groups and segments, whichever view is looked at. */
export function useKeptDay(): void {
  const { db, settings } = useSession()
  useEffect(() => {
    const keep = async (): Promise<void> => {
      if (!(await isDayKept(db, settings.timeZone, Date.now()))) await query('rfm.make', {})
    }
    // What fails is tried again the next time; views that need it say why.
    keep().catch(() => {})
  }, [db, settings.timeZone])
}

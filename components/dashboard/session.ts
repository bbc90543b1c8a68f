import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { RecencyDatabase } from '../../lib/db/database.ts'
import type { Settings } from '../../lib/workspace/settings.ts'

/** What every view works with. */
export interface Session {
  db: RecencyDatabase
  settings: Settings
}

/** Provided by the dashboard once the settings are known. */
export const SessionContext = createContext<Session | null>(null)

/** The session. Throws outside the dashboard's frame, which is a mistake in the code. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('no session above this component')
  return session
}

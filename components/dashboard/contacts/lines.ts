import { useEffect, useMemo, useState } from 'preact/hooks'
import { contactsFound, contactWindow, type ContactLine } from '../../../lib/contacts/contact-list.ts'
import { Base } from '../../../lib/orders/base.ts'
import { useLive } from '../live.ts'
import { useSession } from '../session.ts'

/** Lines on one page of the table. */
export const PAGE = 50
/** Most that a search lists. */
const MOST = 100

/** What the table is asked for: a page of everybody, or those whom a text finds. */
export interface Wanted {
  text: string
  from: number
}

export interface Lines {
  lines: ContactLine[]
  /** A search found more than are listed. */
  more: boolean
}

/**
 * The lines for what is wanted. A newer wish stops the older search. Read outside a live query, because the scoring may be cut anew and kept
 * on the way; what people write (tags, contacts by hand) reloads it.
 */
export function useLines({ text, from }: Wanted, generation: number): { found: Lines | null; error: unknown } {
  const { db, settings } = useSession()
  const [state, setState] = useState<{ found: Lines | null; error: unknown }>({ found: null, error: null })
  const base = useMemo(() => Base.open(db), [db, generation])
  const written = useLive(async () => [await db.log.count(), await db.contacts.count()].join(' '), [db])
  useEffect(() => {
    const stop = new AbortController()
    const load = async (): Promise<Lines> => {
      const opened = await base
      if (text.trim() === '') return { lines: await contactWindow(db, opened, settings, { from, count: PAGE }), more: false }
      return contactsFound(db, opened, settings, { text, most: MOST, signal: stop.signal })
    }
    load().then(
      (found) => stop.signal.aborted || setState({ found, error: null }),
      (error: unknown) => stop.signal.aborted || setState({ found: null, error }),
    )
    return () => stop.abort()
  }, [db, base, settings, text, from, written])
  return state
}

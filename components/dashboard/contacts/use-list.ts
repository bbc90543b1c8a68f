import { useEffect, useState } from 'preact/hooks'
import { query } from '../../../lib/jobs/client.ts'
import { JobCallError } from '../../../lib/jobs/job-client.ts'
import type { ListAnswer, ListWish } from '../../../lib/table/wish.ts'

export interface ListState {
  /** The newest answer; while a new one is made the one before stays. */
  list: ListAnswer | null
  busy: boolean
  error: unknown
}

/** Who the table lists. Asked again when the wish or `version` (whatever was written) changes; a newer wish ends the older question. */
export function useList(wish: ListWish, version: string): ListState {
  const [state, setState] = useState<ListState>({ list: null, busy: true, error: null })
  const asked = JSON.stringify(wish)
  useEffect(() => {
    let over = false
    setState((before) => ({ ...before, busy: true }))
    const load = async (): Promise<void> => {
      try {
        const list = await query('contacts.list', JSON.parse(asked) as ListWish)
        if (!over) setState({ list, busy: false, error: null })
      } catch (error) {
        if (over) return
        // Another dashboard asked meanwhile and ended this question: it is asked again.
        if (error instanceof JobCallError && error.detail === 'AbortError') await load()
        else setState({ list: null, busy: false, error })
      }
    }
    void load()
    return () => {
      over = true
    }
  }, [asked, version])
  return state
}

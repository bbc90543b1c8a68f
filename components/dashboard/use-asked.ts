import { useEffect, useState } from 'preact/hooks'
import { query } from '../../lib/jobs/client.ts'
import { JobCallError } from '../../lib/jobs/job-client.ts'
import type { QueryArg, QueryName, QueryResult } from '../../lib/jobs/queries.ts'
import { useBaseVersion } from './segments/answer/base-version.ts'

/** The newest answer there is; while `busy` it is that of what was asked before. `again` asks once more after an error. */
export interface Asked<T> {
  answer: T | null
  busy: boolean
  error: unknown
  again: () => void
}

/** Another window that asks ends our question: it is asked again after so long, each time twice as long, so that both get their answer. */
const FIRST_WAIT = 300

/**
 * Asks the heavy worker, anew when `key` or the base changes. `key` names what `arg` asks, since that may hold people by the million. `arg` null:
 * nothing is to be asked.
 */
export function useAsked<N extends QueryName>(name: N, arg: QueryArg<N> | null, key: string): Asked<QueryResult<N>> {
  const [state, setState] = useState<Omit<Asked<QueryResult<N>>, 'again'>>({ answer: null, busy: true, error: null })
  const [tries, setTries] = useState(0)
  const version = useBaseVersion()
  useEffect(() => {
    if (arg === null) {
      setState({ answer: null, busy: false, error: null })
      return
    }
    let isOver = false
    let timer: ReturnType<typeof setTimeout> | undefined
    setState((before) => ({ ...before, busy: true }))
    const ask = async (wait: number): Promise<void> => {
      try {
        const answer = await query(name, arg)
        if (!isOver) setState({ answer, busy: false, error: null })
      } catch (error) {
        if (isOver) return
        if (error instanceof JobCallError && error.detail === 'AbortError')
          timer = setTimeout(() => void ask(wait * 2), wait * (0.5 + Math.random()))
        else setState((before) => ({ ...before, busy: false, error }))
      }
    }
    void ask(FIRST_WAIT)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [name, key, version, tries])
  return { ...state, again: () => setTries((before) => before + 1) }
}

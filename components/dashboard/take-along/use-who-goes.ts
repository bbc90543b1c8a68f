import { useEffect, useState } from 'preact/hooks'
import { query } from '../../../lib/jobs/client.ts'
import { JobCallError } from '../../../lib/jobs/job-client.ts'
import type { Rule } from '../../../lib/segments/rule.ts'
import type { WhoGoes } from '../../../lib/take-along/audience/who-goes.ts'
import { useBaseVersion } from '../segments/answer/base-version.ts'

/** Another window that asks ends our question: it is asked again after so long (ms), so that both get their answer. */
const WAIT = 400

/** How many of a rule's people there are, and how many may go along; counted anew when the rule or the base changes. */
export function useWhoGoes(rule: Rule): { counted: WhoGoes | null; error: unknown; again: () => void } {
  const [state, setState] = useState<{ counted: WhoGoes | null; error: unknown }>({ counted: null, error: null })
  const [tries, setTries] = useState(0)
  const version = useBaseVersion()
  const asked = JSON.stringify(rule)
  useEffect(() => {
    let isOver = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = async (): Promise<void> => {
      try {
        const counted = await query('export.count', { rule: JSON.parse(asked) as Rule })
        if (!isOver) setState({ counted, error: null })
      } catch (error) {
        if (isOver) return
        if (error instanceof JobCallError && error.detail === 'AbortError') timer = setTimeout(() => void ask(), WAIT)
        else setState((before) => ({ ...before, error }))
      }
    }
    void ask()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [asked, version, tries])
  return { ...state, again: () => setTries((before) => before + 1) }
}

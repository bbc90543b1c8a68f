import { useEffect, useState } from 'preact/hooks'
import { query } from '../../../lib/jobs/client.ts'
import { JobCallError } from '../../../lib/jobs/job-client.ts'
import type { Portrait } from '../../../lib/segments/portrait/portrait.ts'
import type { Rule } from '../../../lib/segments/rule.ts'
import { useBaseVersion } from '../segments/answer/base-version.ts'

/** The newest portrait there is; while `busy` it is that of what stood before. */
export interface AskedPortrait {
  portrait: Portrait | null
  busy: boolean
  error: unknown
  again: () => void
}

/** Another window that asks ends our question: it is asked again after so long, each time twice as long, so that both get their answer. */
const FIRST_WAIT = 400

/** The portrait of a rule, asked anew when the rule or the base changes. */
export function usePortrait(rule: Rule): AskedPortrait {
  const [state, setState] = useState<Omit<AskedPortrait, 'again'>>({ portrait: null, busy: true, error: null })
  const [tries, setTries] = useState(0)
  const version = useBaseVersion()
  const asked = JSON.stringify(rule)
  useEffect(() => {
    let isOver = false
    let timer: ReturnType<typeof setTimeout> | undefined
    setState((before) => (before.busy ? before : { ...before, busy: true }))
    const ask = async (wait: number): Promise<void> => {
      try {
        const portrait = await query('segments.portrait', { rule: JSON.parse(asked) as Rule })
        if (!isOver) setState({ portrait, busy: false, error: null })
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
  }, [asked, version, tries])
  return { ...state, again: () => setTries((before) => before + 1) }
}

import { useEffect, useState } from 'preact/hooks'
import type { Id } from '../../../../lib/db/id.ts'
import { query } from '../../../../lib/jobs/client.ts'
import { JobCallError } from '../../../../lib/jobs/job-client.ts'
import type { Rule } from '../../../../lib/segments/rule.ts'
import type { TriedRule } from '../../../../lib/segments/try-rule.ts'

/** What the rule amounts to. `answer` is the newest there is; while `busy` it is that of the rule before. */
export interface Tried {
  answer: TriedRule | null
  busy: boolean
  error: unknown
}

/** Counts a rule as it is written: every change asks at once, and ends the question before. `version` changes with whatever else decides. */
export function useTried(rule: Rule, saved: Id | undefined, version: string): Tried {
  const [tried, setTried] = useState<Tried>({ answer: null, busy: true, error: null })
  const asked = JSON.stringify(rule)
  useEffect(() => {
    let over = false
    setTried((before) => (before.busy ? before : { ...before, busy: true }))
    const load = async (): Promise<void> => {
      try {
        const answer = await query('segments.try', { rule: JSON.parse(asked) as Rule, ...(saved === undefined ? {} : { saved }) })
        if (!over) setTried({ answer, busy: false, error: null })
      } catch (error) {
        if (over) return
        // Another window asked meanwhile and ended this question: it is asked again.
        if (error instanceof JobCallError && error.detail === 'AbortError') await load()
        else setTried((before) => ({ ...before, busy: false, error }))
      }
    }
    void load()
    return () => {
      over = true
    }
  }, [asked, saved, version])
  return tried
}

import { useEffect, useState } from 'preact/hooks'
import type { Id } from '../../../../lib/db/id.ts'
import { query } from '../../../../lib/jobs/client.ts'
import { JobCallError } from '../../../../lib/jobs/job-client.ts'
import type { Rule } from '../../../../lib/segments/rule.ts'
import type { TriedRule } from '../../../../lib/segments/try-rule.ts'

/** Milliseconds without a key after which examples are read: sooner they would be in the way of the next key's count. */
const PAUSE = 150

/** What the rule amounts to. `answer` is the newest there is; while `busy` it is that of the rule before. */
export interface Tried {
  answer: TriedRule | null
  busy: boolean
  /** The count is there, its examples are still those of the rule before. */
  listing: boolean
  error: unknown
}

/**
 * Counts a rule as it is written: every change asks at once, and ends the question before; examples are asked for once the count is there
 * and no other key came.
 * `version` changes with whatever else decides.
 */
export function useTried(rule: Rule, saved: Id | undefined, version: string): Tried {
  const [tried, setTried] = useState<Tried>({ answer: null, busy: true, listing: true, error: null })
  const asked = JSON.stringify(rule)
  useEffect(() => {
    let over = false
    setTried((before) => (before.busy ? before : { ...before, busy: true }))
    const load = async (): Promise<void> => {
      try {
        const question = { rule: JSON.parse(asked) as Rule, ...(saved === undefined ? {} : { saved }) }
        const bare = await query('segments.try', { ...question, bare: true })
        if (over) return
        const listing = hasExamples(bare)
        setTried((before) => ({ answer: withExamples(bare, before.answer), busy: false, listing, error: null }))
        if (!listing) return
        await new Promise((resolve) => setTimeout(resolve, PAUSE))
        if (over) return
        const answer = await query('segments.try', question)
        if (!over) setTried({ answer, busy: false, listing: false, error: null })
      } catch (error) {
        if (over) return
        // Another window asked meanwhile and ended this question: it is asked again.
        if (error instanceof JobCallError && error.detail === 'AbortError') await load()
        else setTried((before) => ({ ...before, busy: false, listing: false, error }))
      }
    }
    void load()
    return () => {
      over = true
    }
  }, [asked, saved, version])
  return tried
}

/** Whether there is anybody to show: of nobody the count has told all. */
function hasExamples({ count, saved }: TriedRule): boolean {
  return count > 0 || (saved !== null && saved.joined + saved.left > 0)
}

/** The figures of one answer and the examples of the one before: those of whom there are none any more are not shown. */
function withExamples(answer: TriedRule, before: TriedRule | null): TriedRule {
  const { saved } = answer
  const examples = answer.count === 0 ? [] : (before?.examples ?? [])
  if (!saved) return { ...answer, examples }
  const joinedExamples = saved.joined === 0 ? [] : (before?.saved?.joinedExamples ?? [])
  const leftExamples = saved.left === 0 ? [] : (before?.saved?.leftExamples ?? [])
  return { ...answer, examples, saved: { ...saved, joinedExamples, leftExamples } }
}

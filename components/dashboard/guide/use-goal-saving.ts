import { useRef, useState } from 'preact/hooks'
import type { Goal } from '../../../lib/goals/goal.ts'
import { changeGoal, type GoalChange, type GoalProblem, type SaveGoalResult } from '../../../lib/goals/store.ts'
import { useLanguage } from '../../ui/language.tsx'
import { failureText } from '../failure.ts'
import { useSession } from '../session.ts'

/** How a goal is kept while it is worked on. */
export interface GoalSaving {
  /** The goal with what is being kept, so that nothing jumps back while the disk is slow. */
  goal: Goal
  /** Keeps a change; one after the other, each on top of the one before. */
  save: (change: (goal: Goal) => GoalChange) => Promise<void>
  /** The same for whatever else changes the goal. */
  keep: (change: (goal: Goal) => Promise<SaveGoalResult>) => Promise<void>
  /** Why the last change was not kept; '' where it was. */
  problem: string
  code: GoalProblem | null
}

/** `stored`: the goal as the database has it. */
export function useGoalSaving(stored: Goal): GoalSaving {
  const { t } = useLanguage()
  const { db } = useSession()
  const [state, setState] = useState<{ problem: string; code: GoalProblem | null }>({ problem: '', code: null })
  const known = useRef(stored)
  const ahead = useRef<GoalChange>({})
  const waiting = useRef(0)
  const queue = useRef(Promise.resolve())
  // What another window changed is taken up as soon as it is seen.
  if (stored.revision > known.current.revision) known.current = stored
  const keep: GoalSaving['keep'] = (change) => {
    waiting.current++
    queue.current = queue.current.then(async () => {
      let said: typeof state = { problem: '', code: null }
      try {
        const result = await change(known.current)
        if (result.ok) known.current = result.goal
        else said = { problem: t(`guide.problem.${result.problem}`), code: result.problem }
      } catch (error) {
        said = { problem: failureText(error, t), code: null }
      }
      waiting.current--
      if (waiting.current === 0) ahead.current = {}
      setState(said)
    })
    return queue.current
  }
  const save: GoalSaving['save'] = (change) => {
    const wanted = change({ ...known.current, ...ahead.current })
    ahead.current = { ...ahead.current, ...wanted }
    setState((before) => ({ ...before }))
    return keep((at) => changeGoal(db, at, wanted, Date.now()))
  }
  return { ...state, goal: { ...known.current, ...ahead.current }, keep, save }
}

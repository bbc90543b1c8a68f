import { useRef, useState } from 'preact/hooks'
import type { Goal } from '../../../lib/goals/goal.ts'
import { changeGoal, type GoalChange, type GoalProblem, type SaveGoalResult } from '../../../lib/goals/store.ts'
import { useLanguage } from '../../ui/language.tsx'
import { failureText } from '../failure.ts'
import { useSession } from '../session.ts'

/** How a goal is kept while it is worked on. */
export interface GoalSaving {
  /** Keeps a change; one after the other, each on top of the one before. */
  save: (change: GoalChange) => Promise<void>
  /** The same for whatever else changes the goal. */
  keep: (change: (known: Goal) => Promise<SaveGoalResult>) => Promise<void>
  /** Why the last change was not kept; '' where it was. */
  problem: string
  code: GoalProblem | null
}

export function useGoalSaving(goal: Goal): GoalSaving {
  const { t } = useLanguage()
  const { db } = useSession()
  const [state, setState] = useState<{ problem: string; code: GoalProblem | null }>({ problem: '', code: null })
  const known = useRef(goal)
  const queue = useRef(Promise.resolve())
  // What another window changed is taken up as soon as it is seen.
  if (goal.revision > known.current.revision) known.current = goal
  const keep: GoalSaving['keep'] = (change) => {
    queue.current = queue.current.then(async () => {
      try {
        const result = await change(known.current)
        if (result.ok) known.current = result.goal
        setState(
          result.ok ? { problem: '', code: null } : { problem: t(`guide.problem.${result.problem}`), code: result.problem },
        )
      } catch (error) {
        setState({ problem: failureText(error, t), code: null })
      }
    })
    return queue.current
  }
  return { ...state, keep, save: (change) => keep((at) => changeGoal(db, at, change, Date.now())) }
}

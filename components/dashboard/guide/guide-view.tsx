import { useState } from 'preact/hooks'
import type { Goal } from '../../../lib/goals/goal.ts'
import { addGoal, listGoals, removeGoal, restoreGoal } from '../../../lib/goals/store.ts'
import { dayOf } from '../../../lib/workspace/day.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { useLive } from '../live.ts'
import { Removed } from '../removed.tsx'
import { useSession } from '../session.ts'
import { ViewHead } from '../view-head.tsx'
import { GoalRow } from './goal-row.tsx'

/** All goals, the newest work first, and a new one. */
export function GuideView() {
  const { t, format } = useLanguage()
  const { db, settings } = useSession()
  const goals = useLive(() => listGoals(db), [db])
  const [removed, setRemoved] = useState<Goal | null>(null)
  const [problem, setProblem] = useState('')
  if (!goals) return null
  const begin = async (): Promise<void> => {
    try {
      const now = Date.now()
      const goal = await addGoal(db, t('guide.new.name', { day: format.day(dayOf(now, settings.timeZone)) }), now)
      location.hash = `#/guide/${goal.id}`
    } catch (error) {
      setProblem(failureText(error, t))
    }
  }
  const remove = (goal: Goal): void => {
    removeGoal(db, goal.id).then(
      (gone) => setRemoved(gone ?? null),
      (error: unknown) => setProblem(failureText(error, t)),
    )
  }
  return (
    <>
      <ViewHead title={t('guide.title')} lead={t('guide.lead')}>
        <Button look="main" icon="plus" onClick={() => void begin()}>
          {t('guide.new')}
        </Button>
      </ViewHead>
      <div class="stack">
        {problem && <Notice kind="error">{problem}</Notice>}
        {removed && (
          <Removed
            text={t('guide.removed', { name: removed.name })}
            onUndo={async () => {
              await restoreGoal(db, removed)
              setRemoved(null)
            }}
          />
        )}
        {goals.length === 0 && (
          <EmptyState icon="todo" title={t('guide.empty.title')}>
            <p class="prose">{t('guide.empty.text')}</p>
          </EmptyState>
        )}
        <ul class="rows">
          {goals.map((goal) => (
            <GoalRow key={goal.id} goal={goal} onRemove={() => remove(goal)} />
          ))}
        </ul>
      </div>
    </>
  )
}

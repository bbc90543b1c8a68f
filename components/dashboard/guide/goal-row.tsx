import { GOAL_STEPS, type Goal } from '../../../lib/goals/goal.ts'
import { dayOf } from '../../../lib/workspace/day.ts'
import { IconButton } from '../../ui/button.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useSession } from '../session.ts'

/** One goal in the list: its name, how far it is. */
export function GoalRow({ goal, onRemove }: { goal: Goal; onRemove: () => void }) {
  const { t, format } = useLanguage()
  const { settings } = useSession()
  const { id, name, figure, step, begun, changedAt } = goal
  const facts = [
    t(`guide.figure.${figure}`),
    t('guide.row.step', { number: GOAL_STEPS.indexOf(step) + 1, step: t(`guide.step.${step}`) }),
    ...(begun === null ? [] : [t('guide.row.begun', { day: format.day(begun) })]),
    t('guide.row.changed', { when: format.ago(changedAt, dayOf(Date.now(), settings.timeZone)) }),
  ]
  return (
    <li class="row-item" data-goal={id}>
      <div class="row-body">
        <h2 dir="auto">
          <a class="row-name" href={`#/guide/${id}`}>
            {name}
          </a>
        </h2>
        <p class="quiet">{facts.join(' · ')}</p>
      </div>
      <div class="row-tools">
        <IconButton icon="trash" label={t('guide.remove', { name })} onClick={onRemove} />
      </div>
    </li>
  )
}

import { GOAL_STEPS, type Goal, type GoalStep } from '../../../lib/goals/goal.ts'
import { Icon } from '../../ui/icons.tsx'
import { useLanguage } from '../../ui/language.tsx'

/** The five steps in a row; every one can be gone to at any time. */
export function Stepper({ goal, onGo }: { goal: Goal; onGo: (step: GoalStep) => void }) {
  const { t } = useLanguage()
  return (
    <nav aria-label={t('guide.steps')}>
      <ol class="guide-steps">
        {GOAL_STEPS.map((step, at) => {
          const isDone = isStepDone(goal, step)
          return (
            <li key={step}>
              <button
                type="button"
                class="guide-step"
                aria-current={step === goal.step ? 'step' : undefined}
                data-done={isDone}
                onClick={() => onGo(step)}
              >
                <span class="guide-step-number">{isDone ? <Icon name="check" /> : at + 1}</span>
                {t(`guide.step.${step}`)}
                {isDone && <span class="out-of-sight">, {t('guide.step.done')}</span>}
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

/** What was looked at is done once what follows from it is there. */
function isStepDone({ step, criteria, segments, begun }: Goal, of: GoalStep): boolean {
  switch (of) {
    case 'goal':
      return step !== 'goal'
    case 'criteria':
      return criteria.length > 0
    case 'data':
      return criteria.length > 0 && GOAL_STEPS.indexOf(step) > GOAL_STEPS.indexOf('data')
    case 'analysis':
      return segments.length > 0
    case 'offers':
      return begun !== null
  }
}

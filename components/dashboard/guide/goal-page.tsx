import { useEffect, useRef } from 'preact/hooks'
import { GOAL_STEPS, type Goal, type GoalStep } from '../../../lib/goals/goal.ts'
import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useLive } from '../live.ts'
import { useSession } from '../session.ts'
import { ViewHead } from '../view-head.tsx'
import { useVocabulary } from '../vocabulary.ts'
import type { Vocabulary } from '../../../lib/segments/vocabulary.ts'
import { FigureCard } from './figure-card.tsx'
import { AnalysisStep } from './steps/analysis-step.tsx'
import { CriteriaStep } from './steps/criteria-step.tsx'
import { DataStep } from './steps/data-step.tsx'
import { GoalFields } from './steps/goal-fields.tsx'
import { OffersStep } from './steps/offers-step.tsx'
import { Stepper } from './stepper.tsx'
import { useGoalSaving, type GoalSaving } from './use-goal-saving.ts'

/** The way of one goal: its figure on top, the five steps, the one that it stands at. */
export function GoalPage({ id }: { id: string }) {
  const { t } = useLanguage()
  const { db } = useSession()
  const found = useLive(async () => ({ goal: await db.goals.get(id) }), [db, id])
  const vocabulary = useVocabulary()
  if (!found || !vocabulary) return <output>{t('dashboard.loading')}</output>
  if (!found.goal)
    return (
      <>
        <ViewHead title={t('guide.title')} />
        <Notice kind="doubt">
          <div class="row">
            <span>{t('guide.gone')}</span>
            <a href="#/guide">{t('guide.all')}</a>
          </div>
        </Notice>
      </>
    )
  return <Way stored={found.goal} vocabulary={vocabulary} />
}

/** What every step is given. */
export interface StepProps {
  goal: Goal
  vocabulary: Vocabulary
  saving: GoalSaving
}

const STEPS = {
  goal: GoalFields,
  criteria: CriteriaStep,
  data: DataStep,
  analysis: AnalysisStep,
  offers: OffersStep,
} satisfies Record<GoalStep, unknown>

function Way({ stored, vocabulary }: { stored: Goal; vocabulary: Vocabulary }) {
  const { t } = useLanguage()
  const saving = useGoalSaving(stored)
  const { goal } = saving
  const { step } = goal
  const at = GOAL_STEPS.indexOf(step)
  const [before, after] = [GOAL_STEPS[at - 1], GOAL_STEPS[at + 1]]
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(step)
  // Another step begins at its top, with the keyboard there.
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    heading.current?.focus()
  }, [step])
  const go = (to: GoalStep): void => void saving.save(() => ({ step: to }))
  const Step = STEPS[step]
  return (
    <>
      <ViewHead title={goal.name} lead={t('guide.saved')}>
        <a class="button" href="#/guide">
          {t('guide.all')}
        </a>
      </ViewHead>
      <div class="stack" data-testid="goal" data-step={step}>
        <FigureCard goal={goal} />
        <Stepper goal={goal} onGo={go} />
        {saving.problem && <Notice kind="error">{saving.problem}</Notice>}
        <section class="stack" aria-labelledby="guide-step">
          <h2 id="guide-step" class="guide-heading" ref={heading} tabIndex={-1}>
            {t('guide.step.title', { number: at + 1, step: t(`guide.step.${step}`) })}
          </h2>
          <Step goal={goal} vocabulary={vocabulary} saving={saving} />
        </section>
        <div class="row">
          {before && <Button onClick={() => go(before)}>{t('guide.back', { step: t(`guide.step.${before}`) })}</Button>}
          {after && (
            <Button look="main" onClick={() => go(after)}>
              {t('guide.next', { step: t(`guide.step.${after}`) })}
            </Button>
          )}
        </div>
      </div>
    </>
  )
}

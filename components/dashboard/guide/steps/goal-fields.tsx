import { useEffect, useRef, useState } from 'preact/hooks'
import { GOAL_DAYS, GOAL_FIGURES, type GoalFigure } from '../../../../lib/goals/goal.ts'
import type { Rule } from '../../../../lib/segments/rule.ts'
import { Field, Select } from '../../../ui/field.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { StepProps } from '../goal-page.tsx'

/** Step 1: what is to be reached, measured by what, of whom. */
export function GoalFields({ goal, vocabulary, saving }: StepProps) {
  const { t } = useLanguage()
  const { figure, days, of, begun } = goal
  const [name, setName] = useState(goal.name)
  const form = useRef<HTMLDivElement>(null)
  // Another window may give it a name while nobody writes one here.
  useEffect(() => {
    if (!form.current?.contains(document.activeElement)) setName(goal.name)
  }, [goal.name])
  const segment = segmentOf(of)
  const isGone = segment !== '' && !vocabulary.segments.some(({ id }) => id === segment)
  const isNameWrong = saving.code === 'name-empty' || saving.code === 'name-too-long'
  const stands = begun !== null
  return (
    <>
      <div ref={form}>
        <Field
          label={t('guide.goal.name')}
          hint={t('guide.goal.name.help')}
          dir="auto"
          value={name}
          aria-invalid={isNameWrong}
          onInput={(event) => {
            setName(event.currentTarget.value)
            const { value } = event.currentTarget
            void saving.save(() => ({ name: value }))
          }}
        />
      </div>
      {stands && <Notice kind="info">{t('guide.goal.begun')}</Notice>}
      <div class="options">
        <Select
          label={t('guide.goal.figure')}
          disabled={stands}
          options={GOAL_FIGURES.map((value) => ({ value, text: t(`guide.figure.${value}`) }))}
          value={figure}
          onPick={(value) => void saving.save(() => ({ figure: value as GoalFigure }))}
        />
        <Select
          label={t('guide.goal.days')}
          disabled={stands}
          options={GOAL_DAYS.map((n) => ({ value: String(n), text: t('guide.goal.days.of', { n }) }))}
          value={String(days)}
          onPick={(value) => void saving.save(() => ({ days: Number(value) }))}
        />
        <Select
          label={t('guide.goal.of')}
          disabled={stands}
          options={[
            { value: '', text: t('guide.goal.everybody') },
            ...(isGone ? [{ value: segment, text: t('guide.goal.of.gone') }] : []),
            ...vocabulary.segments.map(({ id, name: text }) => ({ value: id, text })),
          ]}
          value={segment}
          onPick={(value) => void saving.save(() => ({ of: ruleOf(value) }))}
        />
      </div>
    </>
  )
}

function segmentOf(of: Rule): string {
  return 'field' in of && of.field === 'segment' && typeof of.value === 'string' ? of.value : ''
}

function ruleOf(segment: string): Rule {
  return segment === '' ? { all: [] } : { field: 'segment', op: 'is', value: segment }
}

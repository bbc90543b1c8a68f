import { fieldName } from '../../../../lib/segments/field-name.ts'
import { Select } from '../../../ui/field.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { Asking } from '../asking.tsx'
import type { StepProps } from '../goal-page.tsx'
import { useAsked } from '../../use-asked.ts'
import { GroupChoice } from './group-choice.tsx'

/** Step 4: the people in groups by one or two criteria, with the goal's figure in each. */
export function AnalysisStep({ goal, vocabulary, saving }: StepProps) {
  const { t } = useLanguage()
  const { of, figure, days, begun, criteria } = goal
  const by = goal.by.length > 0 ? goal.by : criteria.slice(0, 1)
  const asked = useAsked(
    'goals.groups',
    by.length === 0 ? null : { goal: { of, figure, days, begun }, by },
    JSON.stringify([of, figure, days, begun, by]),
  )
  const [first, second] = by
  if (first === undefined) return <p>{t('guide.analysis.none')}</p>
  const options = criteria.map((field) => ({ value: field, text: fieldName(field, { t, vocabulary }) }))
  return (
    <>
      <p class="prose">{t('guide.analysis.text')}</p>
      <div class="options">
        <Select
          label={t('guide.analysis.by')}
          options={options}
          value={first}
          onPick={(field) => void saving.save(() => ({ by: [field, ...by.slice(1).filter((one) => one !== field)] }))}
        />
        <Select
          label={t('guide.analysis.and')}
          options={[{ value: '', text: t('guide.analysis.alone') }, ...options.filter(({ value }) => value !== first)]}
          value={second ?? ''}
          onPick={(field) => void saving.save(() => ({ by: field === '' ? [first] : [first, field] }))}
        />
      </div>
      <Asking of={asked}>
        {(answer) =>
          answer.all.people === 0 ? (
            <p>{t('guide.analysis.nobody')}</p>
          ) : (
            // Other groups, other choice.
            <GroupChoice key={JSON.stringify(answer.groups.map(({ rule }) => rule))} {...{ goal, vocabulary, saving, answer }} />
          )
        }
      </Asking>
    </>
  )
}

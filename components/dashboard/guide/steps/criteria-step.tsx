import { criteriaIn, CRITERION_GROUPS, criterionGroup } from '../../../../lib/goals/criteria.ts'
import { MOST_CRITERIA } from '../../../../lib/goals/goal.ts'
import { fieldName } from '../../../../lib/segments/field-name.ts'
import { Checkbox } from '../../../ui/field.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import type { StepProps } from '../goal-page.tsx'

/** Step 2: what the people may be told apart by. */
export function CriteriaStep({ goal: { criteria }, vocabulary, saving }: StepProps) {
  const { t } = useLanguage()
  const fields = criteriaIn(vocabulary)
  const isFull = criteria.length >= MOST_CRITERIA
  const turn = (field: string, on: boolean): void =>
    void saving.save(({ criteria: before }) => ({
      criteria: on ? [...before, field] : before.filter((one) => one !== field),
    }))
  return (
    <>
      <p class="prose">{t('guide.criteria.text')}</p>
      <output class="quiet">{t('guide.criteria.chosen', { n: criteria.length })}</output>
      <div class="guide-criteria">
        {CRITERION_GROUPS.map((group) => {
          const own = fields.filter((field) => criterionGroup(field) === group)
          return (
            <fieldset key={group} class="card">
              <legend>{t(`guide.criteria.${group}`)}</legend>
              {own.map((field) => (
                <Checkbox
                  key={field}
                  label={<span dir="auto">{fieldName(field, { t, vocabulary })}</span>}
                  checked={criteria.includes(field)}
                  disabled={isFull && !criteria.includes(field)}
                  onPick={(on) => turn(field, on)}
                />
              ))}
              {group === 'own' && (
                <p class="quiet">
                  {own.length === 0 && `${t('guide.criteria.own.none')} `}
                  <a href="#/fields">{t('guide.criteria.own.add')}</a>
                </p>
              )}
            </fieldset>
          )
        })}
      </div>
    </>
  )
}

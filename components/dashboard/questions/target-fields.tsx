import type { OwnField } from '../../../lib/fields/own-field.ts'
import { Select, type Option } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { NameAndType } from '../fields/name-and-type.tsx'
import { Problems } from '../problems.tsx'
import { NEW, STAGE, type QuestionFields } from './draft.ts'
import { problemsAt, type PlacedProblem } from './form-problems.ts'
import { withTarget } from './pick-target.ts'

/** Where the answer is written: one of the own fields, a new one that is made right here, or the stage. */
export function TargetFields({
  fields,
  known,
  problems,
  onChange,
}: {
  fields: QuestionFields
  known: readonly OwnField[]
  problems: readonly PlacedProblem[]
  onChange: (fields: QuestionFields) => void
}) {
  const { t } = useLanguage()
  const { target, newField } = fields
  const own: Option[] = known.map(({ id, name, type }) => ({
    value: id,
    text: `${name} (${t(`fields.type.${type}`)})`,
    group: t('asking.target.fields'),
  }))
  const isGone = ![NEW, STAGE, ''].includes(target) && !known.some(({ id }) => id === target)
  const options: Option[] = [
    { value: '', text: t('asking.target.none'), disabled: target !== '' },
    ...(isGone ? [{ value: target, text: t('asking.to.gone') }] : []),
    ...own,
    { value: NEW, text: t('asking.target.new'), group: t('asking.target.more') },
    { value: STAGE, text: t('stage.label'), group: t('asking.target.more') },
  ]
  return (
    <>
      <div class="options">
        <Select
          label={t('asking.target')}
          hint={t('asking.target.help')}
          error={problemsAt(problems, 'target').join(' ')}
          options={options}
          value={target}
          onPick={(picked) => onChange(withTarget(fields, picked, { known, language: t.language }))}
        />
      </div>
      {target === NEW && (
        <fieldset class="bare question-part">
          <legend class="field-label">{t('asking.field.new')}</legend>
          <NameAndType
            {...newField}
            onName={(name) => onChange({ ...fields, newField: { ...newField, name } })}
            onType={(type) => onChange({ ...fields, newField: { ...newField, type } })}
          />
          <Problems of={problemsAt(problems, 'field')} />
        </fieldset>
      )}
    </>
  )
}

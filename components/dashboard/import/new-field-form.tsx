import { useState } from 'preact/hooks'
import { newId } from '../../../lib/db/id.ts'
import { checkField, FIELD_LIMITS } from '../../../lib/fields/check-field.ts'
import { OWN_TYPES, type OwnField, type OwnType } from '../../../lib/fields/own-field.ts'
import { fieldOfDraft, listFields } from '../../../lib/fields/store.ts'
import type { OwnGuess } from '../../../lib/import/job.ts'
import { TO_BE_MADE } from '../../../lib/import/own-columns.ts'
import { Button } from '../../ui/button.tsx'
import { Field, Select } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { fieldProblemText } from '../fields/field-problem.ts'
import { focusFirstField } from '../focus.ts'
import { useSession } from '../session.ts'
import { draft } from './draft.ts'

/** What a column is to become: name and type, proposed after its cells. The field is made when the import is. */
export function NewFieldForm({
  column,
  guess = { type: 'text', choices: [] },
  onMake,
  onClose,
}: {
  column: string
  guess?: OwnGuess | undefined
  onMake: (field: OwnField) => void
  onClose: () => void
}) {
  const { t } = useLanguage()
  const { db } = useSession()
  const [name, setName] = useState(column.slice(0, FIELD_LIMITS.name))
  const [type, setType] = useState<OwnType>(guess.type)
  const [problems, setProblems] = useState<string[]>([])
  const make = async (event: Event): Promise<void> => {
    event.preventDefault()
    const others = [...(await listFields(db)), ...(draft.value?.newFields ?? [])]
    const choices = guess.choices.map((word) => ({ was: null, word }))
    // Choices may be none yet: the import adds those that the column has.
    const found = checkField({ name, type, choices }, others, undefined).filter(({ code }) => code !== 'no-choices')
    if (found.length === 0) {
      const made = fieldOfDraft({ name, type, choices }, undefined, { now: Date.now(), origin: { kind: 'own' }, rank: 0 })
      return onMake({ ...made, id: newId(), revision: TO_BE_MADE })
    }
    setProblems(found.map((one) => (one.code === 'name-taken' ? t('import.own.known') : fieldProblemText(one, t))))
  }
  const title = t('import.own.title', { column })
  const listed = (type === 'choice' || type === 'choices') && guess.choices.length > 0
  return (
    <form ref={focusFirstField} class="card stack-small" aria-label={title} onSubmit={make}>
      <h3>
        <bdi>{title}</bdi>
      </h3>
      <div class="options">
        <Field
          label={t('fields.name')}
          dir="auto"
          autocomplete="off"
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={t('fields.type')}
          hint={t(`fields.type.${type}.help`)}
          options={OWN_TYPES.map((value) => ({ value, text: t(`fields.type.${value}`) }))}
          value={type}
          onPick={(picked) => setType(picked as OwnType)}
        />
      </div>
      {listed && (
        <p dir="auto">
          {t('fields.choices')}: {guess.choices.join(' · ')}
        </p>
      )}
      <p class="quiet">{t('import.own.guess')}</p>
      {problems.map((problem) => (
        <Notice key={problem} kind="error">
          {problem}
        </Notice>
      ))}
      <div class="row">
        <Button type="submit">{t('import.own.make')}</Button>
        <Button look="quiet" onClick={onClose}>
          {t('dashboard.cancel')}
        </Button>
      </div>
    </form>
  )
}

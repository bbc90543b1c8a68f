import { useState } from 'preact/hooks'
import { newId } from '../../../lib/db/id.ts'
import { checkField, FIELD_LIMITS } from '../../../lib/fields/check-field.ts'
import type { OwnField, OwnType } from '../../../lib/fields/own-field.ts'
import { fieldOfDraft, listFields } from '../../../lib/fields/store.ts'
import type { OwnGuess } from '../../../lib/import/job.ts'
import { TO_BE_MADE } from '../../../lib/import/own-columns.ts'
import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { fieldProblemText } from '../fields/field-problem.ts'
import { NameAndType } from '../fields/name-and-type.tsx'
import { focusFirstField } from '../focus.ts'
import { Problems } from '../problems.tsx'
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
      <NameAndType {...{ name, type }} onName={setName} onType={setType} />
      {listed && (
        <p dir="auto">
          {t('fields.choices')}: {guess.choices.join(' · ')}
        </p>
      )}
      <p class="quiet">{t('import.own.guess')}</p>
      <Problems of={problems} />
      <div class="row">
        <Button type="submit">{t('import.own.make')}</Button>
        <Button look="quiet" onClick={onClose}>
          {t('dashboard.cancel')}
        </Button>
      </div>
    </form>
  )
}

import { useState } from 'preact/hooks'
import type { FieldUse } from '../../../lib/fields/count-values.ts'
import type { OwnField, OwnType } from '../../../lib/fields/own-field.ts'
import { saveField } from '../../../lib/fields/store.ts'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { focusFirstField } from '../focus.ts'
import { Problems } from '../problems.tsx'
import { SaveOrCancel } from '../save-or-cancel.tsx'
import { useSession } from '../session.ts'
import { ChoiceList, type DraftChoice } from './choice-list.tsx'
import { NameAndType } from './name-and-type.tsx'
import { fieldProblemText } from './field-problem.ts'

/** What a form begins with. */
export interface FieldShape {
  name: string
  type: OwnType
  choices: string[]
}

/** Writes a new field or changes one. What is refused stays in the form. */
export function FieldForm({
  field,
  shape,
  use,
  onClose,
}: {
  field: OwnField | null
  /** A proposal for a new one. */
  shape?: FieldShape
  use?: FieldUse | undefined
  onClose: () => void
}) {
  const { t } = useLanguage()
  const { db } = useSession()
  const begin = field ?? shape ?? { name: '', type: 'choice', choices: [''] }
  const [name, setName] = useState(begin.name)
  const [type, setType] = useState<OwnType>(begin.type)
  const [choices, setChoices] = useState<DraftChoice[]>(() =>
    begin.choices.map((word, key) => ({ key, was: field ? word : null, word })),
  )
  const [problems, setProblems] = useState<string[]>([])
  const listed = type === 'choice' || type === 'choices'
  const save = async (event: Event): Promise<void> => {
    event.preventDefault()
    // A line that nothing was written in is no choice.
    const written = choices.filter(({ was, word }) => was !== null || word.trim() !== '')
    const draft = { name, type, choices: listed ? written.map(({ was, word }) => ({ was, word })) : [] }
    try {
      const kept = field ? { id: field.id, revision: field.revision } : {}
      const result = await saveField(db, { ...kept, ...draft }, Date.now())
      if (result.ok) onClose()
      else setProblems(result.problems.map((problem) => fieldProblemText(problem, t)))
    } catch (error) {
      setProblems([failureText(error, t)])
    }
  }
  const title = field ? t('fields.edit', { name: field.name }) : t('fields.new')
  return (
    <form ref={focusFirstField} class="card stack" aria-label={title} onSubmit={save}>
      <h2>
        <bdi>{title}</bdi>
      </h2>
      <NameAndType {...{ name, type }} isFixed={field !== null} onName={setName} onType={setType} />
      {listed && (
        <>
          <ChoiceList choices={choices} onChange={setChoices} />
          {field && <p class="quiet">{t('fields.choice.rename')}</p>}
          <RemovedChoices field={field} choices={choices} use={use} />
        </>
      )}
      <Problems of={problems} />
      <SaveOrCancel onCancel={onClose} />
    </form>
  )
}

/** Told before it is saved: who has a choice that is taken out of the list. */
function RemovedChoices({ field, choices, use }: { field: OwnField | null; choices: DraftChoice[]; use?: FieldUse | undefined }) {
  const { t } = useLanguage()
  const removed = (field?.choices ?? []).filter((word) => !choices.some(({ was }) => was === word))
  const had = removed.flatMap((choice) => {
    const n = use?.choices[choice] ?? 0
    return n === 0 ? [] : [t('fields.choice.removed', { n, choice })]
  })
  if (had.length === 0) return null
  return (
    <Notice kind="doubt">
      {had.map((text) => (
        <p key={text} dir="auto">
          {text}
        </p>
      ))}
    </Notice>
  )
}

import { useState } from 'preact/hooks'
import { CHOICE_MARK, type OwnField } from '../../lib/fields/own-field.ts'
import { formerChoices, membersOf, presentValue } from '../../lib/fields/own-values.ts'
import { ownInputText, ownValueParts } from '../../lib/fields/own-words.ts'
import type { OwnProblem } from '../../lib/fields/read-own-value.ts'
import { Checkbox, Field, Select } from './field.tsx'
import { InPlace } from './in-place.tsx'
import { useSharedLanguage } from './language.tsx'
import { ownProblemText } from './own-problem.ts'

/** Takes a typed value in; gives what is wrong with it, or null. */
export type SaveOwn = (field: OwnField, text: string) => Promise<OwnProblem | 'gone' | null>

/** A person's value of an own field, changed where it stands by a control that suits its type. '' is unknown. */
export function OwnValue({ field, value, onSave }: { field: OwnField; value: string; onSave: SaveOwn }) {
  const speech = useSharedLanguage()
  const { t } = speech
  const [typed, setTyped] = useState('')
  const parts = ownValueParts(field, value, speech)
  const save = async (): Promise<string> => {
    const problem = await onSave(field, typed)
    return problem === null ? '' : ownProblemText(problem, speech)
  }
  return (
    <InPlace
      label={t('own.edit', { field: field.name, value: parts.join(', ') || t('own.unknown') })}
      shown={parts.length === 0 ? <span class="quiet">{t('own.unknown')}</span> : <Parts parts={parts} />}
      onOpen={() => setTyped(ownInputText(field, value, t.locale))}
      onSave={save}
    >
      {(problem) => <OwnInput field={field} value={value} typed={typed} problem={problem} onType={setTyped} />}
    </InPlace>
  )
}

/** Each in its own direction. */
function Parts({ parts }: { parts: string[] }) {
  return (
    <>
      {parts.map((part, i) => (
        <span key={part}>
          {i > 0 && ', '}
          <bdi>{part}</bdi>
        </span>
      ))}
    </>
  )
}

interface InputProps {
  field: OwnField
  /** The stored value: what it has that is no choice any more can stay. */
  value: string
  typed: string
  problem: string
  onType: (typed: string) => void
}

function OwnInput({ field, value, typed, problem, onType }: InputProps) {
  const { t } = useSharedLanguage()
  const around = { label: field.name, labelHidden: true, error: problem || undefined }
  if (field.type === 'choices') return <Choices {...{ field, value, typed, problem, onType }} />
  if (field.type === 'choice') {
    const former = formerChoices(field, value)
    const options = [
      { value: '', text: t('own.unknown') },
      ...field.choices.map((word) => ({ value: word, text: word })),
      ...former.map((choice) => ({ value: choice, text: t('own.former', { choice }) })),
    ]
    return <Select {...around} options={options} value={typed} onPick={onType} />
  }
  return (
    <Field
      {...around}
      type={field.type === 'date' ? 'date' : 'text'}
      inputMode={field.type === 'number' ? 'decimal' : undefined}
      dir={field.type === 'text' ? 'auto' : undefined}
      autocomplete="off"
      value={typed}
      onInput={(event) => onType(event.currentTarget.value)}
    />
  )
}

function Choices({ field, value, typed, problem, onType }: InputProps) {
  const { t } = useSharedLanguage()
  const chosen = membersOf(typed)
  const former = formerChoices(field, presentValue(field, value))
  const turn = (word: string, on: boolean): void =>
    onType((on ? [...chosen, word] : chosen.filter((one) => one !== word)).join(CHOICE_MARK))
  return (
    <fieldset class="bare in-place-choices">
      <legend class="out-of-sight">{field.name}</legend>
      {[...field.choices, ...former].map((word) => (
        <Checkbox
          key={word}
          label={<bdi>{former.includes(word) ? t('own.former', { choice: word }) : word}</bdi>}
          checked={chosen.includes(word)}
          onPick={(on) => turn(word, on)}
        />
      ))}
      {problem && (
        <div class="field-error" role="alert">
          {problem}
        </div>
      )}
    </fieldset>
  )
}

import { FIELD_LIMITS } from '../../../lib/fields/check-field.ts'
import { IconButton } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { ChoiceWords } from './choice-words.tsx'
import type { WrittenChoice } from './draft.ts'

/** One choice with its number. Of a new field its own word is written here, and Enter adds another; of one that exists it stands. */
export function QuestionChoiceLine({
  choice,
  at,
  name,
  own,
  place,
  isNew,
  languages,
  problems,
  onChange,
  onMove,
  onMore,
  onRemove,
}: {
  choice: WrittenChoice
  at: number
  /** As it is called here. */
  name: string
  /** What stands in the message where no label is written; '' where nothing does. */
  own: string
  place: { first: boolean; last: boolean }
  isNew: boolean
  languages: readonly string[]
  problems: readonly string[]
  onChange: (choice: WrittenChoice) => void
  onMove: (by: -1 | 1) => void
  onMore: () => void
  onRemove: () => void
}) {
  const { t } = useLanguage()
  const called = name.trim() || t('asking.choice.n', { n: at + 1 })
  return (
    <li class="question-choice">
      <span class="quiet figures">{at + 1}.</span>
      {isNew ? (
        <Field
          label={t('asking.choice.n', { n: at + 1 })}
          labelHidden
          dir="auto"
          autocomplete="off"
          maxLength={FIELD_LIMITS.choice + 20}
          value={choice.value}
          onInput={(event) => onChange({ ...choice, value: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing || choice.value.trim() === '') return
            event.preventDefault()
            onMore()
          }}
        />
      ) : (
        <bdi class="question-choice-name">{called}</bdi>
      )}
      <ChoiceWords
        words={choice.words}
        choice={called}
        own={own}
        languages={languages}
        onChange={(words) => onChange({ ...choice, words })}
      />
      <span class="row-tools">
        <IconButton
          icon="up"
          label={t('asking.choice.up', { choice: called })}
          disabled={place.first}
          onClick={() => onMove(-1)}
        />
        <IconButton
          icon="down"
          label={t('asking.choice.down', { choice: called })}
          disabled={place.last}
          onClick={() => onMove(1)}
        />
        <IconButton icon="trash" label={t('asking.choice.remove', { choice: called })} onClick={onRemove} />
      </span>
      {problems.length > 0 && (
        <div class="question-choice-problems field-error">
          {problems.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      )}
    </li>
  )
}

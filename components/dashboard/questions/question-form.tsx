import { useEffect } from 'preact/hooks'
import type { OwnField } from '../../../lib/fields/own-field.ts'
import type { Question } from '../../../lib/questions/question.ts'
import { Checkbox, Field } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { focusFirstField } from '../focus.ts'
import { Problems } from '../problems.tsx'
import { SaveOrCancel } from '../save-or-cancel.tsx'
import { CustomerTexts } from '../texts/customer-texts.tsx'
import { STAGE, withTexts } from './draft.ts'
import { problemsAt } from './form-problems.ts'
import { QuestionChoices } from './question-choices.tsx'
import { QuestionPreview } from './question-preview.tsx'
import { TargetFields } from './target-fields.tsx'
import { TryAnswer } from './try-answer.tsx'
import { useQuestionForm } from './use-question-form.ts'

/** Writes a new question or changes one. What is refused stays in the form, and is said where it stands. */
export function QuestionForm({
  question,
  known,
  target = '',
  onClose,
}: {
  question: Question | null
  /** The own fields there are. */
  known: readonly OwnField[]
  /** The field, or the stage, that a new one begins with. */
  target?: string
  onClose: () => void
}) {
  const { t } = useLanguage()
  const { fields, setFields, tries, problems, refused, written, field, save } = useQuestionForm(
    question,
    { known, target },
    onClose,
  )
  useEffect(() => {
    // The first part that keeps it from being saved.
    if (tries > 0) document.querySelector<HTMLElement>('.question-form [aria-invalid="true"]')?.focus()
  }, [tries])
  const title = question ? t('asking.edit', { name: question.name }) : t('asking.new')
  const hasChoices = fields.target === STAGE || field?.type === 'choice' || field?.type === 'choices'
  const textError = problemsAt(problems, 'texts').join(' ')
  const first = fields.texts[0]?.language
  return (
    <form
      ref={focusFirstField}
      class="card stack question-form"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h2>
        <bdi>{title}</bdi>
      </h2>
      <div class="options">
        <Field
          label={t('asking.name')}
          hint={t('asking.name.help')}
          dir="auto"
          autocomplete="off"
          error={problemsAt(problems, 'name').join(' ')}
          value={fields.name}
          onInput={(event) => setFields({ ...fields, name: event.currentTarget.value })}
        />
      </div>
      <TargetFields fields={fields} known={known} problems={problems} onChange={setFields} />
      <fieldset class="bare question-part">
        <legend class="field-label">{t('asking.text.head')}</legend>
        <CustomerTexts
          rows={4}
          texts={fields.texts}
          onChange={(texts) => setFields(withTexts(fields, texts))}
          errorOf={(language) =>
            [language === first ? textError : '', ...problemsAt(problems, `texts.${language}`)].join(' ').trim() || undefined
          }
          preview={(one) => <QuestionPreview question={{ ...written, numbered: hasChoices && written.numbered }} one={one} />}
        />
      </fieldset>
      {hasChoices && (
        <>
          <QuestionChoices
            fields={fields}
            known={known}
            problems={problems}
            onChange={(choices) => setFields({ ...fields, choices })}
          />
          <Checkbox
            label={t('asking.numbered')}
            hint={t('asking.numbered.help')}
            checked={fields.numbered}
            onPick={(numbered) => setFields({ ...fields, numbered })}
          />
        </>
      )}
      {(field || fields.target === STAGE) && <TryAnswer question={written} field={field} />}
      <Problems of={[...problemsAt(problems, ''), ...refused, ...(problems.length > 0 ? [t('asking.refused')] : [])]} />
      <SaveOrCancel onCancel={onClose} />
    </form>
  )
}

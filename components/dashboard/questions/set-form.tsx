import { useState } from 'preact/hooks'
import { QUESTION_LIMITS } from '../../../lib/questions/draft.ts'
import { questionProblemSentence } from '../../../lib/questions/problem-sentence.ts'
import type { Question, QuestionSet } from '../../../lib/questions/question.ts'
import { saveQuestionSet } from '../../../lib/questions/store.ts'
import type { Segment } from '../../../lib/segments/rule.ts'
import { Field, Select } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { failureText } from '../failure.ts'
import { focusFirstField } from '../focus.ts'
import { Problems } from '../problems.tsx'
import { SaveOrCancel } from '../save-or-cancel.tsx'
import { useSession } from '../session.ts'
import type { PlacedProblem } from './form-problems.ts'
import { problemsAt } from './form-problems.ts'

/** Writes a new set of questions or changes one: its name, for whom, and the questions in the order in which they are asked. */
export function SetForm({
  set,
  questions,
  segments,
  onClose,
}: {
  set: QuestionSet | null
  questions: readonly Question[]
  segments: readonly Segment[]
  onClose: () => void
}) {
  const { t } = useLanguage()
  const { db } = useSession()
  const [name, setName] = useState(set?.name ?? '')
  const [segment, setSegment] = useState(set?.segment ?? '')
  const [picked, setPicked] = useState<string[]>(() => set?.questions ?? [])
  const [problems, setProblems] = useState<PlacedProblem[]>([])
  const save = async (event: Event): Promise<void> => {
    event.preventDefault()
    const kept = { ...(set && { id: set.id, revision: set.revision }), off: set?.off ?? false }
    const asked = picked.filter((id) => id !== '')
    const draft = { ...kept, name, segment: segment || null, questions: asked }
    try {
      const result = await saveQuestionSet(db, draft, Date.now())
      if (result.ok) return onClose()
      setPicked(asked)
      setProblems(result.problems.map((one) => ({ place: one.field, text: questionProblemSentence(one, t) })))
    } catch (error) {
      setProblems([{ place: '', text: failureText(error, t) }])
    }
  }
  const title = set ? t('asking.set.edit', { name: set.name }) : t('asking.set.new')
  return (
    <form ref={focusFirstField} class="card stack" aria-label={title} onSubmit={(event) => void save(event)}>
      <h3>
        <bdi>{title}</bdi>
      </h3>
      <div class="options">
        <Field
          label={t('asking.name')}
          hint={t('asking.name.help')}
          dir="auto"
          autocomplete="off"
          error={problemsAt(problems, 'name').join(' ')}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={t('asking.set.for')}
          error={problemsAt(problems, 'segment').join(' ')}
          options={[
            { value: '', text: t('asking.set.everybody') },
            ...(segment !== '' && !segments.some(({ id }) => id === segment)
              ? [{ value: segment, text: t('problem.question.unknown-segment') }]
              : []),
            ...segments.map(({ id, name: text }) => ({ value: id, text })),
          ]}
          value={segment}
          onPick={setSegment}
        />
      </div>
      <div class="options">
        {Array.from({ length: QUESTION_LIMITS.setQuestions }, (_, at) => (
          <Select
            key={at}
            label={t('asking.set.question', { n: at + 1 })}
            error={problemsAt(problems, `questions.${at}`).join(' ')}
            options={questionOptions(at)}
            value={picked[at] ?? ''}
            onPick={(id) =>
              setPicked(Array.from({ length: QUESTION_LIMITS.setQuestions }, (_one, i) => (i === at ? id : (picked[i] ?? ''))))
            }
          />
        ))}
      </div>
      <Problems of={[...problemsAt(problems, ''), ...problemsAt(problems, 'questions')]} />
      <SaveOrCancel onCancel={onClose} />
    </form>
  )

  function questionOptions(at: number) {
    const now = picked[at] ?? ''
    const isGone = now !== '' && !questions.some(({ id }) => id === now)
    return [
      { value: '', text: t('asking.set.question.none') },
      ...(isGone ? [{ value: now, text: t('asking.set.gone') }] : []),
      ...questions.map(({ id, name: text }) => ({ value: id, text, disabled: id !== now && picked.includes(id) })),
    ]
  }
}

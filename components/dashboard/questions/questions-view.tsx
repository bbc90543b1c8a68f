import { useEffect, useState } from 'preact/hooks'
import { listFields } from '../../../lib/fields/store.ts'
import type { Question } from '../../../lib/questions/question.ts'
import { listQuestions, restoreQuestion, type RemovedQuestion } from '../../../lib/questions/store.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useFocusBack } from '../focus.ts'
import { useLive } from '../live.ts'
import { Removed } from '../removed.tsx'
import { useQuery } from '../route.ts'
import { useSession } from '../session.ts'
import { ViewHead } from '../view-head.tsx'
import { QuestionForm } from './question-form.tsx'
import { QuestionRow } from './question-row.tsx'
import { QuestionSets } from './question-sets.tsx'
import { StarterQuestions } from './starter-questions.tsx'
import { useQuestionResults } from './use-question-results.ts'

/** All questions and their sets, and the form for one of them or a new one: `#/questions?field=<id>` begins one for that field, or the stage. */
export function QuestionsView() {
  const { t } = useLanguage()
  const { db } = useSession()
  const questions = useLive(() => listQuestions(db), [db])
  const fields = useLive(() => listFields(db), [db])
  const results = useQuestionResults()
  const [open, setOpen] = useState<Question | 'new' | null>(null)
  const wanted = new URLSearchParams(useQuery()).get('field')
  useEffect(() => {
    if (wanted !== null) setOpen('new')
  }, [wanted])
  const [removed, setRemoved] = useState<RemovedQuestion | null>(null)
  useFocusBack(open === null ? null : open === 'new' ? 'new-question' : `edit-${open.id}`)
  if (!questions || !fields) return null
  const close = (): void => {
    setOpen(null)
    if (wanted !== null) location.hash = '#/questions'
  }
  return (
    <>
      <ViewHead title={t('asking.title')} lead={t('asking.lead')}>
        {open === null && (
          <Button id="new-question" look="main" icon="plus" onClick={() => setOpen('new')}>
            {t('asking.new')}
          </Button>
        )}
      </ViewHead>
      <div class="stack">
        {removed && (
          <Removed
            text={t('asking.removed', { name: removed.question.name })}
            onUndo={async () => {
              await restoreQuestion(db, removed)
              setRemoved(null)
            }}
          />
        )}
        {open === 'new' && <QuestionForm key={wanted} question={null} known={fields} target={wanted ?? ''} onClose={close} />}
        {questions.length === 0 && open === null && (
          <EmptyState icon="insert" title={t('asking.empty.title')}>
            <p>{t('asking.empty.text')}</p>
            <StarterQuestions />
          </EmptyState>
        )}
        <ul class="rows" data-testid="question-list">
          {questions.map((question, i) =>
            open !== null && open !== 'new' && open.id === question.id ? (
              <li key={question.id}>
                <QuestionForm question={open} known={fields} onClose={close} />
              </li>
            ) : (
              <QuestionRow
                key={question.id}
                question={question}
                fields={fields}
                result={results?.questions.find((one) => one.question === question.id)}
                place={{ first: i === 0, last: i === questions.length - 1 }}
                onEdit={() => setOpen(question)}
                onRemoved={setRemoved}
              />
            ),
          )}
        </ul>
      </div>
      <QuestionSets questions={questions} results={results?.sets ?? []} />
    </>
  )
}

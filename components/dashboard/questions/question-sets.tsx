import { useState } from 'preact/hooks'
import type { Question, QuestionSet } from '../../../lib/questions/question.ts'
import type { QuestionSetResult } from '../../../lib/questions/results.ts'
import { listQuestionSets, restoreQuestionSet } from '../../../lib/questions/store.ts'
import { listSegments } from '../../../lib/segments/store.ts'
import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useFocusBack } from '../focus.ts'
import { useLive } from '../live.ts'
import { Removed } from '../removed.tsx'
import { useSession } from '../session.ts'
import { SetForm } from './set-form.tsx'
import { SetRow } from './set-row.tsx'

/** The sets of questions, below the questions that they are made of. */
export function QuestionSets({
  questions,
  results,
}: {
  questions: readonly Question[]
  /** Empty until they are counted. */
  results: readonly QuestionSetResult[]
}) {
  const { t } = useLanguage()
  const { db } = useSession()
  const sets = useLive(() => listQuestionSets(db), [db])
  const segments = useLive(() => listSegments(db), [db])
  const [open, setOpen] = useState<QuestionSet | 'new' | null>(null)
  const [removed, setRemoved] = useState<QuestionSet | null>(null)
  useFocusBack(open === null ? null : open === 'new' ? 'new-set' : `edit-${open.id}`)
  if (!sets || !segments || (questions.length === 0 && sets.length === 0)) return null
  const close = (): void => setOpen(null)
  return (
    <section class="apart stack" aria-labelledby="question-sets">
      <div class="card-head">
        <div>
          <h2 id="question-sets">{t('asking.sets')}</h2>
          <p class="quiet">{t('asking.sets.lead')}</p>
        </div>
        {open === null && (
          <Button id="new-set" icon="plus" onClick={() => setOpen('new')}>
            {t('asking.set.new')}
          </Button>
        )}
      </div>
      {removed && (
        <Removed
          text={t('asking.set.removed', { name: removed.name })}
          onUndo={async () => {
            await restoreQuestionSet(db, removed)
            setRemoved(null)
          }}
        />
      )}
      {open === 'new' && <SetForm set={null} questions={questions} segments={segments} onClose={close} />}
      <ul class="rows">
        {sets.map((set, i) =>
          open !== null && open !== 'new' && open.id === set.id ? (
            <li key={set.id}>
              <SetForm set={open} questions={questions} segments={segments} onClose={close} />
            </li>
          ) : (
            <SetRow
              key={set.id}
              set={set}
              questions={questions}
              segments={segments}
              result={results.find((one) => one.set === set.id)}
              place={{ first: i === 0, last: i === sets.length - 1 }}
              onEdit={() => setOpen(set)}
              onRemoved={setRemoved}
            />
          ),
        )}
      </ul>
    </section>
  )
}

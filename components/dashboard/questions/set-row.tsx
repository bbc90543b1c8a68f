import { useState } from 'preact/hooks'
import { questionProblemSentence } from '../../../lib/questions/problem-sentence.ts'
import type { Question, QuestionSet } from '../../../lib/questions/question.ts'
import type { QuestionSetResult } from '../../../lib/questions/results.ts'
import { moveQuestionSet, removeQuestionSet, saveQuestionSet } from '../../../lib/questions/store.ts'
import type { Segment } from '../../../lib/segments/rule.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { useSession } from '../session.ts'

/** One set in the list: on or off, for whom, and its questions in their order. */
export function SetRow({
  set,
  questions,
  segments,
  result,
  place,
  onEdit,
  onRemoved,
}: {
  set: QuestionSet
  questions: readonly Question[]
  segments: readonly Segment[]
  /** Undefined until it is counted. */
  result: QuestionSetResult | undefined
  place: { first: boolean; last: boolean }
  onEdit: () => void
  onRemoved: (set: QuestionSet) => void
}) {
  const { t, format } = useLanguage()
  const { db } = useSession()
  const [problem, setProblem] = useState('')
  const { id, name } = set
  const failed = (error: unknown): void => setProblem(failureText(error, t))
  const turn = (on: boolean): Promise<void> =>
    saveQuestionSet(db, { ...set, off: !on }, Date.now()).then(
      (saved) => setProblem(saved.ok ? '' : saved.problems.map((one) => questionProblemSentence(one, t)).join(' ')),
      failed,
    )
  const segment = segments.find((one) => one.id === set.segment)
  const isGone = set.segment !== null && !segment
  return (
    <li class={`row-item ${set.off ? 'row-off' : ''}`} data-set={id}>
      <Checkbox
        label={<span class="out-of-sight">{t('asking.set.on', { name })}</span>}
        checked={!set.off}
        onPick={(on) => void turn(on)}
      />
      <div class="row-body">
        <h3 dir="auto">{name}</h3>
        <p class="quiet">
          {t('asking.set.for')}: <bdi>{segment?.name ?? (isGone ? '–' : t('asking.set.everybody'))}</bdi>
        </p>
        <ol class="question-set">
          {set.questions.map((one) => (
            <SetQuestion key={one} question={questions.find((question) => question.id === one)} />
          ))}
        </ol>
        {result && result.asked > 0 && (
          <p class="quiet">
            {t('asking.set.counts', {
              asked: format.number(result.asked),
              answered: format.number(result.answered),
              whole: format.number(result.whole),
            })}
          </p>
        )}
        {isGone && <Notice kind="doubt">{t('problem.question.unknown-segment')}</Notice>}
        {problem && <Notice kind="error">{problem}</Notice>}
      </div>
      <div class="row-tools">
        <IconButton
          icon="up"
          label={t('asking.set.up', { name })}
          disabled={place.first}
          onClick={() => void moveQuestionSet(db, id, -1).catch(failed)}
        />
        <IconButton
          icon="down"
          label={t('asking.set.down', { name })}
          disabled={place.last}
          onClick={() => void moveQuestionSet(db, id, 1).catch(failed)}
        />
        <Button id={`edit-${id}`} look="quiet" aria-label={t('asking.set.edit', { name })} onClick={onEdit}>
          {t('dashboard.edit')}
        </Button>
        <IconButton
          icon="trash"
          label={t('asking.set.remove', { name })}
          onClick={() => void removeQuestionSet(db, id).then(() => onRemoved(set), failed)}
        />
      </div>
    </li>
  )
}

function SetQuestion({ question }: { question: Question | undefined }) {
  const { t } = useLanguage()
  if (!question) return <li class="quiet">{t('asking.set.gone')}</li>
  return (
    <li dir="auto">
      {question.name}
      {question.off && <span class="quiet"> ({t('asking.set.off')})</span>}
    </li>
  )
}

import { useState } from 'preact/hooks'
import type { OwnField } from '../../../lib/fields/own-field.ts'
import { questionProblemSentence } from '../../../lib/questions/problem-sentence.ts'
import type { Question } from '../../../lib/questions/question.ts'
import type { QuestionResult } from '../../../lib/questions/results.ts'
import { moveQuestion, removeQuestion, saveQuestion, type RemovedQuestion } from '../../../lib/questions/store.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { useSession } from '../session.ts'
import { QuestionFigures } from './question-figures.tsx'

/** One question in the list: on or off, where its answer goes, its text, what came of it. */
export function QuestionRow({
  question,
  fields,
  result,
  place,
  onEdit,
  onRemoved,
}: {
  question: Question
  fields: readonly OwnField[]
  /** Undefined until it is counted. */
  result: QuestionResult | undefined
  place: { first: boolean; last: boolean }
  onEdit: () => void
  onRemoved: (removed: RemovedQuestion) => void
}) {
  const { t, format } = useLanguage()
  const { db } = useSession()
  const [problem, setProblem] = useState('')
  const { id, name, target, texts, choices } = question
  const failed = (error: unknown): void => setProblem(failureText(error, t))
  const turn = (on: boolean): Promise<void> =>
    saveQuestion(db, { ...question, off: !on }, Date.now()).then(
      (saved) => setProblem(saved.ok ? '' : saved.problems.map((one) => questionProblemSentence(one, t)).join(' ')),
      failed,
    )
  const remove = (): Promise<void> =>
    removeQuestion(db, id, Date.now()).then((removed) => {
      if (removed) onRemoved(removed)
    }, failed)
  const move = (by: -1 | 1): Promise<void> => moveQuestion(db, id, by).catch(failed)
  const field = target.kind === 'field' ? fields.find((one) => one.id === target.field) : undefined
  const isGone = target.kind === 'field' && !field
  const languages = Object.keys(texts).map((language) =>
    language === '' ? t('offers.field.language.any') : format.language(language),
  )
  return (
    <li class={`row-item ${question.off ? 'row-off' : ''}`} data-question={id}>
      <Checkbox
        label={<span class="out-of-sight">{t('asking.on', { name })}</span>}
        checked={!question.off}
        onPick={(on) => void turn(on)}
      />
      <div class="row-body">
        <h2 dir="auto">{name}</h2>
        <p class="quiet">
          {t('asking.to')} <bdi>{field?.name ?? (isGone ? t('asking.to.gone') : t('stage.label'))}</bdi>
          {` · ${choices.length > 0 ? t('asking.choices', { n: choices.length }) : t('asking.open')} · ${format.list(languages)}`}
        </p>
        <p class="rule offer-words" dir="auto">
          {Object.values(texts)[0]}
        </p>
        {result && <QuestionFigures question={question} field={field} result={result} />}
        {isGone && <Notice kind="doubt">{t('problem.question.field-missing')}</Notice>}
        {problem && <Notice kind="error">{problem}</Notice>}
      </div>
      <div class="row-tools">
        <IconButton icon="up" label={t('asking.up', { name })} disabled={place.first} onClick={() => void move(-1)} />
        <IconButton icon="down" label={t('asking.down', { name })} disabled={place.last} onClick={() => void move(1)} />
        <Button id={`edit-${id}`} look="quiet" aria-label={t('asking.edit', { name })} onClick={onEdit}>
          {t('dashboard.edit')}
        </Button>
        <IconButton icon="trash" label={t('asking.remove', { name })} onClick={() => void remove()} />
      </div>
    </li>
  )
}

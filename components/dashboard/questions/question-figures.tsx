import type { OwnField } from '../../../lib/fields/own-field.ts'
import { ownValueWords } from '../../../lib/fields/own-words.ts'
import { STAGES } from '../../../lib/fields/stage.ts'
import { stageWords } from '../../../lib/ladder/counting.ts'
import type { Question } from '../../../lib/questions/question.ts'
import type { QuestionResult } from '../../../lib/questions/results.ts'
import { useLanguage } from '../../ui/language.tsx'
import { useSession } from '../session.ts'

/** How many were asked, how many answered and how soon, and what; folded. */
export function QuestionFigures({
  question,
  field,
  result,
}: {
  question: Question
  field: OwnField | undefined
  result: QuestionResult
}) {
  const { t, format } = useLanguage()
  const { asked, answered, dropped, median } = result
  if (asked === 0) return <p class="quiet">{t('asking.never')}</p>
  const share = format.percent(answered / asked)
  const facts = [t('asking.counts', { asked: format.number(asked), answered: format.number(answered), share })]
  if (dropped > 0) facts.push(t('asking.dropped', { n: dropped }))
  if (median !== null) facts.push(t('asking.median', { time: format.duration(median) }))
  return (
    <>
      <p class="quiet" data-testid="question-figures" data-asked={asked} data-answered={answered}>
        {facts.join(' · ')}
      </p>
      {answered > 0 && (
        <details>
          <summary>{t('asking.answers', { name: question.name })}</summary>
          <AnswerTable question={question} field={field} result={result} />
        </details>
      )}
    </>
  )
}

function AnswerTable({ question, field, result }: { question: Question; field: OwnField | undefined; result: QuestionResult }) {
  const speech = useLanguage()
  const { t, format } = speech
  const { settings } = useSession()
  const nameOf = (value: string): string => {
    if (question.target.kind === 'field') return field ? ownValueWords(field, value, speech) : value
    const stage = STAGES.find((one) => String(one) === value)
    return stage === undefined ? value : stageWords(stage, t, settings.ladder?.counting)
  }
  return (
    <table class="grid fit answer-table">
      <thead>
        <tr>
          <th scope="col">{t('asking.answers.value')}</th>
          <th scope="col" class="figures">
            {t('asking.answers.people')}
          </th>
          <th scope="col" colSpan={2}>
            {t('asking.answers.share')}
          </th>
        </tr>
      </thead>
      <tbody>
        {inOrder(question, result).map(({ value, people }) => (
          <tr key={value}>
            <th scope="row" dir="auto">
              {nameOf(value)}
            </th>
            <td class="figures">{format.number(people)}</td>
            <td class="figures">{format.percent(people / result.answered)}</td>
            <td aria-hidden="true">
              <div class="share">
                <div style={{ width: `${(100 * people) / result.answered}%` }} />
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Choices in the order of their numbers, also those that nobody took; then answers of other times. */
function inOrder({ choices }: Question, { values }: QuestionResult): { value: string; people: number }[] {
  const known = choices.map(({ value }) => ({ value, people: values.find((one) => one.value === value)?.people ?? 0 }))
  return [...known, ...values.filter(({ value }) => !choices.some((choice) => choice.value === value))]
}

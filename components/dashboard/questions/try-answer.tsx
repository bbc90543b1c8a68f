import { useState } from 'preact/hooks'
import type { OwnField } from '../../../lib/fields/own-field.ts'
import { ownValueWords } from '../../../lib/fields/own-words.ts'
import { STAGES } from '../../../lib/fields/stage.ts'
import { writingOf } from '../../../lib/fields/writing.ts'
import { quoteOf } from '../../../lib/heard/quote.ts'
import { stageWords } from '../../../lib/ladder/counting.ts'
import { matchAnswer } from '../../../lib/questions/match-answer.ts'
import type { MatchedAnswer, Question } from '../../../lib/questions/question.ts'
import { Field } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useSession } from '../session.ts'

/** What would be understood of an answer, said while it is typed. `field`: where the answer goes, null for the stage. */
export function TryAnswer({ question, field }: { question: Question; field: OwnField | null }) {
  const speech = useLanguage()
  const { t } = speech
  const { settings } = useSession()
  const [text, setText] = useState('')
  const answer = text.trim() === '' ? null : matchAnswer(text, question, field, writingOf(t.locale))
  const nameOf = (value: string): string => {
    if (field) return ownValueWords(field, value, speech)
    const stage = STAGES.find((one) => String(one) === value)
    return stage === undefined ? value : stageWords(stage, t, settings.ladder?.counting)
  }
  return (
    <div class="card stack-small try-answer">
      <Field
        label={t('asking.try')}
        hint={t('asking.try.help')}
        dir="auto"
        autocomplete="off"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Whoever tries does not mean to save.
          if (event.key === 'Enter') event.preventDefault()
        }}
      />
      <div aria-live="polite" data-testid="tried-answer" data-kind={answer?.kind}>
        {answer && <Tried answer={answer} nameOf={nameOf} />}
      </div>
      {answer && answer.kind !== 'none' && answer.spans.length > 0 && (
        <p class="bubble" dir="auto">
          {quoteOf(text, answer.spans).map(({ text: piece, marked }, i) => (marked ? <mark key={i}>{piece}</mark> : piece))}
        </p>
      )}
    </div>
  )
}

function Tried({ answer, nameOf }: { answer: MatchedAnswer; nameOf: (value: string) => string }) {
  const { t } = useLanguage()
  const list = (values: readonly string[], type: 'conjunction' | 'disjunction'): string =>
    new Intl.ListFormat(t.locale, { type }).format(values.map(nameOf))
  if (answer.kind === 'none') return <p>{t('asking.try.none')}</p>
  if (answer.kind === 'unclear')
    return (
      <p>
        {answer.candidates.length === 0
          ? t('asking.try.unclear.bare')
          : t('asking.try.unclear', { values: list(answer.candidates, 'disjunction') })}
      </p>
    )
  return (
    <p>
      <strong dir="auto">{t('asking.try.fits', { value: list(answer.values, 'conjunction') })}</strong>{' '}
      <span class="quiet">{t(`heard.how.${answer.how}`)}</span>
    </p>
  )
}

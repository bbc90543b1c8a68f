import { useState } from 'preact/hooks'
import { quoteOf } from '../../../lib/heard/quote.ts'
import { hearSignals, type SignalOutcome } from '../../../lib/ladder/hear-signals.ts'
import type { Signal } from '../../../lib/ladder/signal.ts'
import { Field } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useStageWords } from './signal-form.ts'

/** What a customer may write, and at once what would be proposed of it, with the words that lead to it. */
export function TrySentence({ signals }: { signals: readonly Signal[] }) {
  const { t, format } = useLanguage()
  const words = useStageWords()
  const [text, setText] = useState('')
  const heard = text.trim() === '' ? null : hearSignals(text, signals)
  const said = ({ from, to }: { from: number; to: number }): string => text.slice(from, to)
  return (
    <div class="card stack-small try-sentence">
      <Field
        label={t('ladder.try.label')}
        hint={t('ladder.try.help')}
        dir="auto"
        autocomplete="off"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div aria-live="polite" data-testid="tried-sentence" data-kind={heard?.outcome.kind}>
        {heard && <p>{outcomeWords(heard.outcome)}</p>}
      </div>
      {heard && heard.found.length > 0 && (
        <>
          <p class="bubble" dir="auto">
            {quoteOf(
              text,
              heard.found.map(({ span }) => span),
            ).map(({ text: piece, marked }, i) => (marked ? <mark key={i}>{piece}</mark> : piece))}
          </p>
          <ul class="quiet">
            {heard.found.map(({ signal, span, takenBack }) => (
              <li key={`${signal.id} ${span.from}`}>
                {t(takenBack === null ? 'ladder.try.found' : 'ladder.try.lost', {
                  words: said(span),
                  stage: words(signal.stage),
                })}
                <code dir="auto">{signal.phrase}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )

  function outcomeWords(outcome: SignalOutcome): string {
    if (outcome.kind === 'stage') return t('ladder.try.stage', { stage: words(outcome.stage) })
    if (outcome.kind === 'several') return t('ladder.try.several', { stages: format.list(outcome.stages.map(words)) })
    return t(`ladder.try.${outcome.kind}`)
  }
}

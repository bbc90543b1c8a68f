import { useLanguage } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { failureText } from '../../failure.ts'
import { Compared } from './compared.tsx'
import { CountSaid } from './count-said.tsx'
import { ExampleList } from './example-list.tsx'
import type { Tried } from './use-tried.ts'

/** A sentence of more characters scrolls by itself, so that the figures stay in sight. */
const LONG = 360

/** What the rule amounts to: in words, in people, beside the saved version, and by examples. */
export function AnswerPanel({
  tried,
  waiting,
  sentence,
  hasSaved,
}: {
  tried: Tried
  waiting: number
  sentence: string
  hasSaved: boolean
}) {
  const { t } = useLanguage()
  const { answer, busy, listing, error } = tried
  const share = answer && answer.people > 0 ? answer.count / answer.people : 0
  return (
    <aside class="answer stack-small" aria-label={t('builder.answer.title')} data-testid="answer">
      <h2>{t('builder.answer.title')}</h2>
      {sentence.length > LONG ? (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling part must be reached by keyboard (WCAG 2.1.1)
        <section class="answer-long" tabIndex={0} aria-label={t('builder.sentence')} data-testid="rule-sentence">
          {sentence}
        </section>
      ) : (
        <p data-testid="rule-sentence">{sentence}</p>
      )}
      {waiting > 0 && <p class="quiet">{t('builder.waiting', { n: waiting })}</p>}
      {error !== null && <Notice kind="error">{failureText(error, t)}</Notice>}
      <div class={busy ? 'answer-body count-old' : 'answer-body'}>
        <div class="share" aria-hidden="true">
          <div style={{ width: `${share * 100}%` }} />
        </div>
        {answer && (
          <p class="answer-count">
            {answer.people === 0 ? t('builder.nobodyYet') : t('builder.count', { n: answer.count, people: answer.people })}
          </p>
        )}
        {hasSaved && <Compared saved={answer?.saved ?? null} listing={listing} />}
        <h3 class="examples-head">
          {t('builder.examples')} <span>{t('builder.examples.figures')}</span>
        </h3>
        <div class={listing ? 'count-old' : ''} data-testid="examples" data-busy={busy || listing}>
          <ExampleList people={answer?.examples ?? []} empty={answer && answer.count === 0 ? t('builder.examples.none') : ''} />
        </div>
      </div>
      <CountSaid tried={tried} />
    </aside>
  )
}

import { useState } from 'preact/hooks'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ownProblemText } from '../../ui/own-problem.ts'
import { useAction } from '../context.ts'
import type { HeardActs } from './acts.ts'
import { useHeardLanguage } from './language.ts'
import { PickAnswer } from './pick-answer.tsx'
import type { Proposed } from './proposals.ts'
import { Quote } from './quote.tsx'
import { valueWords } from './value-words.ts'
import type { Confirming } from './proposal.tsx'

/** What the customer answered, as it was understood. */
export function AnswerProposal({
  proposed,
  acts,
  confirming,
}: {
  proposed: Extract<Proposed, { kind: 'answer' }>
  acts: HeardActs
  confirming: Confirming
}) {
  const speech = useHeardLanguage()
  const { t } = speech
  const { open, message, answer } = proposed
  const [other, setOther] = useState(false)
  const [problem, setProblem] = useState('')
  const { busy, failed, run } = useAction()
  const words = valueWords(open, answer.values, speech)
  const done = (value: string) => t('heard.kept', { question: open.name, value })
  const confirm = () =>
    void run(async () => {
      const why = await acts.answer(proposed, done(words))
      setProblem(why === null ? '' : ownProblemText(why, speech))
    })
  confirming.by(confirm, busy)
  return (
    <>
      <h2 class="heard-title">
        <bdi>{open.name}</bdi>
        {': '}
        <strong data-testid="heard-value">
          <bdi>{words}</bdi>
        </strong>
      </h2>
      <Quote message={message} spans={answer.spans} />
      <p class="quiet">
        {t(`heard.how.${answer.how}`)} {confirming.hint}
      </p>
      {other ? (
        <PickAnswer open={open} onPick={(values) => acts.pick(open, message, values, done(valueWords(open, values, speech)))} />
      ) : null}
      <div class="actions">
        <Button look="main" icon="check" data-testid="heard-confirm" disabled={busy} onClick={confirm}>
          {t('heard.confirm')}
        </Button>
        <Button aria-expanded={other} onClick={() => setOther(!other)}>
          {t('heard.other')}
        </Button>
        <Button look="quiet" disabled={busy} onClick={() => void run(() => acts.notAnswer(open, message))}>
          {t('heard.notAnswer')}
        </Button>
      </div>
      {problem !== '' && <Notice kind="error">{problem}</Notice>}
      {failed && <Notice kind="error">{t('action.failed')}</Notice>}
    </>
  )
}

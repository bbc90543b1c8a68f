import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useAction } from '../context.ts'
import type { HeardActs } from './acts.ts'
import { useHeardLanguage } from './language.ts'
import { PickAnswer } from './pick-answer.tsx'
import type { Proposed } from './proposals.ts'
import { Quote } from './quote.tsx'
import { valueWords } from './value-words.ts'

/** They wrote something after the question that nothing can be read from for sure: the agent is asked, nothing is guessed. */
export function UnclearAnswer({ proposed, acts }: { proposed: Extract<Proposed, { kind: 'unclear' }>; acts: HeardActs }) {
  const speech = useHeardLanguage()
  const { t } = speech
  const { open, message, answer } = proposed
  const { busy, failed, run } = useAction()
  return (
    <>
      <h2 class="heard-title">
        <bdi>{open.name}</bdi>
      </h2>
      <Quote message={message} spans={answer.kind === 'unclear' ? answer.spans : []} />
      <p class="quiet">{t(sentenceOf(answer.kind, open.choices.length > 0))}</p>
      <PickAnswer
        open={open}
        likely={answer.kind === 'unclear' ? answer.candidates : []}
        onPick={(values) =>
          acts.pick(open, message, values, t('heard.kept', { question: open.name, value: valueWords(open, values, speech) }))
        }
      />
      <div class="actions">
        <Button look="quiet" disabled={busy} onClick={() => void run(() => acts.notAnswer(open, message))}>
          {t('heard.notAnswer')}
        </Button>
        <Button look="quiet" disabled={busy} onClick={() => void run(() => acts.drop(open))}>
          {t('heard.drop')}
        </Button>
      </div>
      {failed && <Notice kind="error">{t('action.failed')}</Notice>}
    </>
  )
}

function sentenceOf(kind: 'unclear' | 'none', hasChoices: boolean): 'heard.unclear' | 'heard.none' | 'heard.none.typed' {
  if (kind === 'unclear') return 'heard.unclear'
  return hasChoices ? 'heard.none' : 'heard.none.typed'
}

import { useState } from 'preact/hooks'
import type { OpenQuestion } from '../../../lib/questions/question.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useAction } from '../context.ts'
import type { HeardActs } from './acts.ts'
import { useHeardLanguage } from './language.ts'
import { PickAnswer } from './pick-answer.tsx'
import { valueWords } from './value-words.ts'

/** A question that waits for its answer. What they said by telephone can be written down by hand. */
export function OpenOne({ open, acts, today }: { open: OpenQuestion; acts: HeardActs; today: number }) {
  const speech = useHeardLanguage()
  const { t, format } = speech
  const [picking, setPicking] = useState(false)
  const { busy, failed, run } = useAction()
  const { name: question, askedAt } = open
  return (
    <div class="question" data-testid="question-open" data-question={open.question}>
      <p>
        <strong>
          <bdi>{question}</bdi>
        </strong>{' '}
        <span class="quiet">
          {askedAt === null ? t('questions.asked') : t('questions.askedOn', { when: format.ago(askedAt, today) })}
        </span>
      </p>
      {picking && (
        <PickAnswer
          open={open}
          onPick={(values) =>
            acts.pick(open, null, values, t('heard.kept', { question, value: valueWords(open, values, speech) }))
          }
        />
      )}
      <div class="actions">
        <Button aria-expanded={picking} onClick={() => setPicking(!picking)}>
          {t('questions.byHand')}
        </Button>
        <Button look="quiet" disabled={busy} onClick={() => void run(() => acts.drop(open))}>
          {t('heard.drop')}
        </Button>
      </div>
      {failed && <Notice kind="error">{t('action.failed')}</Notice>}
    </div>
  )
}

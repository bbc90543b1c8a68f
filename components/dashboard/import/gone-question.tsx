import { useState } from 'preact/hooks'
import { needsGuard } from '../../../lib/import/gone.ts'
import type { GoneQuestion as Question, JobRecord } from '../../../lib/import/job.ts'
import { answerJob, cancel } from '../../../lib/jobs/client.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'

/** Asks, in the midst of an import of a full export, whether those who are missing are gone. Nothing is written before the answer. */
export function GoneQuestion({ job, question }: { job: JobRecord; question: Question }) {
  const { t, format } = useLanguage()
  const [typed, setTyped] = useState('')
  const [failure, setFailure] = useState('')
  const [answered, setAnswered] = useState(false)
  const { count, of, source, rowsLeftOut } = question
  const guarded = needsGuard(question)
  // Digits alone: whoever types it as it stands here, with the language's own separators, means it too.
  const isTyped = !guarded || typed.replace(/\D/g, '') === String(count)
  const send = async (act: () => Promise<unknown>): Promise<void> => {
    setAnswered(true)
    setFailure('')
    try {
      await act()
    } catch (error) {
      setAnswered(false)
      setFailure(failureText(error, t))
    }
  }
  return (
    <section class="card stack" data-testid="import-gone" data-count={count} aria-label={t('job.gone.title')}>
      <h2>{t('job.gone.title')}</h2>
      <Notice kind="doubt">{t('job.gone.count', { n: count, of, source, share: format.percent(count / of) })}</Notice>
      {guarded && <p>{t('job.gone.many')}</p>}
      {rowsLeftOut > 0 && <p>{t('job.gone.leftOut', { n: rowsLeftOut })}</p>}
      <Examples question={question} />
      <p class="quiet">{t('job.gone.means')}</p>
      {guarded && (
        <Field
          label={t('job.gone.type', { n: count })}
          inputMode="numeric"
          autocomplete="off"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      {failure && <Notice kind="error">{failure}</Notice>}
      <div class="row">
        <Button look="danger" disabled={!isTyped || answered} onClick={() => void send(() => answerJob(job.id, true))}>
          {t('job.gone.mark', { n: count })}
        </Button>
        <Button disabled={answered} onClick={() => void send(() => answerJob(job.id, false))}>
          {t('job.gone.keep')}
        </Button>
        <Button disabled={answered} onClick={() => void send(() => cancel(job.id))}>
          {t('import.cancel')}
        </Button>
        <span class="quiet">{t('job.gone.waiting')}</span>
      </div>
    </section>
  )
}

function Examples({ question: { examples, count } }: { question: Question }) {
  const { t } = useLanguage()
  return (
    <div>
      {count > examples.length && <p>{t('job.gone.examples')}</p>}
      <ul class="points">
        {examples.map(({ id, name, reach }) => (
          <li key={id}>
            <bdi>{name || t('job.gone.noName')}</bdi> {reach && <bdi class="quiet">{reach}</bdi>}
          </li>
        ))}
      </ul>
    </div>
  )
}

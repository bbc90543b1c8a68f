import { useState } from 'preact/hooks'
import { query, startTask } from '../../../lib/jobs/client.ts'
import type { RetentionPreview } from '../../../lib/law/retention.ts'
import { changeSettings } from '../../../lib/workspace/settings-store.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { useRunningJob } from '../import/job.ts'
import { useSession } from '../session.ts'
import { RetentionExamples } from './retention-examples.tsx'

/** How long people are kept. Nothing is switched on, and no number changed, before it was shown who that would erase. */
export function Retention() {
  const { t } = useLanguage()
  const { db, settings } = useSession()
  const job = useRunningJob()
  const { retentionMonths } = settings
  const [typed, setTyped] = useState(retentionMonths === null ? '' : String(retentionMonths))
  const [shown, setShown] = useState<{ months: number; preview: RetentionPreview } | null>(null)
  const [state, setState] = useState<{ busy?: boolean; failure?: string; isWrong?: boolean }>({})
  const months = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : Number.NaN
  const isFit = months >= 1 && months <= 240
  const run = (work: () => Promise<unknown>): void => {
    setState({ busy: true })
    work().then(
      () => setState({}),
      (error: unknown) => setState({ failure: failureText(error, t) }),
    )
  }
  const look = (event: Event): void => {
    event.preventDefault()
    setShown(null)
    if (!isFit) return setState({ isWrong: true })
    run(async () => setShown({ months, preview: await query('retention.preview', { months }) }))
  }
  const switchOn = (): void =>
    run(async () => {
      if (!shown) return
      await changeSettings(db, { retentionMonths: shown.months })
      if (shown.preview.people > 0) await startTask('retain', {})
      setShown(null)
    })
  return (
    <section class="stack-small" data-testid="retention">
      <h2>{t('privacy.retain.title')}</h2>
      <p class="prose">{t('privacy.retain.text')}</p>
      <p class="prose quiet">{t('privacy.retain.unknown')}</p>
      <p>
        <strong>{retentionMonths === null ? t('privacy.retain.off') : t('privacy.retain.on', { n: retentionMonths })}</strong>
      </p>
      <form class="narrow stack-small" onSubmit={look}>
        <Field
          label={t('privacy.retain.months')}
          inputMode="numeric"
          autocomplete="off"
          value={typed}
          error={state.isWrong ? t('privacy.retain.bad') : undefined}
          onInput={(event) => {
            setTyped(event.currentTarget.value)
            setShown(null)
            setState({})
          }}
        />
        <div class="row">
          <Button type="submit" disabled={state.busy ?? false}>
            {state.busy ? t('privacy.retain.counting') : t('privacy.retain.look')}
          </Button>
          {retentionMonths !== null && (
            <Button onClick={() => run(() => changeSettings(db, { retentionMonths: null }))}>
              {t('privacy.retain.switchOff')}
            </Button>
          )}
        </div>
      </form>
      {shown && (
        <div class="card stack-small" data-testid="retention-preview" data-people={shown.preview.people}>
          <RetentionExamples preview={shown.preview} />
          {job && <Notice kind="doubt">{t('dossier.erase.running')}</Notice>}
          <div class="row">
            <Button look="danger" disabled={job !== null || (state.busy ?? false)} onClick={switchOn}>
              {shown.preview.people > 0 ? t('privacy.retain.switchOn') : t('privacy.retain.switchOn.nobody')}
            </Button>
          </div>
        </div>
      )}
      {state.failure && <Notice kind="error">{state.failure}</Notice>}
    </section>
  )
}

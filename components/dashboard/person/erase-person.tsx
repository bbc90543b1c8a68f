import { useState } from 'preact/hooks'
import type { Id } from '../../../lib/db/id.ts'
import { startTask } from '../../../lib/jobs/client.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { jobFailure } from './job-failure.ts'
import { useJob } from './use-job.ts'
import { useRunningJob } from '../import/job.ts'

/** Asks for a word to be typed, since nothing brings the person back; then waits until the worker has done it. */
export function ErasePerson({ ids, name, open, onClose }: { ids: Id[]; name: string; open: boolean; onClose: () => void }) {
  const { t } = useLanguage()
  const running = useRunningJob()
  const [typed, setTyped] = useState('')
  const [job, setJob] = useState<Id | null>(null)
  const [failure, setFailure] = useState('')
  const state = useJob(job)
  const word = t('dossier.erase.word')
  const isTyped = typed.trim().toLowerCase() === word.toLowerCase()
  const busy = job !== null && (state === undefined || state?.state === 'running')
  const failed = failure || (state ? jobFailure(state, t) : '')
  const erase = async (event?: Event): Promise<void> => {
    event?.preventDefault()
    if (!isTyped || busy || running) return
    setFailure('')
    try {
      setJob(await startTask('erase', { contacts: ids }))
    } catch (error) {
      setFailure(failureText(error, t))
    }
  }
  const close = (): void => {
    setTyped('')
    setFailure('')
    onClose()
  }
  return (
    <Dialog
      title={t('dossier.erase.title', { name })}
      open={open}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{t('dashboard.cancel')}</Button>
          <Button look="danger" disabled={!isTyped || busy || (running !== null && !busy)} onClick={() => void erase()}>
            {busy ? t('dossier.erase.busy') : t('dossier.erase')}
          </Button>
        </>
      }
    >
      <form class="stack-small" onSubmit={(event) => void erase(event)}>
        <p>{t('dossier.erase.text')}</p>
        <p class="quiet">{t('dossier.erase.hash')}</p>
        <Field
          label={t('dossier.erase.confirm', { word })}
          autocomplete="off"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        {running && !busy && <Notice kind="doubt">{t('dossier.erase.running')}</Notice>}
        {failed && <Notice kind="error">{t('dossier.erase.failed', { reason: failed })}</Notice>}
      </form>
    </Dialog>
  )
}

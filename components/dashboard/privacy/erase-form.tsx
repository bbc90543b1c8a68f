import { useState } from 'preact/hooks'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { useRunningJob } from '../import/job.ts'
import { useSession } from '../session.ts'
import { eraseEverything } from './erase.ts'

/** Erasing asks for a word to be typed, since nothing brings the data back. */
export function EraseForm() {
  const { t } = useLanguage()
  const { db } = useSession()
  const job = useRunningJob()
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState('')
  const word = t('privacy.erase.word')
  const erase = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (typed.trim() !== word || job) return
    setBusy(true)
    try {
      await eraseEverything(db)
      location.hash = ''
    } catch (error) {
      setFailure(failureText(error, t))
      setBusy(false)
    }
  }
  return (
    <form class="card danger stack" onSubmit={erase}>
      <h2>{t('privacy.erase.title')}</h2>
      <p class="prose">{t('privacy.erase.text')}</p>
      <div class="narrow">
        <Field
          label={t('privacy.erase.confirm', { word })}
          autocomplete="off"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      {job && <Notice kind="doubt">{t('privacy.erase.running')}</Notice>}
      {failure && <Notice kind="error">{failure}</Notice>}
      <div class="row">
        <Button type="submit" look="danger" disabled={typed.trim() !== word || busy || job !== null}>
          {busy ? t('privacy.erase.busy') : t('privacy.erase')}
        </Button>
      </div>
    </form>
  )
}

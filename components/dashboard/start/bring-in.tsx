import { useEffect, useState } from 'preact/hooks'
import { startDemo } from '../../../lib/jobs/client.ts'
import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { useRunningJob } from '../import/job.ts'
import { go } from '../route.ts'

/** The last step of the first run: own customers, a demo base, or later. */
export function BringIn({ onBack }: { onBack: () => void }) {
  const { t } = useLanguage()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState('')
  const job = useRunningJob()
  useEffect(() => {
    // The import view shows how far the demo base is and what came of it.
    if (job) go('import')
  }, [job])
  const demo = async (): Promise<void> => {
    setBusy(true)
    try {
      await startDemo()
      go('import')
    } catch (error) {
      setFailure(failureText(error, t))
      setBusy(false)
    }
  }
  return (
    <div class="stack">
      <h1>{t('start.bring.title')}</h1>
      <div class="start-parts">
        <section class="card stack">
          <h2>{t('start.bring.import.title')}</h2>
          <p class="quiet grow">{t('start.bring.import.text')}</p>
          <div class="row">
            <Button look="main" onClick={() => go('import')}>
              {t('start.bring.import')}
            </Button>
          </div>
        </section>
        <section class="card stack">
          <h2>{t('start.bring.demo.title')}</h2>
          <p class="quiet grow">{t('start.bring.demo.text')}</p>
          <div class="row">
            <Button disabled={busy} onClick={demo}>
              {busy ? t('start.bring.demo.busy') : t('start.bring.demo')}
            </Button>
          </div>
        </section>
      </div>
      {failure && <Notice kind="error">{failure}</Notice>}
      <div class="row">
        <Button look="quiet" onClick={onBack}>
          {t('start.back')}
        </Button>
        <Button look="quiet" onClick={() => go('contacts')}>
          {t('start.bring.skip')}
        </Button>
      </div>
    </div>
  )
}

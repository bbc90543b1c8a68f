import { useState } from 'preact/hooks'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { useAction, useSidebar } from './context.ts'
import { copyText } from './copy.ts'
import { Fold } from './fold.tsx'
import { useLanguage } from './language.ts'

/** What whoever mends the definition needs to know of a page that has changed: shown whole before anybody copies it. */
export function PageReport() {
  const { t } = useLanguage()
  const { ask } = useSidebar()
  const { busy, failed, run } = useAction()
  const [report, setReport] = useState('')
  const [copied, setCopied] = useState<boolean | null>(null)
  const make = () =>
    void run(async () => {
      setCopied(null)
      setReport((await ask('page.report', {})).report)
    })
  return (
    <Fold name="report" title={t('report.title')}>
      <p class="quiet">{t('report.hint')}</p>
      <Button disabled={busy} onClick={make}>
        {t('report.make')}
      </Button>
      {failed && <Notice kind="error">{t('report.failed')}</Notice>}
      {report !== '' && (
        <>
          <textarea class="input report" dir="ltr" readOnly rows={10} aria-label={t('report.title')} value={report} />
          <Button onClick={() => void copyText(report).then(setCopied)}>{t('offer.copy')}</Button>
          {copied !== null && <output class="quiet">{t(copied ? 'offer.copied' : 'offer.notCopied')}</output>}
        </>
      )}
    </Fold>
  )
}

import { useState } from 'preact/hooks'
import { writeLog } from '../../../lib/contacts/write-log.ts'
import type { Dossier } from '../../../lib/law/dossier.ts'
import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { useSession } from '../session.ts'

/** Records a person's word on marketing. */
export function ConsentWords({ dossier: { row, consent } }: { dossier: Dossier }) {
  const { t } = useLanguage()
  const { db, settings } = useSession()
  const [failure, setFailure] = useState('')
  const record = (given: boolean): void => {
    setFailure('')
    writeLog(db, settings, row.contact.id, { kind: 'consent', value: given }).catch((error: unknown) =>
      setFailure(failureText(error, t)),
    )
  }
  return (
    <div class="row">
      {consent.state !== 'yes' && <Button onClick={() => record(true)}>{t('consent.recordYes')}</Button>}
      {consent.state !== 'no' && <Button onClick={() => record(false)}>{t('consent.recordNo')}</Button>}
      {failure && <Notice kind="error">{failure}</Notice>}
    </div>
  )
}

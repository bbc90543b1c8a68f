import { useState } from 'preact/hooks'
import { takeStarterReplies } from '../../../lib/replies/starter.ts'
import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { useSession } from '../session.ts'

/** A few quick replies to begin with, put in by one press. */
export function StarterReplies() {
  const { t } = useLanguage()
  const { db } = useSession()
  const [failure, setFailure] = useState('')
  const take = (): Promise<void> =>
    takeStarterReplies(db, t.language, Date.now()).then(
      // The list that is there then takes the place of this.
      () => document.querySelector('main')?.focus(),
      (error: unknown) => setFailure(failureText(error, t)),
    )
  return (
    <>
      <p>{t('answers.starter.text')}</p>
      <Button onClick={() => void take()}>{t('answers.starter')}</Button>
      {failure && <Notice kind="error">{failure}</Notice>}
    </>
  )
}

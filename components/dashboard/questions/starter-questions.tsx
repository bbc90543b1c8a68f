import { useState } from 'preact/hooks'
import { takeStarterQuestions } from '../../../lib/questions/starter.ts'
import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { useSession } from '../session.ts'

/** Three questions to begin with, made when the user takes them. */
export function StarterQuestions() {
  const { t } = useLanguage()
  const { db } = useSession()
  const [failure, setFailure] = useState('')
  const take = (): Promise<void> =>
    takeStarterQuestions(db, t, Date.now()).then(
      // The list that is there then takes the place of this.
      () => document.querySelector('main')?.focus(),
      (error: unknown) => setFailure(failureText(error, t)),
    )
  return (
    <>
      <p>{t('asking.starter.text')}</p>
      <Button onClick={() => void take()}>{t('asking.starter')}</Button>
      {failure && <Notice kind="error">{failure}</Notice>}
    </>
  )
}

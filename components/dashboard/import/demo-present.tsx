import { useState } from 'preact/hooks'
import { undo } from '../../../lib/jobs/client.ts'
import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { useDemoInUse } from './demo.ts'

/** While the demo base is in use: says so before own customers come among made-up people, and removes it in one click. */
export function DemoPresent() {
  const { t } = useLanguage()
  const demo = useDemoInUse()
  if (!demo) return null
  return (
    <Notice kind="info">
      <p>{t('import.demo.present')}</p>
      <DemoRemoveButton />
    </Notice>
  )
}

/** One click: a demo base holds nothing of the user's own, so nobody is asked twice. */
export function DemoRemoveButton() {
  const { t } = useLanguage()
  const demo = useDemoInUse()
  const [failure, setFailure] = useState('')
  if (!demo) return null
  if (!demo.newest) return <p class="quiet">{t('settings.demo.older')}</p>
  const remove = (): void => {
    undo(demo.record.id).catch((error: unknown) => setFailure(failureText(error, t)))
  }
  return (
    <div class="row">
      <Button icon="trash" onClick={remove}>
        {t('settings.demo.remove')}
      </Button>
      {failure && <span class="field-error">{failure}</span>}
    </div>
  )
}

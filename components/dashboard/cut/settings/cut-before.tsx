import { useState } from 'preact/hooks'
import { cutBefore, restoreCutBefore } from '../../../../lib/workspace/cut-before.ts'
import { Button } from '../../../ui/button.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { failureText } from '../../failure.ts'
import { useLive } from '../../live.ts'
import { useSession } from '../../session.ts'

/** The way back to the settings before the last change; pressed again it leads forth. */
export function CutBefore() {
  const { t } = useLanguage()
  const { db } = useSession()
  const before = useLive(() => cutBefore(db), [db])
  const [failure, setFailure] = useState('')
  if (!before) return null
  const restore = (): Promise<void> =>
    restoreCutBefore(db).then(
      () => setFailure(''),
      (error: unknown) => setFailure(failureText(error, t)),
    )
  return (
    <>
      <div class="row">
        <Button icon="undo" onClick={restore}>
          {t('cut.settings.before')}
        </Button>
        <span class="quiet">{t('cut.settings.before.hint')}</span>
      </div>
      {failure && <Notice kind="error">{failure}</Notice>}
    </>
  )
}

import { Button } from '../ui/button.tsx'
import { useLanguage } from '../ui/language.tsx'
import { Notice } from '../ui/notice.tsx'
import { failureText } from './failure.ts'

/** What failed, in the user's words, with a way to try again. */
export function FailureNotice({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useLanguage()
  return (
    <Notice kind="error">
      <div class="row">
        <span>{failureText(error, t)}</span>
        <Button onClick={onRetry}>{t('common.retry')}</Button>
      </div>
    </Notice>
  )
}

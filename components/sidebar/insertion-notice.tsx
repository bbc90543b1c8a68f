import { Button } from '../ui/button.tsx'
import { useLanguage } from './language.ts'
import { Notice } from '../ui/notice.tsx'
import type { Insertion } from './insertion.ts'

/** What came of putting a text in. It never says that something was sent: a person does that. */
export function InsertionNotice({ outcome, onClose }: { outcome: Insertion['outcome']; onClose?: () => void }) {
  const { t } = useLanguage()
  if (outcome === 'busy') return null
  const close = onClose && (
    <Button look="link" onClick={onClose}>
      {t('common.close')}
    </Button>
  )
  if (outcome === 'failed') {
    return (
      <Notice kind="error">
        {t('insert.failed')} {close}
      </Notice>
    )
  }
  const text =
    outcome.result === 'not-exact'
      ? t(outcome.left ? 'insert.not-exact.left' : 'insert.not-exact')
      : t(`insert.${outcome.result}`)
  return (
    <Notice kind={outcome.result === 'inserted' ? 'good' : 'doubt'}>
      {text} {close}
    </Notice>
  )
}

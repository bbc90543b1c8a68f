import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { useLanguage } from './language.ts'

/** Nobody who was erased comes back unasked: says so, and takes the agent's word that they are a customer again. */
export function ErasedBefore({ busy, onAgain }: { busy: boolean; onAgain: () => void }) {
  const { t } = useLanguage()
  return (
    <Notice kind="doubt">
      <p>{t('create.erased')}</p>
      <Button disabled={busy} onClick={onAgain}>
        {t('create.erased.again')}
      </Button>
    </Notice>
  )
}

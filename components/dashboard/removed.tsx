import { Button } from '../ui/button.tsx'
import { useLanguage } from '../ui/language.tsx'
import { Notice } from '../ui/notice.tsx'

/** Says that something was removed and brings it back on request. */
export function Removed({ text, onUndo }: { text: string; onUndo: () => void }) {
  const { t } = useLanguage()
  return (
    <Notice kind="info">
      <div class="row">
        <span>{text}</span>
        <Button look="link" onClick={onUndo}>
          {t('dashboard.undo')}
        </Button>
      </div>
    </Notice>
  )
}

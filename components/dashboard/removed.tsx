import { useEffect, useId } from 'preact/hooks'
import { Button } from '../ui/button.tsx'
import { useLanguage } from '../ui/language.tsx'
import { Notice } from '../ui/notice.tsx'

/** Says that something was removed and brings it back on request. The button that removed it goes: the focus comes here. */
export function Removed({ text, onUndo }: { text: string; onUndo: () => void }) {
  const { t } = useLanguage()
  const id = useId()
  useEffect(() => {
    document.getElementById(id)?.focus()
  }, [text])
  return (
    <Notice kind="info">
      <div class="row">
        <span>{text}</span>
        <Button id={id} look="link" onClick={onUndo}>
          {t('dashboard.undo')}
        </Button>
      </div>
    </Notice>
  )
}

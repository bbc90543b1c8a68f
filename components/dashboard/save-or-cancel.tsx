import { Button } from '../ui/button.tsx'
import { useLanguage } from '../ui/language.tsx'

/** The last row of a form: it is saved, or left as it was. */
export function SaveOrCancel({ onCancel }: { onCancel: () => void }) {
  const { t } = useLanguage()
  return (
    <div class="row">
      <Button type="submit" look="main">
        {t('dashboard.save')}
      </Button>
      <Button onClick={onCancel}>{t('dashboard.cancel')}</Button>
    </div>
  )
}

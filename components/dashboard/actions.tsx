import { useLanguage } from '../ui/language.tsx'

/** Head of the column that holds buttons: said, not shown. */
export function Actions() {
  const { t } = useLanguage()
  return (
    <th scope="col">
      <span class="out-of-sight">{t('dashboard.actions')}</span>
    </th>
  )
}

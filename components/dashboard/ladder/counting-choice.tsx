import { changeSettings } from '../../../lib/workspace/settings-store.ts'
import { Select } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useSession } from '../session.ts'

/** How stages are counted wherever they are shown. What is kept of people stays as it is. */
export function CountingChoice() {
  const { t } = useLanguage()
  const { db, settings } = useSession()
  return (
    <Select
      label={t('ladder.counting')}
      hint={t('ladder.counting.help')}
      options={[
        { value: 'six', text: t('ladder.counting.six') },
        { value: 'five', text: t('ladder.counting.five') },
      ]}
      value={settings.ladder?.counting ?? 'six'}
      onPick={(value) => void changeSettings(db, { ladder: { counting: value === 'five' ? 'five' : 'six' } })}
    />
  )
}

import { useState } from 'preact/hooks'
import { call } from '../../../lib/call.ts'
import type { SidebarPlace } from '../../../lib/messages.ts'
import { changeSettings } from '../../../lib/workspace/settings-store.ts'
import { Checkbox, Select } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { useSession } from '../session.ts'
import { ToggleKey } from './toggle-key.tsx'

/** Where the sidebar stands in a messenger, and the key for it. Kept at once, and taken up by the sidebars that stand already. */
export function SidebarPlacing() {
  const { t } = useLanguage()
  const { db, settings } = useSession()
  const [problem, setProblem] = useState('')
  const change = (to: Partial<SidebarPlace>): void => {
    changeSettings(db, { sidebar: { ...settings.sidebar, ...to } })
      .then(() => call('place.apply', {}))
      .then(
        () => setProblem(''),
        (error: unknown) => setProblem(failureText(error, t)),
      )
  }
  return (
    <section class="narrow stack apart">
      <h2>{t('settings.place.title')}</h2>
      <Select
        label={t('settings.place.side')}
        hint={t('settings.place.help')}
        options={(['right', 'left'] as const).map((value) => ({ value, text: t(`settings.place.${value}`) }))}
        value={settings.sidebar.side}
        onPick={(side) => change({ side: side === 'left' ? 'left' : 'right' })}
      />
      <Checkbox label={t('settings.place.folded')} checked={settings.sidebar.folded} onPick={(folded) => change({ folded })} />
      {problem && <Notice kind="error">{problem}</Notice>}
      <ToggleKey />
    </section>
  )
}

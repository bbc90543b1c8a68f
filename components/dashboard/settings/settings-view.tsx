import { useState } from 'preact/hooks'
import { changeSettings, SettingsError } from '../../../lib/workspace/settings-store.ts'
import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { useSession } from '../session.ts'
import { ViewHead } from '../view-head.tsx'
import { BasicsFields, basicsOf, type Basics } from './basics-fields.tsx'
import { DemoRemoval } from './demo-removal.tsx'
import { Rates } from './rates.tsx'
import { SidebarPlacing } from './sidebar-place.tsx'

/** Language, country, currency, time zone, the agent's name, and the way out of the demo base. */
export function SettingsView() {
  const { t } = useLanguage()
  const { db, settings } = useSession()
  const [change, setChange] = useState<Partial<Basics>>({})
  const [state, setState] = useState<'editing' | 'saved' | string>('editing')
  const save = async (event: Event): Promise<void> => {
    event.preventDefault()
    try {
      await changeSettings(db, change)
      setChange({})
      setState('saved')
    } catch (error) {
      setState(
        error instanceof SettingsError ? t('settings.refused', { fields: error.fields.join(', ') }) : failureText(error, t),
      )
    }
  }
  const edit = (more: Partial<Basics>): void => {
    setChange({ ...change, ...more })
    setState('editing')
  }
  return (
    <>
      <ViewHead title={t('settings.title')} />
      <form class="narrow stack" onSubmit={save}>
        <BasicsFields value={{ ...basicsOf(settings), ...change }} onChange={edit} />
        <div class="row">
          <Button type="submit" look="main">
            {t('dashboard.save')}
          </Button>
          {state === 'saved' && <output>{t('dashboard.saved')}</output>}
        </div>
        {state !== 'saved' && state !== 'editing' && <Notice kind="error">{state}</Notice>}
      </form>
      <Rates />
      <SidebarPlacing />
      <DemoRemoval />
    </>
  )
}

import { useLanguage } from '../../ui/language.tsx'
import { useDemoInUse } from '../import/demo.ts'
import { DemoRemoveButton } from '../import/demo-present.tsx'

/** The way out of the demo base; nothing where there is none. */
export function DemoRemoval() {
  const { t } = useLanguage()
  if (!useDemoInUse()) return null
  return (
    <section class="narrow stack apart">
      <h2>{t('settings.demo.title')}</h2>
      <p>{t('settings.demo.text')}</p>
      <DemoRemoveButton />
    </section>
  )
}

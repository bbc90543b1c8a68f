import { useLanguage } from '../../ui/language.tsx'
import { useSession } from '../session.ts'
import { ViewHead } from '../view-head.tsx'
import { EraseForm } from './erase-form.tsx'
import { ErasedLog } from './erased-log.tsx'
import { KeptTable } from './kept-table.tsx'
import { Retention } from './retention.tsx'
import { StorageUse } from './storage-use.tsx'

/** What is kept and for how long, that nothing leaves, what stays of those who were erased, and the way to erase all of it. */
export function PrivacyView() {
  const { t, format } = useLanguage()
  const { settings } = useSession()
  return (
    <>
      <ViewHead title={t('privacy.title')} lead={t('privacy.lead')} />
      <div class="stack">
        {settings.agreedAt !== null && <p>{t('privacy.agreed', { date: format.date(settings.agreedAt) })}</p>}
        <p class="prose">{t('privacy.where')}</p>
        <KeptTable />
        <StorageUse />
        <Retention />
        <ErasedLog />
        <section class="stack-small">
          <h2>{t('privacy.hash.title')}</h2>
          <p class="prose">{t('privacy.hash.text')}</p>
        </section>
        <p class="prose">{t('privacy.uninstall')}</p>
        <EraseForm />
      </div>
    </>
  )
}

import { useEffect, useState } from 'preact/hooks'
import { Base } from '../../../lib/orders/base.ts'
import type { RecencyDatabase } from '../../../lib/db/database.ts'
import { useLanguage } from '../../ui/language.tsx'
import { byteSize } from '../byte-size.ts'
import { useLive } from '../live.ts'
import { useSession } from '../session.ts'
import { ViewHead } from '../view-head.tsx'
import { EraseForm } from './erase-form.tsx'

/** What is kept, that nothing leaves, and the way to erase all of it. */
export function PrivacyView() {
  const { t, format } = useLanguage()
  const { db, settings } = useSession()
  const counts = useLive(() => countKept(db), [db])
  const size = useSize(counts)
  return (
    <>
      <ViewHead title={t('privacy.title')} lead={t('privacy.lead')} />
      <div class="stack">
        {settings.agreedAt !== null && <p>{t('privacy.agreed', { date: format.date(settings.agreedAt) })}</p>}
        {counts && (
          <table class="grid fit">
            <caption>{t('privacy.kept')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('privacy.what')}</th>
                <th scope="col" class="figures">
                  {t('privacy.count')}
                </th>
              </tr>
            </thead>
            <tbody>
              {counts.map(({ table, count }) => (
                <tr key={table}>
                  <th scope="row">{t(`privacy.table.${table}`)}</th>
                  <td class="figures" data-table={table} data-value={count}>
                    {format.number(count)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {size !== null && <p class="quiet">{t('privacy.size', { size: byteSize(size, t.locale) })}</p>}
        <p class="prose">{t('privacy.uninstall')}</p>
        <EraseForm />
      </div>
    </>
  )
}

async function countKept(db: RecencyDatabase) {
  const { manifest } = await Base.open(db)
  return [
    { table: 'contacts', count: manifest.contacts },
    { table: 'orders', count: manifest.orders },
    { table: 'hand', count: await db.contacts.count() },
    { table: 'log', count: await db.log.count() },
    { table: 'links', count: await db.links.count() },
    { table: 'behaviour', count: await db.behaviour.count() },
    { table: 'messageIds', count: await db.messageRefs.count() },
    { table: 'segments', count: await db.segments.count() },
    { table: 'offers', count: await db.offers.count() },
    { table: 'sites', count: await db.sites.count() },
    { table: 'imports', count: await db.imports.count() },
    { table: 'leftOut', count: await db.leftOut.count() },
  ] as const
}

/** Bytes that this extension's storage takes; null where the browser does not say. */
function useSize(after: unknown): number | null {
  const [size, setSize] = useState<number | null>(null)
  useEffect(() => {
    navigator.storage?.estimate().then(
      ({ usage }) => setSize(usage ?? null),
      () => setSize(null),
    )
  }, [after])
  return size
}

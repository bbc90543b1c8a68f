import type { RecencyDatabase } from '../../../lib/db/database.ts'
import type { JobRecord } from '../../../lib/import/job.ts'
import { useLanguage } from '../../ui/language.tsx'
import { useLive } from '../live.ts'
import { Scroll } from '../scroll.tsx'
import { useSession } from '../session.ts'

/** When how many were erased, and why; never who. */
export function ErasedLog() {
  const { t, format } = useLanguage()
  const { db } = useSession()
  const erasings = useLive(() => erasingsOf(db), [db])
  if (!erasings) return null
  return (
    <section class="stack-small" data-testid="erased-log">
      <h2>{t('privacy.log.title')}</h2>
      {erasings.length === 0 ? (
        <p class="quiet">{t('privacy.log.none')}</p>
      ) : (
        <Scroll label={t('privacy.log.title')} tall>
          <table class="grid fit">
            <thead>
              <tr>
                <th scope="col">{t('privacy.log.when')}</th>
                <th scope="col">{t('privacy.log.why')}</th>
                <th scope="col" class="figures">
                  {t('privacy.log.people')}
                </th>
              </tr>
            </thead>
            <tbody>
              {erasings.map(({ id, startedAt, kind, outcome }) => (
                <tr key={id} data-kind={kind}>
                  <td>{format.moment(startedAt)}</td>
                  <td>{t(kind === 'retain' ? 'privacy.log.retain' : 'privacy.log.erase')}</td>
                  <td class="figures">{format.number(outcome?.['people'] ?? 0)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  )
}

/** Newest first. */
async function erasingsOf(db: RecencyDatabase): Promise<JobRecord[]> {
  return (await db.jobs.orderBy('startedAt').toArray()).filter(hasErased).toReversed()
}

function hasErased({ kind, state, outcome }: JobRecord): boolean {
  return (kind === 'erase' || kind === 'retain') && state === 'done' && (outcome?.['people'] ?? 0) > 0
}

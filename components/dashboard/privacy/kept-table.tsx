import { Dexie } from 'dexie'
import { useEffect, useState } from 'preact/hooks'
import type { RecencyDatabase } from '../../../lib/db/database.ts'
import { query } from '../../../lib/jobs/client.ts'
import { peopleIn } from '../../../lib/law/blank.ts'
import { Base } from '../../../lib/orders/base.ts'
import { useLanguage } from '../../ui/language.tsx'
import { useLive } from '../live.ts'
import { useSession } from '../session.ts'

/** What is kept now, and how much of it. */
export function KeptTable() {
  const { t, format } = useLanguage()
  const { db } = useSession()
  const kept = useLive(() => countKept(db), [db])
  const events = useEvents(kept?.generation)
  if (!kept) return null
  return (
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
        {kept.counts.map(({ table, count }) => {
          const value = table === 'events' ? events : count
          return (
            <tr key={table}>
              <th scope="row">{t(`privacy.table.${table}`)}</th>
              <td class="figures" data-table={table} data-value={value ?? ''}>
                {value === null ? t('privacy.retain.counting') : format.number(value)}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Events are counted by the worker, since only the people themselves tell. Null while that is under way, or nobody could. */
function useEvents(generation: number | undefined): number | null {
  const [events, setEvents] = useState<number | null>(null)
  useEffect(() => {
    if (generation === undefined) return
    let isLate = false
    setEvents(null)
    query('kept.events', {}).then(
      (count) => isLate || setEvents(count),
      () => {},
    )
    return () => {
      isLate = true
    }
  }, [generation])
  return events
}

async function countKept(db: RecencyDatabase) {
  const { manifest } = await Base.open(db)
  const counts = [
    { table: 'contacts', count: peopleIn(manifest) },
    { table: 'orders', count: manifest.orders },
    // Asked of the worker.
    { table: 'events', count: null },
    { table: 'hand', count: await db.contacts.count() },
    { table: 'log', count: await db.log.count() },
    { table: 'links', count: await db.links.count() },
    { table: 'chats', count: await db.chats.count() },
    { table: 'behaviour', count: await db.behaviour.count() },
    { table: 'messageIds', count: await db.messageRefs.count() },
    { table: 'segments', count: await db.segments.count() },
    { table: 'stageRules', count: await db.stageRules.count() },
    { table: 'moments', count: await db.moments.count() },
    { table: 'offers', count: await db.offers.count() },
    { table: 'queues', count: await db.queues.count() },
    { table: 'queueItems', count: await db.queueItems.count() },
    { table: 'sent', count: await db.sent.count() },
    { table: 'reminders', count: await countReminders(db) },
    { table: 'replies', count: await db.replies.count() },
    { table: 'optInLinks', count: await db.optInLinks.count() },
    { table: 'signals', count: await db.signals.count() },
    { table: 'questions', count: await db.questions.count() },
    { table: 'questionSets', count: await db.questionSets.count() },
    { table: 'goals', count: await db.goals.count() },
    { table: 'sites', count: await db.sites.count() },
    { table: 'imports', count: await db.imports.count() },
    { table: 'leftOut', count: await db.leftOut.count() },
    { table: 'erased', count: await db.erased.count() },
  ] as const
  return { counts, generation: manifest.generation }
}

/** Those that stand: only who ever had one is looked at. */
async function countReminders(db: RecencyDatabase): Promise<number> {
  const said = await db.log.where('[kind+at]').between(['remind', Dexie.minKey], ['remind', Dexie.maxKey]).toArray()
  const people = await db.people.bulkGet([...new Set(said.map(({ contact }) => contact))])
  return people.filter((state) => state?.remind !== undefined).length
}

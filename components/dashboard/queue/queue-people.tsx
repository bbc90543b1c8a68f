import { useEffect, useState } from 'preact/hooks'
import { Directory } from '../../../lib/contacts/directory.ts'
import type { RecencyDatabase } from '../../../lib/db/database.ts'
import { Base } from '../../../lib/orders/base.ts'
import type { ItemState, Queue, QueueItem } from '../../../lib/queue/queue.ts'
import { useLanguage } from '../../ui/language.tsx'
import { WindowedList } from '../duplicates/windowed-list.tsx'
import { useLive } from '../live.ts'
import { useSession } from '../session.ts'

/** In the order in which they matter to who looks. */
const STATES: readonly ItemState[] = ['unsure', 'opening', 'drafting', 'drafted', 'planned', 'sent', 'skipped', 'holdout']
const HEIGHT = 58

interface Shown {
  item: QueueItem
  /** Null: not known any more. */
  name: string | null
}

/** Who is in a queue, where they stand and what they are written. Only those in sight are read. */
export function QueuePeople({ queue }: { queue: Queue }) {
  const { t } = useLanguage()
  const { db } = useSession()
  const ids = useLive(() => idsOf(db, queue.id), [db, queue.id])
  const [chosen, setChosen] = useState(0)
  const [sight, setSight] = useState<readonly number[]>([])
  const wanted = [...new Set([chosen, ...sight])].flatMap((place) => ids?.[place] ?? [])
  const shown = useShown(db, wanted)
  if (!ids) return null
  const one = shown.get(ids[chosen] ?? '')
  return (
    <div class="pairs-view" data-testid="queue-people">
      <WindowedList
        label={t('queue.people')}
        lines={ids.map((_, place) => place)}
        chosen={Math.min(chosen, ids.length - 1)}
        height={HEIGHT}
        onChoose={setChosen}
        onSight={setSight}
      >
        {(place) => {
          const at = shown.get(ids[place] ?? '')
          return (
            <>
              <div class="pairs-name" dir="auto">
                {at ? (at.name ?? t('queue.people.gone')) : '…'}
              </div>
              <div class="pairs-why quiet">{at && t(`queue.item.${at.item.state}`)}</div>
            </>
          )
        }}
      </WindowedList>
      {one && <OnePerson {...one} />}
    </div>
  )
}

function OnePerson({ item: { contact, state, why, text, notBefore }, name }: Shown) {
  const { t, format } = useLanguage()
  return (
    <div class="stack-small">
      <h3 dir="auto">
        {name === null ? t('queue.people.gone') : <a href={`#/contacts/${encodeURIComponent(contact)}`}>{name}</a>}
      </h3>
      <p>
        {t(`queue.item.${state}`)}
        {why && `: ${t(`queue.why.${why}`)}`}
        {notBefore > Date.now() && ` · ${t('queue.item.notBefore', { when: format.moment(notBefore) })}`}
      </p>
      {text !== '' && (
        <p class="rule offer-words" dir="auto">
          {text}
        </p>
      )}
    </div>
  )
}

async function idsOf(db: RecencyDatabase, queue: string): Promise<string[]> {
  const of = (state: ItemState) =>
    db.queueItems.where('[queue+state+rank]').between([queue, state, -Infinity], [queue, state, Infinity])
  return (await Promise.all(STATES.map((state) => of(state).primaryKeys()))).flat()
}

/** Items as they stand, with names, which are looked up once. */
function useShown(db: RecencyDatabase, ids: readonly string[]): ReadonlyMap<string, Shown> {
  const [names, setNames] = useState<ReadonlyMap<string, string | null>>(new Map())
  const items = useLive(
    async () => (await db.queueItems.bulkGet([...ids])).filter((item) => item !== undefined),
    [db, ids.join(' ')],
  )
  const unknown = (items ?? []).map(({ contact }) => contact).filter((contact) => !names.has(contact))
  useEffect(() => {
    if (unknown.length === 0) return
    let isOver = false
    void namesOf(db, unknown).then((found) => !isOver && setNames((before) => new Map([...before, ...found])))
    return () => {
      isOver = true
    }
  }, [unknown.join(' ')])
  return new Map(
    (items ?? []).flatMap((item) =>
      names.has(item.contact) ? [[item.id, { item, name: names.get(item.contact) ?? null }]] : [],
    ),
  )
}

async function namesOf(db: RecencyDatabase, contacts: readonly string[]): Promise<[string, string | null][]> {
  const directory = new Directory(db, await Base.open(db))
  return Promise.all(contacts.map(async (id) => [id, (await directory.byId(id))?.contact.name ?? null]))
}

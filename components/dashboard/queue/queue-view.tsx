import { useState } from 'preact/hooks'
import { listOffers } from '../../../lib/offers/store.ts'
import type { Queue } from '../../../lib/queue/queue.ts'
import { listSegments } from '../../../lib/segments/store.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useFocusBack } from '../focus.ts'
import { useLive } from '../live.ts'
import { useRest } from '../route.ts'
import { useSession } from '../session.ts'
import { ViewHead } from '../view-head.tsx'
import { QueueForm } from './queue-form.tsx'
import { QueuePeople } from './queue-people.tsx'
import { QueueRow } from './queue-row.tsx'

const RANKS: Record<Queue['state'], number> = { running: 0, paused: 1, done: 2, stopped: 2 }

/** All queues, and the form for a new one; `#/queue/<id>` shows one queue's people below it. */
export function QueueView() {
  const { t } = useLanguage()
  const { db } = useSession()
  const rest = useRest()
  const [isNew, setNew] = useState(false)
  const queues = useLive(() => db.queues.toArray(), [db])
  const segments = useLive(() => listSegments(db), [db])
  const offers = useLive(() => listOffers(db), [db])
  useFocusBack(isNew ? 'form' : null)
  if (!queues || !segments || !offers) return null
  const sorted = queues.toSorted((a, b) => RANKS[a.state] - RANKS[b.state] || b.createdAt - a.createdAt)
  const canMake = segments.length > 0 && offers.length > 0
  return (
    <>
      <ViewHead title={t('queue.title')} lead={t('queue.lead')}>
        {!isNew && canMake && (
          <Button id="form" look="main" icon="plus" onClick={() => setNew(true)}>
            {t('queue.new')}
          </Button>
        )}
      </ViewHead>
      <div class="stack">
        {isNew && (
          <QueueForm
            segments={segments}
            offers={offers}
            onClose={() => setNew(false)}
            onMade={(id) => {
              setNew(false)
              location.hash = `#/queue/${encodeURIComponent(id)}`
            }}
          />
        )}
        {sorted.some(({ state }) => state === 'running') && <Notice kind="info">{t('queue.how')}</Notice>}
        {!isNew && queues.length === 0 && <NoQueue segments={segments.length} offers={offers.length} />}
        <ul class="rows">
          {sorted.map((queue) => (
            <QueueRow key={queue.id} queue={queue} isOpen={queue.id === rest}>
              {queue.id === rest && <QueuePeople queue={queue} />}
            </QueueRow>
          ))}
        </ul>
        <p class="quiet prose">
          {t('queue.team')} <a href="#/consent">{t('queue.team.link')}</a>
        </p>
      </div>
    </>
  )
}

function NoQueue({ segments, offers }: { segments: number; offers: number }) {
  const { t } = useLanguage()
  const lacks = segments === 0 ? 'segments' : offers === 0 ? 'offers' : null
  return (
    <EmptyState icon="chat" title={t('queue.empty.title')}>
      <p>{t(lacks ? `queue.empty.${lacks}` : 'queue.empty.text')}</p>
      {lacks && (
        <a class="button button-main" href={`#/${lacks}`}>
          {t(`queue.empty.${lacks}.go`)}
        </a>
      )}
    </EmptyState>
  )
}

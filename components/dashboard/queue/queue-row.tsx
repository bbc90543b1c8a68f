import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { LeftWhy, Queue } from '../../../lib/queue/queue.ts'
import { removeQueue } from '../../../lib/queue/plan/remove-queue.ts'
import { tallyOf } from '../../../lib/queue/plan/tally.ts'
import { setQueueState } from '../../../lib/queue/store.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { useLive } from '../live.ts'
import { channelName } from '../offers/channel-names.ts'
import { useSession } from '../session.ts'

/** One queue in the list: how far it is, who was left out, what can be done with it. */
export function QueueRow({ queue, isOpen, children }: { queue: Queue; isOpen: boolean; children: ComponentChildren }) {
  const { t, format } = useLanguage()
  const { db } = useSession()
  const { id, name, state, offer, network, made } = queue
  const tally = useLive(() => tallyOf(db, id), [db, id])
  const [asks, setAsks] = useState<'stop' | 'remove' | null>(null)
  const [problem, setProblem] = useState('')
  const done = (doing: Promise<unknown>): void => {
    setAsks(null)
    doing.then(
      () => setProblem(''),
      (error: unknown) => setProblem(failureText(error, t)),
    )
  }
  const turn = (to: 'running' | 'paused' | 'stopped'): void => done(setQueueState(db, id, to, Date.now()))
  const { left = 0, states = {}, skipped = {} } = tally ?? {}
  const isOver = state === 'done' || state === 'stopped'
  const whys = (counts: Partial<Record<LeftWhy, number>>): string[] =>
    Object.entries(counts).map(([why, count]) => `${t(`queue.why.${why as LeftWhy}`)} (${format.number(count)})`)
  return (
    <li class="card stack-small" data-queue={id} data-state={state}>
      <h2 dir="auto">{name}</h2>
      <p class="quiet">
        <strong>{t(`queue.state.${state}`)}</strong> · {channelName(network)} · <bdi>{offer.name}</bdi> · {format.date(made.at)}
      </p>
      {tally && (
        <p data-testid="queue-figures" data-left={left} data-sent={states.sent ?? 0}>
          {[
            t('queue.left', { n: left }),
            t('queue.sent', { n: states.sent ?? 0 }),
            ...(states.skipped ? [t('queue.skipped', { n: states.skipped })] : []),
            ...(states.holdout ? [t('queue.heldOut', { n: states.holdout })] : []),
          ].join(' · ')}
        </p>
      )}
      {whys(skipped).length > 0 && <p class="quiet">{t('queue.skipped.why', { whys: format.list(whys(skipped)) })}</p>}
      {whys(made.left).length > 0 && <p class="quiet">{t('queue.made.left', { whys: format.list(whys(made.left)) })}</p>}
      <div class="row">
        {state === 'running' && <Button onClick={() => turn('paused')}>{t('queue.pause')}</Button>}
        {state === 'paused' && <Button onClick={() => turn('running')}>{t('queue.goOn')}</Button>}
        {isOver ? (
          <Button onClick={() => setAsks('remove')}>{t('queue.remove')}</Button>
        ) : (
          <Button onClick={() => setAsks('stop')}>{t('queue.stop')}</Button>
        )}
        <a href={isOpen ? '#/queue' : `#/queue/${encodeURIComponent(id)}`} aria-expanded={isOpen}>
          {t(isOpen ? 'queue.people.hide' : 'queue.people.show')}
        </a>
        <a href={`#/results/${encodeURIComponent(`queue.${id}`)}`}>{t('queue.results')}</a>
      </div>
      {problem && <Notice kind="error">{problem}</Notice>}
      {children}
      <Dialog
        open={asks !== null}
        title={t(asks === 'remove' ? 'queue.remove.title' : 'queue.stop.title')}
        onClose={() => setAsks(null)}
        actions={
          <>
            <Button onClick={() => setAsks(null)}>{t('dashboard.cancel')}</Button>
            <Button look="danger" onClick={() => (asks === 'remove' ? done(removeQueue(db, id)) : turn('stopped'))}>
              {t(asks === 'remove' ? 'queue.remove' : 'queue.stop')}
            </Button>
          </>
        }
      >
        <p>{asks === 'remove' ? t('queue.remove.text') : t('queue.stop.text', { n: left })}</p>
      </Dialog>
    </li>
  )
}

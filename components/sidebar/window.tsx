import { useEffect, useState } from 'preact/hooks'
import type { CardContact } from '../../lib/card/card.ts'
import type { ChannelWindow } from '../../lib/consent/opt.ts'
import { Notice } from '../ui/notice.tsx'
import { useSidebar } from './context.ts'
import { useLanguage } from './language.ts'
import { timeLeft } from './window-left.ts'

/** Meta's own page of the rule that `lib/consent/window.ts` follows. */
const RULE = 'https://developers.facebook.com/docs/messenger-platform/policy/policy-overview/'
const LOOK_EVERY = 20_000

/** What the messenger allows now, counting down; nothing where it knows no such rule. */
export function ChannelWindowLine({ contact }: { contact: CardContact }) {
  const { window } = contact
  return !window || window.state === 'free' ? null : <Line window={window} />
}

function Line({ window }: { window: ChannelWindow }) {
  const { t } = useLanguage()
  const { refresh } = useSidebar()
  const [now, setNow] = useState(Date.now)
  const { state, until } = window
  const isOver = until !== null && until <= now
  useEffect(() => {
    setNow(Date.now())
    if (until === null) return
    const looking = setInterval(() => setNow(Date.now()), LOOK_EVERY)
    return () => clearInterval(looking)
  }, [until])
  // What is allowed after it, the background knows.
  useEffect(() => {
    if (isOver) refresh()
  }, [isOver, refresh])
  const words = useWindowWords()
  return (
    <section class="panel" aria-label={t('window.label')} data-testid="window" data-state={state}>
      <Notice kind={state === 'open' ? 'info' : 'doubt'}>{words(window, now)}</Notice>
      <details>
        <summary class="quiet">{t('window.why')}</summary>
        <p class="quiet">
          {t('window.rule')}{' '}
          <a href={RULE} target="_blank" rel="noreferrer">
            {t('window.source')}
          </a>
        </p>
      </details>
    </section>
  )
}

function useWindowWords(): (window: ChannelWindow, now: number) => string {
  const { t } = useLanguage()
  return ({ state, until }, now) => {
    if (state === 'closed') return t('window.closed')
    if (until === null || (state !== 'open' && state !== 'human')) return t('window.unknown')
    const { unit, n } = timeLeft(until - now)
    if (state === 'human') return t(`window.human.${unit}`, { n })
    return unit === 'days' ? t('window.open.hours', { n: n * 24 }) : t(`window.open.${unit}`, { n })
  }
}

import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useLanguage } from '../ui/language.tsx'
import { useRunningJob } from './import/job.ts'
import { LowSpace } from './low-space.tsx'
import { VIEWS, type View } from './route.ts'
import { useKeptDay } from './use-kept-day.ts'

/** The navigation on the left and the view beside it. A new view takes the focus, so that keyboard and screen reader start at its top. */
export function Frame({ route, children }: { route: View; children: ComponentChildren }) {
  const { t, format } = useLanguage()
  const main = useRef<HTMLElement>(null)
  const first = useRef(true)
  const job = useRunningJob()
  useKeptDay()
  useEffect(() => {
    if (!first.current) main.current?.focus()
    first.current = false
    scrollTo(0, 0)
  }, [route])
  return (
    <div class="frame">
      <nav class="side" aria-label={t('dashboard.views')}>
        <a class="skip" href={`#/${route}`} onClick={() => main.current?.focus()}>
          {t('dashboard.skip')}
        </a>
        <div class="brand">Recency</div>
        <ul>
          {VIEWS.map((view) => (
            <li key={view} class={view === 'settings' ? 'apart' : ''}>
              <a href={`#/${view}`} aria-current={view === route ? 'page' : undefined}>
                <span>{t(`dashboard.view.${view}`)}</span>
                {view === 'import' && job && <span class="side-figure">{format.number(Math.round(job.progress * 100))} %</span>}
              </a>
            </li>
          ))}
        </ul>
        <LowSpace />
        <p class="side-note">{t('dashboard.local')}</p>
      </nav>
      <main ref={main} tabIndex={-1} class="view">
        {children}
      </main>
    </div>
  )
}

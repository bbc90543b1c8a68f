import type { ComponentChildren } from 'preact'
import { useLanguage } from '../../ui/language.tsx'
import { FailureNotice } from '../failure-notice.tsx'
import type { Asked } from '../use-asked.ts'

/** What was asked of the worker once it is there; before, that it is being reckoned; what failed, with a way to try again. */
export function Asking<T>({ of, children }: { of: Asked<T>; children: (answer: T) => ComponentChildren }) {
  const { t } = useLanguage()
  const { answer, busy, error, again } = of
  if (!busy && error !== null) return <FailureNotice error={error} onRetry={again} />
  if (answer === null) return <output class="quiet">{t('guide.measuring')}</output>
  return (
    <div class="guide-asked" aria-busy={busy}>
      {children(answer)}
    </div>
  )
}

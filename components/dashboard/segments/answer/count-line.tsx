import { useLanguage } from '../../../ui/language.tsx'
import type { Tried } from './use-tried.ts'

/** How many people, and which share of all. The figure of the rule before stays, dimmed, until the new one is there. */
export function CountLine({ tried: { answer, busy }, waiting }: { tried: Tried; waiting: number }) {
  const { t, format } = useLanguage()
  return (
    <span
      class={`count-line ${busy ? 'count-old' : ''}`}
      data-testid="tried-count"
      data-value={answer?.count ?? ''}
      data-busy={busy}
      data-waiting={waiting}
    >
      {answer ? (
        <>
          <strong>{t('dashboard.people', { n: answer.count })}</strong>
          {answer.people > 0 && <span class="quiet">{format.percent(answer.count / answer.people)}</span>}
        </>
      ) : (
        <span class="quiet">{busy ? t('segments.counting') : ''}</span>
      )}
    </span>
  )
}

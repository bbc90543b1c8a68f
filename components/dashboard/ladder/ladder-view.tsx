import { useLanguage } from '../../ui/language.tsx'
import { FailureNotice } from '../failure-notice.tsx'
import { ViewHead } from '../view-head.tsx'
import { CountingChoice } from './counting-choice.tsx'
import { Rungs } from './rungs.tsx'
import { Signals } from './signals.tsx'
import { StageRules } from './stage-rules.tsx'
import { useLadderCount } from './use-ladder-count.ts'

/** Ben Hunt's ladder of awareness: who stands where and why, what to say to them, and the words that speak for a stage. */
export function LadderView() {
  const { t } = useLanguage()
  const { answer: count, error, again } = useLadderCount()
  return (
    <>
      <ViewHead title={t('ladder.title')} lead={t('ladder.lead')}>
        <a class="button" href="#/movement?of=stages">
          {t('ladder.movement')}
        </a>
      </ViewHead>
      {error !== null && <FailureNotice error={error} onRetry={again} />}
      <div class="stack">
        <div class="ladder-counting">
          <CountingChoice />
        </div>
        <Rungs count={count} />
      </div>
      <StageRules />
      <Signals />
    </>
  )
}

import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { ViewHead } from '../view-head.tsx'
import { CountingChoice } from './counting-choice.tsx'
import { Rungs } from './rungs.tsx'
import { Signals } from './signals.tsx'
import { StageRules } from './stage-rules.tsx'
import { useLadderCount } from './use-ladder-count.ts'

/** Ben Hunt's ladder of awareness: who stands where and why, what to say to them, and the words that speak for a stage. */
export function LadderView() {
  const { t } = useLanguage()
  const { count, error } = useLadderCount()
  return (
    <>
      <ViewHead title={t('ladder.title')} lead={t('ladder.lead')}>
        <a class="button" href="#/movement?of=stages">
          {t('ladder.movement')}
        </a>
      </ViewHead>
      {error !== null && <Notice kind="error">{failureText(error, t)}</Notice>}
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

import type { Stage } from '../../../lib/fields/stage.ts'
import { stageAdvice } from '../../../lib/ladder/advice.ts'
import { useLanguage } from '../../ui/language.tsx'

/** What people say at a stage, what to say to them and what not. */
export function Advice({ stage }: { stage: Stage }) {
  const { t } = useLanguage()
  const advice = stageAdvice(stage, t)
  return (
    <dl class="rung-advice">
      {(['hears', 'say', 'avoid'] as const).map((part) => (
        <div key={part}>
          <dt class="quiet">{t(`advice.${part}`)}</dt>
          <dd>{advice[part]}</dd>
        </div>
      ))}
    </dl>
  )
}

import type { Stage } from '../../../lib/fields/stage.ts'
import { HeardWords } from './heard-words.tsx'
import { useHeardLanguage } from './language.ts'

/** What to say to somebody at a stage, and what not yet. */
export function StageAdvice({ stage }: { stage: Stage }) {
  return (
    <HeardWords>
      <Advice stage={stage} />
    </HeardWords>
  )
}

function Advice({ stage }: { stage: Stage }) {
  const { t } = useHeardLanguage()
  const rows = [
    [t('advice.hears'), t(`advice.${stage}.hears`)],
    [t('advice.say'), t(`advice.${stage}.say`)],
    [t('advice.avoid'), t(`advice.${stage}.avoid`)],
  ] as const
  return (
    <dl class="advice" data-testid="stage-advice">
      {rows.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

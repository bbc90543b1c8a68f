import type { Stage } from '../../../lib/fields/stage.ts'
import { stageWords } from '../../../lib/ladder/counting.ts'
import type { Signal } from '../../../lib/ladder/signal.ts'
import { useLanguage } from '../../ui/language.tsx'
import { useSession } from '../session.ts'
import { SignalRow } from './signal-row.tsx'

/** The phrases of one stage, folded. */
export function SignalsOfStage({
  stage,
  signals,
  onRemoved,
}: {
  stage: Stage
  signals: readonly Signal[]
  onRemoved: (signal: Signal) => void
}) {
  const { t } = useLanguage()
  const { settings } = useSession()
  return (
    <details class="signals-fold">
      <summary>
        <span>{stageWords(stage, t, settings.ladder?.counting)}</span>{' '}
        <span class="quiet">{t('ladder.signals.count', { n: signals.length })}</span>
      </summary>
      {signals.length === 0 ? (
        <p class="quiet">{t('ladder.signals.none')}</p>
      ) : (
        <ul class="signals">
          {signals.map((signal) => (
            <SignalRow key={signal.id} signal={signal} onRemoved={onRemoved} />
          ))}
        </ul>
      )}
    </details>
  )
}

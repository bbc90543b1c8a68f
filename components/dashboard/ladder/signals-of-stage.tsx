import type { Stage } from '../../../lib/fields/stage.ts'
import type { Signal } from '../../../lib/ladder/signal.ts'
import { useLanguage } from '../../ui/language.tsx'
import { Removed } from '../removed.tsx'
import { useStageWords } from './signal-form.ts'
import { SignalRow } from './signal-row.tsx'

/** The phrases of one stage, folded; one that was removed keeps its place as long as it can be brought back. */
export function SignalsOfStage({
  stage,
  signals,
  removed,
  isFound,
  onRemoved,
  onUndo,
}: {
  stage: Stage
  signals: readonly Signal[]
  removed: Signal | null
  /** These are what was looked for: shown unfolded. */
  isFound: boolean
  onRemoved: (signal: Signal) => void
  onUndo: (signal: Signal) => void
}) {
  const { t } = useLanguage()
  const words = useStageWords()
  const isGone = removed !== null && signals.every(({ id }) => id !== removed.id)
  const lines = isGone ? [...signals, removed].toSorted((a, b) => a.phrase.localeCompare(b.phrase)) : signals
  return (
    <details class="signals-fold" open={isFound}>
      <summary>
        <span>{words(stage)}</span> <span class="quiet">{t('ladder.signals.count', { n: signals.length })}</span>
      </summary>
      {lines.length === 0 ? (
        <p class="quiet">{t('ladder.signals.none')}</p>
      ) : (
        <ul class="signals">
          {lines.map((signal) =>
            isGone && signal === removed ? (
              <li key={`removed ${signal.id}`}>
                <Removed text={t('ladder.signals.removed', { phrase: signal.phrase })} onUndo={() => onUndo(signal)} />
              </li>
            ) : (
              <SignalRow key={signal.id} signal={signal} onRemoved={onRemoved} />
            ),
          )}
        </ul>
      )}
    </details>
  )
}

import { useState } from 'preact/hooks'
import { STAGES, type Stage } from '../../../lib/fields/stage.ts'
import type { Signal } from '../../../lib/ladder/signal.ts'
import { restoreSignal } from '../../../lib/ladder/store.ts'
import { foldText } from '../../../lib/segments/fold-text.ts'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { useSession } from '../session.ts'
import { SignalsOfStage } from './signals-of-stage.tsx'
import { useFocusWhenThere } from './use-focus-when-there.ts'

/** The phrases of one language by stage, or those of them in which `sought` stands. */
export function SignalsList({ language, signals, sought }: { language: string; signals: readonly Signal[]; sought: string }) {
  const { t } = useLanguage()
  const { db } = useSession()
  const focus = useFocusWhenThere()
  const [removed, setRemoved] = useState<Signal | null>(null)
  const [failure, setFailure] = useState('')
  const text = foldText(sought.trim())
  const found = text === '' ? signals : signals.filter((signal) => holds(signal, text))
  const undo = async (signal: Signal): Promise<void> => {
    try {
      await restoreSignal(db, signal)
      focus(`[data-signal="${signal.id}"] .in-place-value`)
      setRemoved(null)
    } catch (error) {
      setFailure(failureText(error, t))
    }
  }
  const isRemovedAt = (stage: Stage): boolean => removed?.stage === stage && removed.language === language
  // While something is looked for, a stage without it would only be in the way; what can be brought back stays.
  const stages = STAGES.toReversed().filter(
    (stage) => text === '' || isRemovedAt(stage) || found.some((signal) => signal.stage === stage),
  )
  return (
    <div class="stack-small">
      {failure && <Notice kind="error">{failure}</Notice>}
      {text !== '' && (
        <output class="quiet" data-testid="phrases-found">
          {t('ladder.signals.found', { n: found.length })}
        </output>
      )}
      {stages.length > 0 && (
        <div class="signals-folds">
          {stages.map((stage) => (
            <SignalsOfStage
              // Unfolded by the search, folded again without it, whatever was pressed meanwhile.
              key={text === '' ? stage : `found ${stage}`}
              stage={stage}
              signals={found.filter((signal) => signal.stage === stage)}
              removed={isRemovedAt(stage) ? removed : null}
              isFound={text !== ''}
              onRemoved={setRemoved}
              onUndo={(signal) => void undo(signal)}
            />
          ))}
        </div>
      )}
    </div>
  )
}

function holds({ phrase, unless = [] }: Signal, text: string): boolean {
  return [phrase, ...unless].some((one) => foldText(one).includes(text))
}

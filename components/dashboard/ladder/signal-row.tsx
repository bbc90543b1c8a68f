import { useState } from 'preact/hooks'
import { signalProblemSentence, type SignalProblem } from '../../../lib/ladder/check-signal.ts'
import { removeSignal, saveSignal, switchSignal } from '../../../lib/ladder/store.ts'
import type { Signal } from '../../../lib/ladder/signal.ts'
import { IconButton } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/field.tsx'
import { InPlace } from '../../ui/in-place.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { useSession } from '../session.ts'
import { PhraseFields } from './phrase-fields.tsx'
import { linesOf, useStageWords } from './signal-form.ts'

/** One phrase: on or off, changed where it stands, with what takes it back. */
export function SignalRow({ signal, onRemoved }: { signal: Signal; onRemoved: (signal: Signal) => void }) {
  const { t, format } = useLanguage()
  const { db } = useSession()
  const words = useStageWords()
  const [draft, setDraft] = useState({ phrase: '', unless: '' })
  const [problems, setProblems] = useState<readonly SignalProblem[]>([])
  const [failure, setFailure] = useState('')
  const { id, phrase, unless = [], off, origin } = signal
  const failed = (error: unknown): void => setFailure(failureText(error, t))
  return (
    <li class={off ? 'signal signal-off' : 'signal'} data-signal={id}>
      <Checkbox
        label={<span class="out-of-sight">{t('ladder.signals.on', { phrase })}</span>}
        checked={!off}
        onPick={(on) =>
          void switchSignal(db, signal, !on, Date.now()).then(
            (result) => setFailure(result.ok ? '' : result.problems.map((one) => signalProblemSentence(one, t, words)).join(' ')),
            failed,
          )
        }
      />
      <div class="signal-body">
        <InPlace
          label={t('ladder.signals.edit', { phrase })}
          shown={
            <span dir="auto" lang={signal.language}>
              {phrase}
            </span>
          }
          onOpen={() => {
            setDraft({ phrase, unless: unless.join('\n') })
            setProblems([])
          }}
          onSave={async () => {
            const result = await saveSignal(db, { ...signal, phrase: draft.phrase, unless: linesOf(draft.unless) }, Date.now())
            setProblems(result.ok ? [] : result.problems)
            return result.ok ? '' : result.problems.map((one) => signalProblemSentence(one, t, words)).join(' ')
          }}
        >
          {() => <PhraseFields value={draft} language={signal.language} problems={problems} onChange={setDraft} />}
        </InPlace>
        {unless.length > 0 && <span class="quiet">{t('ladder.signals.not', { phrases: format.list(unless) })}</span>}
        {origin.kind === 'own' && <span class="tag">{t('ladder.signals.own')}</span>}
        {failure && <Notice kind="error">{failure}</Notice>}
      </div>
      <IconButton
        icon="trash"
        label={t('ladder.signals.remove', { phrase })}
        onClick={() => void removeSignal(db, id).then((gone) => gone && onRemoved(gone), failed)}
      />
    </li>
  )
}

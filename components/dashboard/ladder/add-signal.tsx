import { useRef, useState } from 'preact/hooks'
import { STAGES } from '../../../lib/fields/stage.ts'
import type { SignalProblem } from '../../../lib/ladder/check-signal.ts'
import { saveSignal } from '../../../lib/ladder/store.ts'
import { Button } from '../../ui/button.tsx'
import { Field, Select } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { useSession } from '../session.ts'
import { PhraseFields } from './phrase-fields.tsx'
import { linesOf, useStageWords } from './signal-form.ts'

/** The form for another phrase, in the language that is shown or another one. */
export function AddSignal({ language: shown, onAdded }: { language: string; onAdded: (language: string) => void }) {
  const { t } = useLanguage()
  const { db } = useSession()
  const words = useStageWords()
  const [other, setOther] = useState('')
  const [stage, setStage] = useState('')
  const [typed, setTyped] = useState({ phrase: '', unless: '' })
  const [problems, setProblems] = useState<readonly SignalProblem[]>([])
  const [failure, setFailure] = useState('')
  const [added, setAdded] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const language = other.trim() || shown
  const isFine = /^[a-z]{2,3}$/i.test(language)
  const add = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (!isFine) return
    setAdded('')
    const picked = stage === '' ? -1 : Number(stage)
    const draft = { language, stage: picked, phrase: typed.phrase, unless: linesOf(typed.unless), off: false }
    try {
      const result = await saveSignal(db, draft, Date.now())
      setProblems(result.ok ? [] : result.problems)
      setFailure('')
      if (!result.ok) return
      setTyped({ phrase: '', unless: '' })
      setOther('')
      setAdded(t('ladder.signals.added', { phrase: result.signal.phrase, stage: words(result.signal.stage) }))
      onAdded(result.signal.language)
      form.current?.querySelector<HTMLInputElement>('.phrase-fields input')?.focus()
    } catch (error) {
      setFailure(failureText(error, t))
    }
  }
  const ofStage = problems.some(({ field }) => field === 'stage')
  return (
    <details class="card add-signal">
      <summary>{t('ladder.signals.add')}</summary>
      <form ref={form} class="stack-small signal-form" onSubmit={add} aria-label={t('ladder.signals.add')}>
        <div class="row">
          <Select
            label={t('stage.label')}
            error={ofStage ? t('problem.stage.no-stage') : ''}
            options={[
              { value: '', text: t('ladder.rules.pick') },
              ...STAGES.map((one) => ({ value: String(one), text: words(one) })),
            ]}
            value={stage}
            onPick={setStage}
          />
          <Field
            label={t('ladder.signals.otherLanguage')}
            error={isFine ? '' : t('ladder.signals.badLanguage')}
            placeholder={shown}
            autocomplete="off"
            value={other}
            onInput={(event) => setOther(event.currentTarget.value)}
          />
        </div>
        <PhraseFields
          value={typed}
          language={language}
          problems={problems.filter(({ field }) => field !== 'stage')}
          onChange={setTyped}
        />
        {failure && <Notice kind="error">{failure}</Notice>}
        {added && <Notice kind="good">{added}</Notice>}
        <div class="row">
          <Button type="submit">{t('ladder.signals.add')}</Button>
        </div>
      </form>
    </details>
  )
}

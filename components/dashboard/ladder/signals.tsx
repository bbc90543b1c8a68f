import { useEffect, useState } from 'preact/hooks'
import { listSignals } from '../../../lib/ladder/store.ts'
import { restoreStarterSignals, seedSignals } from '../../../lib/ladder/starter-signals.ts'
import { Button } from '../../ui/button.tsx'
import { Field, Select } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { useLive } from '../live.ts'
import { useSession } from '../session.ts'
import { AddSignal } from './add-signal.tsx'
import { SignalsList } from './signals-list.tsx'
import { TrySentence } from './try-sentence.tsx'

/** The phrases that speak for a stage, of one language at a time, with a box to try a sentence in. */
export function Signals() {
  const { t, format } = useLanguage()
  const { db } = useSession()
  const signals = useLive(() => listSignals(db), [db])
  const [picked, setPicked] = useState<string | null>(null)
  const [sought, setSought] = useState('')
  const [restored, setRestored] = useState<number | null>(null)
  const [failure, setFailure] = useState('')
  const failed = (error: unknown): void => setFailure(failureText(error, t))
  const restore = async (language: string): Promise<void> => {
    setFailure('')
    setRestored(null)
    await restoreStarterSignals(db, Date.now(), language).then(setRestored, failed)
  }
  useEffect(() => {
    seedSignals(db, Date.now()).catch(failed)
  }, [db])
  if (!signals) return null
  const languages = [...new Set(signals.map(({ language }) => language))]
  const language = picked ?? (languages.includes(t.language) ? t.language : (languages[0] ?? t.language))
  const name = (code: string): string =>
    `${format.language(code)} – ${t('ladder.signals.count', { n: signals.filter((one) => one.language === code).length })}`
  return (
    <section class="apart stack" aria-labelledby="signals">
      <div>
        <h2 id="signals">{t('ladder.signals')}</h2>
        <p class="quiet">{t('ladder.signals.lead')}</p>
      </div>
      <TrySentence signals={signals} />
      <div class="row signals-sought">
        <Select
          label={t('ladder.signals.language')}
          options={[...new Set([...languages, language])].map((code) => ({ value: code, text: name(code) }))}
          value={language}
          onPick={setPicked}
        />
        <Field
          label={t('ladder.signals.find')}
          type="search"
          dir="auto"
          autocomplete="off"
          value={sought}
          onInput={(event) => setSought(event.currentTarget.value)}
        />
      </div>
      <AddSignal language={language} onAdded={setPicked} />
      <p class="quiet">{t('ladder.signals.help')}</p>
      <SignalsList language={language} signals={signals.filter((signal) => signal.language === language)} sought={sought} />
      <div class="row">
        <Button look="quiet" onClick={() => void restore(language)}>
          {t('ladder.signals.restore')}
        </Button>
        {failure && <Notice kind="error">{failure}</Notice>}
        {restored !== null && <Notice kind="info">{t('ladder.signals.restored', { n: restored })}</Notice>}
      </div>
    </section>
  )
}

import { useEffect, useState } from 'preact/hooks'
import type { ImportPlan } from '../../../lib/import/job.ts'
import { startImport } from '../../../lib/jobs/client.ts'
import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { useSession } from '../session.ts'
import { choose, fieldsToMake, type Draft } from './draft.ts'
import { FileCard } from './file-card.tsx'
import { ImportChoices, sourceIsGood } from './import-choices.tsx'
import { noteText } from './note-text.ts'

/** What the files hold and how it will be taken; nothing is written before the button below is pressed. */
export function Preview({ draft }: { draft: Draft }) {
  const { t } = useLanguage()
  const { currency } = useSession().settings
  useEffect(() => {
    if (draft.choices.currency !== currency) choose({ currency })
  }, [draft.choices.currency, currency])
  if (draft.failure !== null) return <Notice kind="error">{failureText(draft.failure, t)}</Notice>
  if (!draft.previews) return <output>{t('import.reading')}</output>
  return (
    <section class="stack" data-testid="import-preview" aria-label={t('import.title')} aria-busy={draft.reading}>
      {draft.previews.map((preview, index) => (
        <FileCard key={`${preview.plan.name} ${index}`} preview={preview} index={index} />
      ))}
      <ImportChoices choices={draft.choices} previews={draft.previews} />
      <Confirm draft={draft} />
    </section>
  )
}

function Confirm({ draft }: { draft: Draft }) {
  const { t } = useLanguage()
  const { settings } = useSession()
  const [failure, setFailure] = useState('')
  const [starting, setStarting] = useState(false)
  const previews = draft.previews ?? []
  const notes = previews.flatMap((preview) => preview.notes.map((note) => ({ note, name: preview.plan.name })))
  const doubts = notes.filter(({ note }) => note.level === 'doubt')
  const blocked = notes.some(({ note }) => note.level === 'error') || !sourceIsGood(draft.choices.source)
  const start = async (): Promise<void> => {
    const { timeZone } = settings
    const files = previews.map((preview) => preview.plan)
    const plan: ImportPlan = { ...draft.choices, files, timeZone, newFields: fieldsToMake(draft) }
    setStarting(true)
    setFailure('')
    try {
      await startImport(draft.files, plan)
    } catch (error) {
      setFailure(failureText(error, t))
    } finally {
      setStarting(false)
    }
  }
  return (
    <div class="card stack">
      {doubts.length > 0 && (
        <Notice kind="doubt">
          <p>{t('import.doubts')}</p>
          <ul class="points">
            {doubts.map(({ note, name }) => (
              <li key={`${name} ${note.code}`}>
                {name}: {noteText(note, t)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {blocked && <Notice kind="error">{t('import.blocked')}</Notice>}
      {failure && <Notice kind="error">{failure}</Notice>}
      <div class="row">
        <Button
          look="main"
          class="button-large"
          data-testid="import-confirm"
          disabled={blocked || draft.reading || starting}
          onClick={start}
        >
          {t('import.confirm', { n: previews.length })}
        </Button>
      </div>
    </div>
  )
}

import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { suggestTags } from '../../../lib/contacts/suggest-tags.ts'
import type { Id } from '../../../lib/db/id.ts'
import { startTask } from '../../../lib/jobs/client.ts'
import { tagText } from '../../../lib/tags/tag-text.ts'
import type { ListAnswer } from '../../../lib/table/wish.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { useLive } from '../live.ts'
import { sayWith } from '../loose.ts'
import { useSession } from '../session.ts'
import { chosenOf, countOf, EVERYBODY, NOBODY, type Selection } from './selection.ts'

interface Started {
  job: Id
  tag: string
  give: boolean
}

/** What can be done with those who are chosen: a tag for all of them at once, or taken from all. */
export function TagBar({
  list,
  told,
  everybody,
  selection,
  onSelect,
}: {
  list: ListAnswer
  /** How many fit. */
  told: ComponentChildren
  /** Nobody is left out. */
  everybody: boolean
  selection: Selection
  onSelect: (selection: Selection) => void
}) {
  const { t } = useLanguage()
  const { db } = useSession()
  const [text, setText] = useState('')
  const [started, setStarted] = useState<Started | null>(null)
  const [refused, setRefused] = useState<unknown>(null)
  const suggestions = useLive(() => suggestTags(db, text), [db, text])
  const all = list.typed.length + list.ordinals.length
  const chosen = countOf(selection, all)
  const tag = tagText(text)
  const start = async (give: boolean): Promise<void> => {
    setRefused(null)
    try {
      const job = await startTask('tag', { tag, give, generation: list.generation, ...chosenOf(selection, list) })
      setStarted({ job, tag, give })
    } catch (error) {
      setRefused(error)
    }
  }
  return (
    <section class="stack" aria-label={t('contacts.chosen.title')}>
      <div class="tag-bar">
        {told}
        {chosen > 0 && <output>{t('contacts.chosen', { n: chosen })}</output>}
        {chosen < all && (
          <Button onClick={() => onSelect(EVERYBODY)}>
            {t(everybody ? 'contacts.chosen.everybody' : 'contacts.chosen.all', { n: all })}
          </Button>
        )}
        {chosen > 0 && <Button onClick={() => onSelect(NOBODY)}>{t('contacts.chosen.none')}</Button>}
        {chosen > 0 && (
          <form
            class="tag-form"
            onSubmit={(event) => {
              event.preventDefault()
              void start(true)
            }}
          >
            <Field
              label={t('contacts.chosen.tag')}
              labelHidden
              placeholder={t('contacts.chosen.tag')}
              autocomplete="off"
              list="contacts-chosen-tags"
              maxLength={80}
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
            <datalist id="contacts-chosen-tags">
              {suggestions?.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </datalist>
            <Button type="submit" look="main" disabled={tag === ''}>
              {t('contacts.chosen.give')}
            </Button>
            <Button disabled={tag === ''} onClick={() => void start(false)}>
              {t('contacts.chosen.take')}
            </Button>
          </form>
        )}
      </div>
      {refused !== null && <Notice kind="error">{failureText(refused, t)}</Notice>}
      {started && <Outcome key={started.job} {...started} />}
    </section>
  )
}

/** What came of it, as the job's record says. */
function Outcome({ job, tag, give }: Started) {
  const { t } = useLanguage()
  const { db } = useSession()
  const record = useLive(() => db.jobs.get(job), [db, job])
  if (record?.state === 'done') {
    const n = record.outcome?.['people'] ?? 0
    return <Notice kind="good">{give ? t('contacts.chosen.given', { n, tag }) : t('contacts.chosen.taken', { n, tag })}</Notice>
  }
  if (record?.state === 'failed' && record.error)
    return (
      <Notice kind="error">
        {sayWith(t, `import.error.${record.error.code}` as 'import.error.unexpected', record.error.values)}
      </Notice>
    )
  if (record?.state === 'running' || !record) return <output class="quiet">{t('contacts.chosen.working')}</output>
  return <Notice kind="error">{t('contacts.chosen.stopped')}</Notice>
}

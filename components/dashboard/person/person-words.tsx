import { useEffect, useState } from 'preact/hooks'
import { writeLog } from '../../../lib/contacts/write-log.ts'
import type { Dossier } from '../../../lib/law/dossier.ts'
import { Base } from '../../../lib/orders/base.ts'
import { tagText } from '../../../lib/tags/tag-text.ts'
import { takeTag } from '../../../lib/tags/take-tag.ts'
import { Tag } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Field, TextArea } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { useSession } from '../session.ts'

/** What is written down of a person here: tags and a note. */
export function PersonWords({ dossier: { row, state } }: { dossier: Dossier }) {
  const { t } = useLanguage()
  const { db, settings } = useSession()
  const [failure, setFailure] = useState('')
  const { id } = row.contact
  const run = (work: () => Promise<unknown>): void => {
    setFailure('')
    work().catch((error: unknown) => setFailure(failureText(error, t)))
  }
  const write = (value: Parameters<typeof writeLog>[3]): void => run(() => writeLog(db, settings, id, value))
  return (
    <div class="card stack-small">
      <Tags
        tags={state.tags}
        onAdd={(value) => write({ kind: 'tag', value })}
        onRemove={(tag) => run(async () => takeTag(db, await Base.open(db), settings, id, tag))}
      />
      <Note note={state.note} onSave={(value) => write({ kind: 'note', value })} />
      {failure && <Notice kind="error">{failure}</Notice>}
    </div>
  )
}

function Tags({ tags, onAdd, onRemove }: { tags: string[]; onAdd: (tag: string) => void; onRemove: (tag: string) => void }) {
  const { t } = useLanguage()
  const [typed, setTyped] = useState('')
  const add = (event: Event): void => {
    event.preventDefault()
    const tag = tagText(typed)
    if (!tag) return
    setTyped('')
    onAdd(tag)
  }
  return (
    <form class="row" onSubmit={add}>
      {tags.map((tag) => (
        <Tag key={tag} data-testid="tag" removeLabel={t('tags.remove', { tag })} onRemove={() => onRemove(tag)}>
          {tag}
        </Tag>
      ))}
      <Field
        label={t('tags.add')}
        labelHidden
        placeholder={t('tags.add')}
        dir="auto"
        autocomplete="off"
        maxLength={80}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit">{t('tags.add')}</Button>
    </form>
  )
}

function Note({ note, onSave }: { note: string; onSave: (note: string) => void }) {
  const { t } = useLanguage()
  const [typed, setTyped] = useState(note)
  useEffect(() => setTyped(note), [note])
  return (
    <div class="stack-small">
      <TextArea
        label={t('note.label')}
        rows={3}
        dir="auto"
        maxLength={20_000}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      {typed !== note && (
        <div class="row">
          <Button onClick={() => onSave(typed)}>{t('dossier.note.save')}</Button>
          <span class="quiet">{t('note.typing')}</span>
        </div>
      )}
    </div>
  )
}

import { useRef, useState } from 'preact/hooks'
import type { Id } from '../../lib/db/id.ts'
import type { CallAnswer } from '../../lib/messages.ts'
import { Field } from '../ui/field.tsx'
import { useLanguage } from './language.ts'
import { Notice } from '../ui/notice.tsx'
import { useSidebar } from './context.ts'
import { PersonRow } from './person-row.tsx'

/** Anybody in the base, by part of a name, number, mail or tag. Only the answer to the newest question is shown. */
export function Search({
  label,
  busy,
  onPick,
  action,
}: {
  label: string
  busy: boolean
  onPick: (contact: Id) => void
  /** What picking somebody does, said on the button; that the chat is theirs where nothing else is said. */
  action?: ((name: string) => string) | undefined
}) {
  const { t } = useLanguage()
  const { ask } = useSidebar()
  const [found, setFound] = useState<CallAnswer<'contact.search'> | 'failed' | null>(null)
  const asked = useRef(0)
  const search = async (text: string) => {
    asked.current += 1
    const question = asked.current
    if (text.trim() === '') {
      setFound(null)
      return
    }
    let answer: typeof found
    try {
      answer = await ask('contact.search', { text: text.trim() })
    } catch {
      answer = 'failed'
    }
    if (question === asked.current) setFound(answer)
  }
  return (
    <search class="panel">
      <Field
        label={label}
        hint={t('search.hint')}
        type="search"
        autocomplete="off"
        dir="auto"
        onInput={(event) => void search(event.currentTarget.value)}
      />
      {found === 'failed' && <Notice kind="error">{t('search.failed')}</Notice>}
      {found && found !== 'failed' && (
        <>
          <output class="quiet">
            {found.people.length === 0
              ? t('search.nobody')
              : found.more
                ? t('search.more', { n: found.people.length })
                : t('search.found', { n: found.people.length })}
          </output>
          <ul class="people">
            {found.people.map((person) => (
              <PersonRow key={person.contact} person={person} busy={busy} action={action} onPick={() => onPick(person.contact)} />
            ))}
          </ul>
        </>
      )}
    </search>
  )
}

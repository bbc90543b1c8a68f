import { useState } from 'preact/hooks'
import { writeLog } from '../../../lib/contacts/write-log.ts'
import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RemindForm } from '../../ui/remind-form.tsx'
import { failureText } from '../failure.ts'
import { useSession } from '../session.ts'
import { PersonLink } from './person-link.tsx'
import type { NamedReminder } from './use-reminder-list.ts'

/** Somebody to write to again: when, about what, and to put it off or call it done. */
export function ReminderRow({
  reminder,
  due,
  onDone,
}: {
  reminder: NamedReminder
  due: boolean
  onDone: (name: string) => void
}) {
  const { t, format } = useLanguage()
  const { db, settings } = useSession()
  const [changing, setChanging] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const { contact, at, note } = reminder
  const name = reminder.name || t('offers.preview.noName')
  const set = async (value: number | null, about: string): Promise<void> => {
    setBusy(true)
    try {
      await writeLog(db, settings, contact, { kind: 'remind', value, note: about.trim() })
      setChanging(false)
      setProblem('')
      if (value === null) {
        onDone(name)
        document.querySelector('main')?.focus()
      }
    } catch (error) {
      setProblem(failureText(error, t))
    }
    setBusy(false)
  }
  return (
    <li class="row-item" data-remind={contact}>
      <div class="row-body">
        <h3>
          <PersonLink contact={contact} name={reminder.name} />
        </h3>
        <p class={due ? '' : 'quiet'}>{format.moment(at)}</p>
        {note !== '' && (
          <p class="rule offer-words" dir="auto">
            {note}
          </p>
        )}
        {changing && (
          <RemindForm
            label={t('again.change.of', { name })}
            remind={reminder}
            timeZone={settings.timeZone}
            busy={busy}
            onSet={(to, about) => void set(to, about)}
          />
        )}
        {problem && <Notice kind="error">{problem}</Notice>}
      </div>
      <div class="row-tools">
        <Button
          look="quiet"
          aria-expanded={changing}
          aria-label={t('again.change.of', { name })}
          onClick={() => setChanging(!changing)}
        >
          {t('remind.change')}
        </Button>
        <Button icon="check" disabled={busy} aria-label={t('remind.done.of', { name })} onClick={() => void set(null, '')}>
          {t('remind.done')}
        </Button>
      </div>
    </li>
  )
}

import { useState } from 'preact/hooks'
import { foldText } from '../../../lib/segments/fold-text.ts'
import { nextDayStart } from '../../../lib/workspace/next-day.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Field } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useSession } from '../session.ts'
import { ViewHead } from '../view-head.tsx'
import { PastReminders } from './past-reminders.tsx'
import { ReminderRow } from './reminder-row.tsx'
import { useReminderList, type NamedReminder } from './use-reminder-list.ts'

/** Whom to write again: what is due, what comes later today, what comes, and what was done lately. */
export function RemindersView() {
  const { t } = useLanguage()
  const { settings } = useSession()
  const list = useReminderList()
  const [text, setText] = useState('')
  const [done, setDone] = useState('')
  if (!list) return null
  const { now, reminders, past } = list
  const wanted = foldText(text)
  const found = reminders.filter(({ name, note }) => foldText(`${name ?? ''} ${note}`).includes(wanted))
  const tomorrow = nextDayStart(now, settings.timeZone)
  const groups: [title: string, of: NamedReminder[]][] = [
    [t('again.overdue'), found.filter(({ at }) => at <= now)],
    [t('again.today'), found.filter(({ at }) => at > now && at < tomorrow)],
    [t('again.coming'), found.filter(({ at }) => at > now && at >= tomorrow)],
  ]
  return (
    <>
      <ViewHead title={t('again.title')} lead={t('again.lead')} />
      <div class="stack">
        {done !== '' && <Notice kind="good">{t('again.done', { name: done })}</Notice>}
        {reminders.length === 0 ? (
          <EmptyState icon="todo" title={t('again.empty.title')}>
            <p>{t('again.empty.text')}</p>
          </EmptyState>
        ) : (
          <div class="options">
            <Field
              type="search"
              label={t('again.filter')}
              dir="auto"
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          </div>
        )}
        {reminders.length > 0 && found.length === 0 && <p class="quiet">{t('again.filter.nothing')}</p>}
        {groups.map(
          ([title, of]) =>
            of.length > 0 && (
              <section key={title} class="stack-small">
                <h2>{title}</h2>
                <ul class="rows">
                  {of.map((reminder) => (
                    <ReminderRow key={reminder.contact} reminder={reminder} due={reminder.at <= now} onDone={setDone} />
                  ))}
                </ul>
              </section>
            ),
        )}
        {past.length > 0 && <PastReminders past={past} />}
      </div>
    </>
  )
}

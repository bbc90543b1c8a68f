import { useState } from 'preact/hooks'
import type { BusinessKey, ReplyKey } from '../../lib/language/say.ts'
import { fieldsOf, instantOf, quickTimes } from '../../lib/reminders/quick-times.ts'
import { Button } from './button.tsx'
import { Field } from './field.tsx'
import { useSharedLanguage, type Speech } from './language.tsx'

/** Longest note, in characters. */
const LONGEST_NOTE = 2000

/** When to write again: by one press, or a day and a time of one's own. Times are those of the workspace's zone. */
export function RemindForm({
  label,
  remind,
  timeZone,
  busy,
  onSet,
}: {
  label: string
  /** What stands; null: nothing. */
  remind: { at: number; note: string } | null
  timeZone: string
  busy: boolean
  onSet: (at: number, note: string) => void
}) {
  const { t, format } = useSharedLanguage() as Speech<ReplyKey | BusinessKey>
  const [now] = useState(() => Date.now())
  const choices = quickTimes(now, timeZone)
  const [note, setNote] = useState(remind?.note ?? '')
  const [{ date, time }, setOwn] = useState(() => fieldsOf(remind?.at ?? choices[1]?.at ?? now, timeZone))
  const [problem, setProblem] = useState('')
  return (
    <form
      class="remind-form stack-small"
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const at = instantOf(date, time, timeZone)
        const isPast = at !== null && at <= Date.now()
        setProblem(at === null ? t('remind.noTime') : isPast ? t('remind.past') : '')
        if (at !== null && !isPast) onSet(at, note)
      }}
    >
      <Field
        label={t('remind.note')}
        dir="auto"
        autocomplete="off"
        maxLength={LONGEST_NOTE}
        value={note}
        onInput={(event) => setNote(event.currentTarget.value)}
      />
      <div class="remind-quick">
        {choices.map((one) => (
          <Button
            key={one.time}
            disabled={busy}
            title={format.moment(one.at)}
            // An hour is counted from the press.
            onClick={() => onSet(one.time === 'hour' ? one.at - now + Date.now() : one.at, note)}
          >
            {t(`remind.quick.${one.time}`)}
          </Button>
        ))}
      </div>
      <div class="remind-own">
        <Field
          type="date"
          label={t('remind.date')}
          value={date}
          onInput={(event) => {
            const { value } = event.currentTarget
            setOwn((before) => ({ ...before, date: value }))
          }}
        />
        <Field
          type="text"
          inputMode="numeric"
          label={t('remind.time')}
          value={time}
          error={problem || undefined}
          onInput={(event) => {
            const { value } = event.currentTarget
            setOwn((before) => ({ ...before, time: value }))
          }}
        />
        <Button type="submit" disabled={busy}>
          {t('remind.set')}
        </Button>
      </div>
    </form>
  )
}

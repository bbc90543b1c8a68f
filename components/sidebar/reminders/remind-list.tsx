import { useState } from 'preact/hooks'
import type { Id } from '../../../lib/db/id.ts'
import type { CallAnswer } from '../../../lib/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useAction, useSidebar } from '../context.ts'
import { useReplyLanguage } from '../replies/reply-words.tsx'

/** Whom else to write again, the earliest first, each with the way to their chat. `here`: who is open already. */
export function RemindList({ list, here }: { list: CallAnswer<'remind.list'> | null; here: Id | null }) {
  const { t, format } = useReplyLanguage()
  const { ask } = useSidebar()
  const { busy, failed, run } = useAction()
  const [result, setResult] = useState<CallAnswer<'chat.open'>['result'] | null>(null)
  const others = (list?.people ?? []).filter(({ contact }) => contact !== here)
  if (others.length === 0) return null
  const open = (contact: Id): void =>
    void run(async () => {
      setResult(null)
      setResult((await ask('chat.open', { contact })).result)
    })
  const now = Date.now()
  return (
    <section class="panel" aria-label={t('remind.list')}>
      <ul class="people" data-testid="remind-list">
        {others.map(({ contact, name, at, note }) => (
          <li key={contact} class="person">
            <div class="person-name" dir="auto">
              {name || t('person.noName')}
            </div>
            <div class={at <= now ? 'remind-due' : 'quiet'}>{format.moment(at)}</div>
            {note !== '' && (
              <p class="reply-text cut-lines" dir="auto">
                {note}
              </p>
            )}
            <Button disabled={busy} onClick={() => open(contact)}>
              <span class="cut">{t('remind.open', { name: name || t('person.noName') })}</span>
            </Button>
          </li>
        ))}
      </ul>
      {!busy && failed && <Notice kind="error">{t('open.failed')}</Notice>}
      {!busy && !failed && result && result !== 'opened' && (
        <Notice kind={result === 'loading' ? 'good' : 'doubt'}>{t(`open.${result}`)}</Notice>
      )}
      <Button
        look="link"
        class="align-start"
        onClick={() => void ask('dashboard.open', { view: 'reminders' }).catch(() => undefined)}
      >
        {t('remind.all')}
      </Button>
    </section>
  )
}

import { useState } from 'preact/hooks'
import type { CardContact } from '../../../lib/card/card.ts'
import type { CallAnswer } from '../../../lib/messages.ts'
import { RemindForm } from '../../ui/remind-form.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useAction, useSidebar } from '../context.ts'
import { ReplyWords, useReplyLanguage } from '../replies/reply-words.tsx'
import { RemindList } from './remind-list.tsx'

interface RemindingProps {
  contact: CardContact | null
  list: CallAnswer<'remind.list'> | null
}

/** When to write again to the person of the open chat, and whom else. */
export function Reminding(props: RemindingProps) {
  return (
    <ReplyWords>
      {props.contact && <Here contact={props.contact} />}
      <RemindList list={props.list} here={props.contact?.id ?? null} />
    </ReplyWords>
  )
}

function Here({ contact }: { contact: CardContact }) {
  const { t, format } = useReplyLanguage()
  const { ask, refresh, session } = useSidebar()
  const { busy, failed, run } = useAction()
  const [changing, setChanging] = useState(false)
  const { id, remind } = contact
  const set = (at: number | null, note: string): void =>
    void run(async () => {
      await ask('remind.set', { contact: id, at, note })
      setChanging(false)
      refresh()
    })
  const name = contact.name || t('person.noName')
  return (
    <section class="panel" data-testid="remind-here">
      {remind && (
        <>
          <p dir="auto">{t(remind.at <= Date.now() ? 'remind.overdue' : 'remind.now', { when: format.moment(remind.at) })}</p>
          {remind.note !== '' && <p dir="auto">{remind.note}</p>}
          <div class="actions">
            <Button icon="check" disabled={busy} onClick={() => set(null, '')}>
              {t('remind.done')}
            </Button>
            <Button look="quiet" aria-expanded={changing} onClick={() => setChanging(!changing)}>
              {t('remind.change')}
            </Button>
          </div>
        </>
      )}
      {(!remind || changing) && (
        <RemindForm
          label={t('remind.for', { name })}
          remind={remind ?? null}
          timeZone={session.value?.timeZone ?? 'UTC'}
          busy={busy}
          onSet={set}
        />
      )}
      {failed && <Notice kind="error">{t('action.failed')}</Notice>}
    </section>
  )
}

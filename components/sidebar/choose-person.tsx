import { useState } from 'preact/hooks'
import type { CardChat, Proposal } from '../../lib/card/card.ts'
import type { Id } from '../../lib/db/id.ts'
import { CallError } from '../../lib/messages.ts'
import { useLanguage } from './language.ts'
import { Notice } from '../ui/notice.tsx'
import { ErasedBefore } from './erased-before.tsx'
import { useAction, useSidebar } from './context.ts'
import { PersonRow } from './person-row.tsx'
import { Search } from './search.tsx'

/** People for a chat: those proposed, each with the reason, then anybody by search. */
export function ChoosePerson({ chat, proposals }: { chat: CardChat; proposals: Proposal[] }) {
  const { t } = useLanguage()
  const { ask, refresh } = useSidebar()
  const { busy, failed, run } = useAction()
  const [erased, setErased] = useState<Id | null>(null)
  const link = (contact: Id, again = false) =>
    void run(async () => {
      try {
        const answer = await ask('link.set', { counter: chat.counter, contact, ...(again && { again }) })
        setErased(answer ? contact : null)
        if (answer) return
      } catch (error) {
        // Another chat is open, and its card is on the way: there is nothing to link here any more.
        if (!(error instanceof CallError && error.code === 'moved-on')) throw error
      }
      refresh()
    })
  return (
    <>
      {!chat.linkable && <Notice kind="doubt">{t('link.notKept')}</Notice>}
      {erased !== null && <ErasedBefore busy={busy} onAgain={() => link(erased, true)} />}
      {proposals.length > 0 && (
        <section class="panel">
          <h2>{t('proposals.title')}</h2>
          <ul class="people">
            {proposals.map((person) => (
              <PersonRow key={person.contact} person={person} busy={busy} onPick={() => link(person.contact)}>
                <div class="person-reason">{t(reasonOf(person), { matched: person.matched })}</div>
              </PersonRow>
            ))}
          </ul>
        </section>
      )}
      {failed && <Notice kind="error">{t('action.failed')}</Notice>}
      <Search
        label={t(proposals.length > 0 ? 'search.else' : 'search.anybody')}
        busy={busy}
        onPick={(contact) => link(contact)}
      />
    </>
  )
}

/** What matched is not said twice: name and number stand above. */
function reasonOf({ reason, matched, name, phone }: Proposal) {
  if (reason === 'name' && matched === name) return 'proposals.sameName'
  if (reason === 'number' && matched === phone) return 'proposals.sameNumber'
  return `proposals.${reason}` as const
}

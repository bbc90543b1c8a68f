import type { CardContact } from '../../../lib/card/card.ts'
import { useSidebar } from '../context.ts'
import { Fold } from '../fold.tsx'
import { useLanguage } from '../language.ts'
import { useParts } from '../replies/use-parts.ts'
import { useReminders } from './use-reminders.ts'

const NAME = 'remind'

/** The fold of writing again: when to write to this person, and to whom else. `contact` null: no chat with somebody known is open. */
export function RemindersHost({ contact }: { contact: CardContact | null }) {
  const { t, format } = useLanguage()
  const { folds } = useSidebar()
  const list = useReminders()
  const isDueHere = contact?.remind !== undefined && contact.remind.at <= Date.now()
  const open = folds.value[NAME] ?? isDueHere
  const parts = useParts(open)
  if (!contact && !list?.people.length) return null
  const due = list?.due ?? 0
  return (
    <Fold
      name={NAME}
      title={t('remind.title')}
      openAtFirst={isDueHere}
      aside={
        <>
          {contact?.remind && <span>{format.moment(contact.remind.at)} </span>}
          {due > 0 && (
            <span class="remind-due" data-testid="remind-due">
              {t('remind.due', { n: due })}
            </span>
          )}
        </>
      }
    >
      {open && parts && <parts.Reminding key={contact?.id} contact={contact} list={list} />}
    </Fold>
  )
}

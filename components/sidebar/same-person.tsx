import { useEffect, useState } from 'preact/hooks'
import type { CardContact } from '../../lib/card/card.ts'
import { Button } from '../ui/button.tsx'
import { useSidebar } from './context.ts'
import { useLanguage } from './language.ts'

/** That several records are shown as one, or that somebody else in the base may be this person; nothing where neither is so. */
export function SamePerson({ contact }: { contact: CardContact }) {
  const { t } = useLanguage()
  const { ask } = useSidebar()
  const [likely, setLikely] = useState(0)
  // Asked beside the card, so that the card waits for nothing.
  useEffect(() => {
    let gone = false
    ask('same.likely', { contact: contact.id })
      .then(({ people }) => gone || setLikely(people))
      // A line beside the card: without an answer it says nothing.
      .catch(() => {})
    return () => {
      gone = true
    }
  }, [contact, ask])
  const records = contact.records ?? 1
  if (records < 2 && likely === 0) return null
  return (
    <p class="quiet same-person" data-testid="same-person">
      {records > 1 && t('same.records', { n: records })} {likely > 0 && t('same.likely', { n: likely })}{' '}
      <Button look="link" onClick={() => void ask('dashboard.open', { view: 'duplicates' }).catch(() => undefined)}>
        {t('same.look')}
      </Button>
    </p>
  )
}

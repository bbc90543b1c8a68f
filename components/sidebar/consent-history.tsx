import { useEffect, useState } from 'preact/hooks'
import type { CardContact } from '../../lib/card/card.ts'
import type { CallAnswer } from '../../lib/messages.ts'
import { consentSource } from './consent-source.ts'
import { useSidebar } from './context.ts'
import { useLanguage } from './language.ts'

type Entries = CallAnswer<'consent.history'>['entries']

/** All that was recorded of somebody's consent, read when it is opened. */
export function ConsentHistory({ contact }: { contact: CardContact }) {
  const speech = useLanguage()
  const { t } = speech
  const { ask } = useSidebar()
  const [open, setOpen] = useState(false)
  const [entries, setEntries] = useState<Entries | 'failed' | null>(null)
  const { id } = contact
  const newest = contact.consent.at
  useEffect(() => {
    if (!open) return
    let isShown = true
    ask('consent.history', { contact: id })
      .then((answer) => isShown && setEntries(answer.entries))
      .catch(() => isShown && setEntries('failed'))
    return () => void (isShown = false)
  }, [open, id, newest, ask])
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)} data-testid="consent-history">
      <summary class="quiet">{t('consent.history')}</summary>
      {entries === 'failed' && <p class="quiet">{t('consent.history.failed')}</p>}
      {Array.isArray(entries) && entries.length === 0 && <p class="quiet">{t('consent.history.none')}</p>}
      {Array.isArray(entries) && entries.length > 0 && (
        <ul class="quiet">
          {entries.map(({ given, at, source }) => (
            <li key={`${at} ${given}`} dir="auto">
              {t('consent.history.one', {
                state: t(given ? 'consent.yes' : 'consent.no'),
                source: consentSource(source, at, speech),
              })}
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}

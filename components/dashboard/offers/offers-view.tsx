import { useEffect, useState } from 'preact/hooks'
import type { Offer } from '../../../lib/offers/offer.ts'
import { listOffers } from '../../../lib/offers/store.ts'
import { listSegments } from '../../../lib/segments/store.ts'
import { dayOf } from '../../../lib/workspace/day.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useLive } from '../live.ts'
import { useFocusBack } from '../focus.ts'
import { Removed } from '../removed.tsx'
import { useQuery } from '../route.ts'
import { useSession } from '../session.ts'
import { useVocabulary } from '../vocabulary.ts'
import { ViewHead } from '../view-head.tsx'
import { OfferForm } from './offer-form.tsx'
import { OfferRow } from './offer-row.tsx'
import { useOfferCounts } from './use-offer-counts.ts'

/** All offers, and the form for one of them or a new one: `#/offers?segment=<id>` begins one for that segment. */
export function OffersView() {
  const { t } = useLanguage()
  const { db, settings } = useSession()
  const vocabulary = useVocabulary()
  const counts = useOfferCounts()
  const offers = useLive(() => listOffers(db), [db])
  const segments = useLive(() => listSegments(db), [db])
  const wanted = new URLSearchParams(useQuery()).get('segment')
  const [open, setOpen] = useState<Offer | 'new' | null>(null)
  useEffect(() => {
    if (wanted !== null) setOpen('new')
  }, [wanted])
  const [removed, setRemoved] = useState<Offer | null>(null)
  useFocusBack(open === null ? null : open === 'new' ? 'new-offer' : `edit-${open.id}`)
  if (!offers || !segments || !vocabulary) return null
  const today = dayOf(Date.now(), settings.timeZone)
  const known = { segments, vocabulary, currency: settings.currency, counting: settings.ladder?.counting }
  const close = (): void => {
    setOpen(null)
    if (wanted !== null) location.hash = '#/offers'
  }
  return (
    <>
      <ViewHead title={t('offers.title')} lead={t('offers.lead')}>
        {open === null && (
          <Button id="new-offer" look="main" icon="plus" onClick={() => setOpen('new')}>
            {t('offers.new')}
          </Button>
        )}
      </ViewHead>
      <div class="stack">
        {removed && (
          <Removed
            text={t('offers.removed', { name: removed.name })}
            onUndo={async () => {
              await db.offers.put(removed)
              setRemoved(null)
            }}
          />
        )}
        {open === 'new' && (
          <OfferForm
            key={wanted}
            offer={null}
            segments={segments}
            vocabulary={vocabulary}
            forSegment={wanted ?? ''}
            onClose={close}
          />
        )}
        {offers.length === 0 && open === null && (
          <EmptyState icon="insert" title={t('offers.empty.title')}>
            <p>{t('offers.empty.text')}</p>
          </EmptyState>
        )}
        <ul class="rows">
          {offers.map((offer) =>
            open !== null && open !== 'new' && open.id === offer.id ? (
              <li key={offer.id}>
                <OfferForm offer={open} segments={segments} vocabulary={vocabulary} onClose={close} />
              </li>
            ) : (
              <OfferRow
                key={offer.id}
                offer={offer}
                known={known}
                count={counts?.get(offer.id)}
                today={today}
                onEdit={() => setOpen(offer)}
                onCopied={setOpen}
                onRemoved={setRemoved}
              />
            ),
          )}
        </ul>
      </div>
    </>
  )
}

import { useState } from 'preact/hooks'
import type { Offer } from '../../../lib/offers/offer.ts'
import { removeOffer, switchOffer } from '../../../lib/offers/store.ts'
import type { Segment } from '../../../lib/segments/rule.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/field.tsx'
import { useLanguage, type Speech } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { useSession } from '../session.ts'

/** One offer in the list: on or off, for whom, when, its text. */
export function OfferRow({
  offer,
  segment,
  onEdit,
  onRemoved,
}: {
  offer: Offer
  segment: Segment | undefined
  onEdit: () => void
  onRemoved: (offer: Offer) => void
}) {
  const speech = useLanguage()
  const { t } = speech
  const { db } = useSession()
  const [problem, setProblem] = useState('')
  const turn = async (on: boolean): Promise<void> => {
    try {
      await switchOffer(db, offer.id, on, Date.now())
      setProblem('')
    } catch (error) {
      setProblem(failureText(error, t))
    }
  }
  const remove = (): void => {
    removeOffer(db, offer.id).then(
      () => onRemoved(offer),
      (error: unknown) => setProblem(failureText(error, t)),
    )
  }
  const to = offer.segment === null ? t('offers.everybody') : (segment?.name ?? t('problem.offer.unknown-segment'))
  const facts = [to, validity(offer, speech), t('offers.priority.of', { priority: offer.priority })]
  if (!offer.marketing) facts.push(t('offers.service'))
  return (
    <li class={`row-item ${offer.off ? 'row-off' : ''}`} data-offer={offer.id}>
      <Checkbox
        label={<span class="out-of-sight">{t('offers.on', { name: offer.name })}</span>}
        checked={!offer.off}
        onPick={(on) => void turn(on)}
      />
      <div class="row-body">
        <h2 dir="auto">{offer.name}</h2>
        <p class="quiet">{facts.join(' · ')}</p>
        <p class="rule offer-words" dir="auto">
          {Object.values(offer.texts)[0]}
        </p>
        {problem && <Notice kind="error">{problem}</Notice>}
      </div>
      <div class="row-tools">
        <Button id={`edit-${offer.id}`} look="quiet" aria-label={t('offers.edit', { name: offer.name })} onClick={onEdit}>
          {t('dashboard.edit')}
        </Button>
        <IconButton icon="trash" label={t('offers.remove', { name: offer.name })} onClick={remove} />
      </div>
    </li>
  )
}

function validity({ validFrom, validTo }: Offer, { t, format }: Speech): string {
  if (validFrom && validTo) return t('offers.validFromTo', { from: format.isoDay(validFrom), to: format.isoDay(validTo) })
  if (validFrom) return t('offers.validFrom.only', { from: format.isoDay(validFrom) })
  if (validTo) return t('offers.validTo.only', { to: format.isoDay(validTo) })
  return t('offers.always')
}

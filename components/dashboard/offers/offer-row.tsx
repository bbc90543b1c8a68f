import { useState } from 'preact/hooks'
import type { OfferCount } from '../../../lib/offers/count-offers.ts'
import { unknownFields } from '../../../lib/offers/marks.ts'
import type { Offer } from '../../../lib/offers/offer.ts'
import { copyOffer, removeOffer, switchOffer } from '../../../lib/offers/store.ts'
import { MAX_NAME } from '../../../lib/segments/store.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { useSession } from '../session.ts'
import { countWords, offerFacts, offerState, type OfferKnown } from './offer-words.ts'

/** One offer in the list: whether it runs, for whom and when, its text, what came of it. */
export function OfferRow({
  offer,
  known,
  count,
  today,
  onEdit,
  onCopied,
  onRemoved,
}: {
  offer: Offer
  known: OfferKnown
  /** Undefined: it was never used, or is not counted yet. */
  count: OfferCount | undefined
  today: number
  onEdit: () => void
  onCopied: (copy: Offer) => void
  onRemoved: (offer: Offer) => void
}) {
  const speech = useLanguage()
  const { t, format } = speech
  const { db } = useSession()
  const [problem, setProblem] = useState('')
  const failed = (error: unknown): void => setProblem(failureText(error, t))
  const { id, name } = offer
  const turn = (on: boolean): Promise<void> => switchOffer(db, id, on, Date.now()).then(() => setProblem(''), failed)
  const remove = (): Promise<void> => removeOffer(db, id).then(() => onRemoved(offer), failed)
  const copy = (): Promise<void> =>
    copyOffer(db, id, t('offers.copy.name', { name }).slice(0, MAX_NAME), Date.now()).then((made) => {
      if (made) onCopied(made)
    }, failed)
  const state = offerState(offer, today)
  const ownNames = known.vocabulary.own.map((field) => field.name)
  const gone = [...new Set(textsIn(offer).flatMap((text) => unknownFields(text, ownNames)))]
  return (
    <li class={`row-item ${offer.off ? 'row-off' : ''}`} data-offer={id} data-state={state}>
      <Checkbox
        label={<span class="out-of-sight">{t('offers.on', { name })}</span>}
        checked={!offer.off}
        onPick={(on) => void turn(on)}
      />
      <div class="row-body">
        <h2 dir="auto">{name}</h2>
        <p class="quiet">
          <strong>{t(`offers.state.${state}`)}</strong> · <bdi>{offerFacts(offer, known, speech).join(' · ')}</bdi>
        </p>
        <p class="rule offer-words" dir="auto">
          {Object.values(offer.texts)[0]}
        </p>
        {count && (
          <p class="quiet" data-testid="offer-count" data-put={count.put} data-sent={count.sent}>
            {countWords(count, speech)}
          </p>
        )}
        {gone.length > 0 && <Notice kind="doubt">{t('offers.fieldGone', { fields: format.list(gone) })}</Notice>}
        {problem && <Notice kind="error">{problem}</Notice>}
      </div>
      <div class="row-tools">
        <Button id={`edit-${id}`} look="quiet" aria-label={t('offers.edit', { name })} onClick={onEdit}>
          {t('dashboard.edit')}
        </Button>
        <IconButton icon="copy" label={t('offers.copy', { name })} onClick={() => void copy()} />
        <IconButton icon="trash" label={t('offers.remove', { name })} onClick={() => void remove()} />
      </div>
    </li>
  )
}

function textsIn({ texts, textsB = {} }: Offer): string[] {
  return [...Object.values(texts), ...Object.values(textsB)]
}

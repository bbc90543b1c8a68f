import type { CardChat, CardContact } from '../../lib/card/card.ts'
import { Button } from '../ui/button.tsx'
import { useLanguage } from './language.ts'
import { Notice } from '../ui/notice.tsx'
import { useSidebar } from './context.ts'
import { OfferOthers } from './offer-others.tsx'
import { OfferSaid } from './offer-said.tsx'
import { OfferText } from './offer-text.tsx'

/** The suggestion, or why there is none. `composer: false` where the page's composer is lost: then copying is what is left. */
export function Offer({ contact, chat, composer }: { contact: CardContact; chat: CardChat; composer: boolean }) {
  const { t } = useLanguage()
  const { ask } = useSidebar()
  const { offer } = contact
  return (
    <section class="panel" data-testid="offer">
      <h2>{t('offer.title')}</h2>
      {offer.kind === 'offer' ? (
        <OfferText contact={contact} offer={offer} chat={chat} composer={composer} />
      ) : (
        <div data-testid="offer-reason">
          <Notice kind={offer.why === 'declined' || offer.why === 'opt-heard' ? 'doubt' : 'info'}>
            {t(`offer.none.${offer.why}`)}{' '}
            {offer.why === 'no-offers' && (
              <Button look="link" onClick={() => void ask('dashboard.open', { view: 'offers' }).catch(() => undefined)}>
                {t('offer.write')}
              </Button>
            )}
          </Notice>
          {offer.others && <OfferOthers others={offer.others} none />}
        </div>
      )}
      {contact.lastOffer && <OfferSaid contact={contact} of={contact.lastOffer} named />}
    </section>
  )
}

import type { LeftOffer } from '../../lib/card/card.ts'
import { Why } from '../ui/why.tsx'
import { useLanguage } from './language.ts'

/** Why the next offers are not the one, in one press. `none`: there is none at all, and these are what stands in the way. */
export function OfferOthers({ others, none = false }: { others: LeftOffer[]; none?: boolean }) {
  const { t, format } = useLanguage()
  const why = ({ why: code, until }: LeftOffer): string => {
    if (until !== undefined && (code === 'rests' || code === 'later'))
      return t(`offer.left.${code}.until`, { day: format.date(until) })
    return t(`offer.left.${code}`)
  }
  return (
    <Why text={t(none ? 'offer.others.none' : 'offer.others')} label={t(none ? 'offer.others.none' : 'offer.others.label')}>
      <ul class="points" data-testid="offer-others">
        {others.map((one, at) => (
          <li key={at}>
            <bdi>{one.name}</bdi>: {why(one)}
          </li>
        ))}
      </ul>
    </Why>
  )
}

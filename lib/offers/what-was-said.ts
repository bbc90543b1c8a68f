import type { PersonState } from '../db/database.ts'
import type { Offer } from './offer.ts'

const DAY = 86_400_000

/** Why an offer is not for somebody again yet; `until` (UTC ms) where it passes by itself. */
export interface SaidBar {
  why: 'rests' | 'declined' | 'accepted' | 'later'
  until?: number
}

/**
 * What keeps an offer from somebody because of what became of it before; null: nothing does.
 *
 * - sent: it rests for its `restDays`, from when the message was seen. Put in the composer alone is no use: nobody may have sent it.
 * - accepted: it has done its work. It comes again after its rest, counted from then; one without a rest not before the offer is changed.
 * - declined: not before the offer is changed (its next revision).
 * - later: not before the day that was said; without one, a day.
 *
 * What was taken back counts as never said. `now` in UTC ms.
 */
export function barredBySaid(
  offer: Pick<Offer, 'id' | 'revision' | 'restDays'>,
  { offers, written }: Pick<PersonState, 'offers' | 'written'>,
  now: number,
): SaidBar | null {
  const said = offers?.[offer.id]
  const rest = (offer.restDays ?? 0) * DAY
  const isSameText = said !== undefined && said.revision >= offer.revision
  if (said?.state === 'declined' && isSameText) return { why: 'declined' }
  if (said?.state === 'later') {
    const until = said.until ?? said.at + DAY
    if (now < until) return { why: 'later', until }
  }
  if (said?.state === 'accepted') {
    if (rest > 0 && now < said.at + rest) return { why: 'rests', until: said.at + rest }
    if (rest === 0 && isSameText) return { why: 'accepted' }
  }
  const sent = written?.offers[offer.id]
  return sent !== undefined && now < sent + rest ? { why: 'rests', until: sent + rest } : null
}

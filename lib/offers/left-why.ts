import type { OfferLeftWhy } from '../card/card.ts'
import type { ChannelWindow } from '../consent/opt.ts'
import { mayOffer, mayWrite } from '../consent/window.ts'
import type { PersonState } from '../db/database.ts'
import type { Stage } from '../fields/stage.ts'
import type { SiteNetwork } from '../sites/identity.ts'
import type { Offer } from './offer.ts'
import { validityOn } from './validity.ts'
import { barredBySaid } from './what-was-said.ts'

/** Where and when an offer would be made, and what is known of the person beside the facts. */
export interface OfferMoment {
  /** Messenger of the open chat; null: none is open, so no offer is left out for it. */
  network: SiteNetwork | null
  /** What the chat's channel allows now; absent: no chat is open. */
  window?: ChannelWindow
  /** The stage that counts; null: not known. */
  stage: Stage | null
  /** What became of offers with this person. */
  person: Pick<PersonState, 'offers' | 'written' | 'optHeard'>
  /** Days since 1970-01-01 in the workspace's zone. */
  today: number
  /** UTC ms. */
  now: number
}

/** Why an offer that is for somebody cannot be made now, the lasting reasons first; null: it can. */
export function leftWhy(offer: Offer, moment: OfferMoment): { why: OfferLeftWhy; until?: number } | null {
  const { network, window, stage, person, today, now } = moment
  if (validityOn(offer, today) !== 'valid') return { why: 'not-valid' }
  if (offer.channels && network !== null && !offer.channels.includes(network)) return { why: 'channel' }
  // Of somebody whose stage is not known nothing says that it suits.
  if (offer.stages && (stage === null || !offer.stages.includes(stage))) return { why: 'stage' }
  const barred = barredBySaid(offer, person, now)
  if (barred) return barred
  if (window && !isAllowed(offer, window)) return { why: 'window' }
  return null
}

/**
 * Of a channel that knows windows marketing needs an open one; a service message is an answer, which a person may give for longer. Where a page tells no
 * times nobody can know (Instagram): then the card says so, and the agent, who sees the chat, decides. A queue writes to nobody on that ground.
 */
function isAllowed({ marketing }: Offer, window: ChannelWindow): boolean {
  return marketing ? mayOffer(window) || window.state === 'unknown' : mayWrite(window)
}

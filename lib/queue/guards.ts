import { mayOffer, mayWrite } from '../consent/window.ts'
import type { ChannelWindow } from '../consent/opt.ts'
import type { PersonState } from '../db/database.ts'
import type { SaidMessage } from '../heard/heard.ts'
import type { Offer } from '../offers/offer.ts'
import { validityOn } from '../offers/validity.ts'
import { barredBySaid } from '../offers/what-was-said.ts'
import type { Facts } from '../segments/facts.ts'
import type { LeftWhy, Queue } from './queue.ts'

const DAY = 86_400_000
/** A customer who wrote within so long and was not answered is in a conversation: an offer in the midst of it would be spam. */
const TALKING_FOR = 15 * 60_000

/** What is looked at right before somebody is written to. */
export interface GuardedPerson {
  facts: Pick<Facts, 'contact' | 'consent' | 'today'>
  person: Pick<PersonState, 'optHeard' | 'written' | 'offers'>
  window: ChannelWindow
  /** As it is now; null: it is there no more. */
  offer: Offer | null
}

/**
 * Why somebody of a queue is not written to now, by what is known of them; null: they may be. The same when a queue is made and right before each
 * draft, since days lie between. The customer's own word comes first.
 */
export function leftWhyByFacts(
  { offer: { marketing }, rules }: Pick<Queue, 'offer' | 'rules'>,
  { facts, person, window, offer }: GuardedPerson,
  now: number,
): LeftWhy | null {
  if (facts.contact.goneOn !== null) return 'gone'
  if (person.optHeard?.given === false) return 'opt-heard'
  if (marketing && facts.consent === 'no') return 'opted-out'
  if (marketing && facts.consent === 'unknown' && !rules.unknownConsent) return 'no-consent'
  if (isWrittenLately(person.written?.at ?? null, rules.restDays, now)) return 'written-lately'
  if (!offer || offer.off || validityOn(offer, facts.today) !== 'valid' || barredBySaid(offer, person, now)) return 'offer-rests'
  if (!(marketing ? mayOffer(window) : mayWrite(window))) return 'window-closed'
  return null
}

/**
 * Why they are not written to, by the chat's own messages (oldest first): somebody of the team wrote within the days that the queue rests, on
 * whatever device; or the customer waits for an answer. Messages without a time tell nothing of days: then what is known of the person decides.
 */
export function leftWhyByMessages(
  { rules: { restDays } }: Pick<Queue, 'rules'>,
  messages: readonly SaidMessage[],
  now: number,
): 'written-lately' | 'in-conversation' | null {
  const lastOut = messages.findLast(({ direction }) => direction === 'out')
  if (lastOut && isWrittenLately(lastOut.at, restDays, now)) return 'written-lately'
  const last = messages.at(-1)
  const isTalking = last?.direction === 'in' && last.at !== null && now - last.at < TALKING_FOR
  return isTalking ? 'in-conversation' : null
}

function isWrittenLately(at: number | null, restDays: number, now: number): boolean {
  return restDays > 0 && at !== null && now - at < restDays * DAY
}

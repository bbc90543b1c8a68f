import type { PersonState } from '../db/database.ts'
import type { SaidMessage } from '../heard/heard.ts'
import { plainWords } from '../queue/find-draft.ts'
import type { SentValue } from '../queue/write-sent.ts'
import type { SiteNetwork } from '../sites/identity.ts'
import type { Offer } from './offer.ts'
import { offerText, type TextReader } from './person-text.ts'

const DAY = 86_400_000
/** Clocks of pages tell the minute and no more. */
const SKEW = 60_000

/** An offer that was put in the composer from the card and then seen among the chat's messages. */
export interface SentOffer {
  value: SentValue
  /** UTC ms. */
  at: number
}

/**
 * Which offers that were put in within the last day were sent, by the chat's messages (oldest first): one of ours since then that holds the offer's words
 * as this person gets them. One that the agent reworded within is not known again, and stays only put.
 */
export function sentOffers(
  { offers = {}, written }: Pick<PersonState, 'offers' | 'written'>,
  all: readonly Offer[],
  messages: readonly SaidMessage[],
  { reader, network, now }: { reader: TextReader; network: SiteNetwork; now: number },
): SentOffer[] {
  return Object.entries(offers).flatMap(([id, put]): SentOffer[] => {
    const offer = all.find((one) => one.id === id)
    if (!offer || put.state !== 'put' || now - put.at > DAY || (written?.offers[id] ?? -Infinity) >= put.at - SKEW) return []
    const { text, variant } = offerText(offer, reader)
    const words = plainWords(text)
    if (words === '') return []
    const sent = messages.findLast(
      (message) =>
        message.direction === 'out' &&
        (message.at === null || message.at >= put.at - SKEW) &&
        plainWords(message.text).includes(words),
    )
    if (!sent) return []
    const edited = plainWords(sent.text) !== words
    const offerOf = { id, revision: put.revision, variant: put.variant ?? variant }
    return [{ value: { network, message: sent.key, offer: offerOf, segment: null, queue: null, edited }, at: sent.at ?? now }]
  })
}

import { consentCard } from '../../consent/marketing.ts'
import { channelWindow } from '../../consent/window.ts'
import type { ContactRecord } from '../../contacts/contact.ts'
import type { Offer } from '../../offers/offer.ts'
import { offerText } from '../../offers/person-text.ts'
import { textsOf, variantFor } from '../../offers/variant.ts'
import { textFor } from '../../language/text-for.ts'
import type { Facts } from '../../segments/facts.ts'
import { dayOf } from '../../workspace/day.ts'
import { leftWhyByFacts } from '../guards.ts'
import type { LeftWhy } from '../queue.ts'
import { shareOf } from './draw.ts'
import type { Ground } from './ground.ts'
import { hasChat } from './ways.ts'
import type { QueueWish } from './wish.ts'

/** Why somebody is left out; null: nothing speaks against it. `facts` are made only where the text needs them to be known. */
export type Guard = (contact: ContactRecord, facts: () => Facts) => LeftWhy | null

/** The same guards as right before each draft, then what only the making of a queue can see. */
export function guardOf({ rules, network }: QueueWish, offer: Offer, ground: Ground): Guard {
  const { now, settings, openers } = ground
  const queue = { rules, offer: { id: offer.id, revision: offer.revision, name: offer.name, marketing: offer.marketing } }
  const today = dayOf(now, settings.timeZone)
  return (contact, facts) => {
    const { id } = contact
    const person = ground.stateOf(id)
    const { state: consent } = consentCard(contact.consent, person.consent, network)
    const window = channelWindow(network, ground.behaviour.get(id) ?? null, now)
    const why = leftWhyByFacts(queue, { facts: { contact, consent, today }, person, window, offer }, now)
    if (why) return why
    if (!hasChat(contact, ground.linked.get(id) ?? [], openers)) return 'no-chat'
    if (ground.held.has(id)) return 'other-queue'
    const { mine, among } = rules.split
    if (among > 1 && shareOf(contact, among) !== mine) return 'other-agent'
    return hasWords(offer, contact, settings.language) || textOf(offer, facts(), ground).text !== '' ? null : 'no-text'
  }
}

/** An offer's text as somebody of a queue gets it. */
export function textOf(offer: Offer, facts: Facts, { settings, vocabulary }: Pick<Ground, 'settings' | 'vocabulary'>) {
  return offerText(offer, { facts, agentName: settings.agentName, language: settings.language, own: vocabulary.own })
}

/** A text with a word beside its merge fields is never empty, whatever they hold: then nothing need be merged to know. */
function hasWords(offer: Offer, { id, language }: ContactRecord, workspace: string): boolean {
  const texts = textsOf(offer, variantFor(offer, id))
  const text = texts[textFor(texts, language, workspace)] ?? ''
  return /[\p{L}\p{N}]{2}/u.test(text.replaceAll(/\{[^{}]*\}/g, ' '))
}

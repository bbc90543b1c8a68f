import type { Offer } from '../../../lib/offers/offer.ts'
import { stageMark } from '../../../lib/ladder/counting.ts'
import type { LadderCounting } from '../../../lib/ladder/counting.ts'
import type { OfferCount } from '../../../lib/offers/count-offers.ts'
import { validityOn } from '../../../lib/offers/validity.ts'
import { hasTwoTexts } from '../../../lib/offers/variant.ts'
import { ruleSentence } from '../../../lib/segments/sentence.ts'
import type { Segment } from '../../../lib/segments/rule.ts'
import type { Vocabulary } from '../../../lib/segments/vocabulary.ts'
import type { Speech } from '../../ui/language.tsx'
import { channelName } from './channel-names.ts'

/** Whether an offer runs: switched off comes first, since nothing else counts then. */
export type OfferState = 'running' | 'off' | 'coming' | 'ended'

export function offerState(offer: Offer, today: number): OfferState {
  if (offer.off) return 'off'
  const state = validityOn(offer, today)
  return state === 'valid' ? 'running' : state
}

/** All that limits an offer, in a line. */
export function offerFacts(
  offer: Offer,
  { segments, vocabulary, currency, counting }: OfferKnown,
  { t, format }: Speech,
): string[] {
  const { restDays = 0, channels = [], stages = [], priority, marketing } = offer
  const facts = [
    whom(offer, { segments, vocabulary, currency }, t),
    validity(offer, { t, format }),
    t('offers.priority.of', { priority }),
  ]
  if (restDays > 0) facts.push(t('offers.rests', { n: restDays }))
  if (hasTwoTexts(offer)) facts.push(t('offers.twoTexts'))
  if (channels.length > 0) facts.push(format.list(channels.map(channelName)))
  if (stages.length > 0)
    facts.push(t('offers.stages', { stages: format.list(stages.map((stage) => stageMark(stage, counting))) }))
  if (!marketing) facts.push(t('offers.service'))
  return facts
}

/** What offers are worded with. */
export interface OfferKnown {
  segments: readonly Segment[]
  vocabulary: Vocabulary
  currency: string
  counting?: LadderCounting | undefined
}

function whom({ segment, rule }: Offer, { segments, vocabulary, currency }: OfferKnown, t: Speech['t']): string {
  if (rule) return ruleSentence(rule, { t, currency, vocabulary })
  if (segment === null) return t('offers.everybody')
  return segments.find(({ id }) => id === segment)?.name ?? t('problem.offer.unknown-segment')
}

function validity({ validFrom, validTo }: Offer, { t, format }: Pick<Speech, 't' | 'format'>): string {
  if (validFrom && validTo) return t('offers.validFromTo', { from: format.isoDay(validFrom), to: format.isoDay(validTo) })
  if (validFrom) return t('offers.validFrom.only', { from: format.isoDay(validFrom) })
  if (validTo) return t('offers.validTo.only', { to: format.isoDay(validTo) })
  return t('offers.always')
}

/** To how many it went and what came of it, in a line. */
export function countWords({ put, sent, accepted, declined, later }: OfferCount, { t }: Speech): string {
  const words = [t('offers.count.put', { n: put }), t('offers.count.sent', { n: sent })]
  if (accepted > 0) words.push(t('offers.count.accepted', { n: accepted }))
  if (declined > 0) words.push(t('offers.count.declined', { n: declined }))
  if (later > 0) words.push(t('offers.count.later', { n: later }))
  return words.join(' · ')
}

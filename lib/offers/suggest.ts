import type { LeftOffer, OfferCard, OfferLeftWhy } from '../card/card.ts'
import { compileRule } from '../segments/evaluate.ts'
import type { Facts } from '../segments/facts.ts'
import type { Segment } from '../segments/rule.ts'
import { NO_VOCABULARY, type Vocabulary } from '../segments/vocabulary.ts'
import { toldOf } from './last-offer.ts'
import { leftWhy, type OfferMoment } from './left-why.ts'
import type { Offer } from './offer.ts'
import { offerText, type TextReader } from './person-text.ts'
import { hasTwoTexts } from './variant.ts'

type Met = Pick<Segment, 'id' | 'name' | 'rank'>

/** Whom an offer is chosen for, where and when. */
export interface SuggestFor extends Partial<Pick<OfferMoment, 'network' | 'window' | 'stage' | 'person'>> {
  facts: Facts
  /** The segments that the person is in. */
  met: readonly Met[]
  /** For `{agent_name}`; may be ''. */
  agentName: string
  /** The workspace's language (BCP 47), for people whose own is unknown. */
  language: string
  /** For offers with a rule of their own, and own fields that texts name; absent: nothing but what is built in. */
  vocabulary?: Vocabulary
  /** UTC ms; absent: the beginning of the facts' day. */
  now?: number
}

/** An offer that is for the person. */
interface Aimed {
  offer: Offer
  /** By which segment; null: by its rule, or for everybody. */
  segment: Met | null
  left: { why: OfferLeftWhy; until?: number } | null
}

/** How many others are told of. */
const MOST_OTHERS = 3

/**
 * The one offer that suits a person now, or why there is none. Of the offers that are on, and for everybody, a segment that the person is in or a
 * rule that they meet, those that `leftWhy` leaves out now fall away, and of who declined marketing all that is marketing. Of the rest the highest
 * priority wins; then one for a segment before one by a rule before one for everybody, the segment higher in the list, the name. `considered` counts
 * all that suited, the chosen one too. Which of two texts: see `variantFor`.
 */
export function suggestOffer(offers: readonly Offer[], person: SuggestFor): OfferCard {
  const { facts, agentName, language, vocabulary = NO_VOCABULARY } = person
  // Whom the shop no longer has as a customer it has nothing to offer, until a file holds them again.
  if (facts.contact.goneOn !== null) return { kind: 'none', why: 'gone' }
  if (person.person?.optHeard?.given === false) return { kind: 'none', why: 'opt-heard' }
  const declined = facts.consent === 'no'
  const reader: TextReader = { facts, agentName, language, own: vocabulary.own }
  const moment = momentOf(person)
  const aimed = aimedAt(
    offers.filter(({ off, marketing }) => !off && !(declined && marketing)),
    person,
    (offer) => leftWhy(offer, moment) ?? (offerText(offer, reader).text === '' ? { why: 'no-text' } : null),
  ).toSorted(byRank)
  const suiting = aimed.filter(({ left }) => !left)
  const [best] = suiting
  const others = othersOf(aimed, best)
  if (!best) return { kind: 'none', why: whyNone(aimed, offers, declined), ...(others.length > 0 && { others }) }
  const { offer, segment } = best
  const { variant, ...text } = offerText(offer, reader)
  const { offers: said, written: sent } = person.person ?? {}
  const told = toldOf(offer, said?.[offer.id], sent?.offers[offer.id])
  return {
    kind: 'offer',
    id: offer.id,
    revision: offer.revision,
    name: offer.name,
    ...text,
    ...(hasTwoTexts(offer) && { variant }),
    ...(told && { said: { state: told.state, at: told.at, ...(told.until !== undefined && { until: told.until }) } }),
    reason: {
      segment: segment?.name ?? null,
      ...(offer.rule && { rule: true }),
      priority: offer.priority,
      considered: suiting.length,
      validTo: offer.validTo,
      consent: consentFor(offer, facts.consent),
      ...(others.length > 0 && { others }),
    },
  }
}

/** Those of the offers that are for the person, each with why it is not made now. */
function aimedAt(
  offers: readonly Offer[],
  { facts, met, vocabulary = NO_VOCABULARY }: SuggestFor,
  whyLeft: (offer: Offer) => Aimed['left'],
): Aimed[] {
  const aimed: Aimed[] = []
  for (const offer of offers) {
    const segment = offer.segment === null ? null : met.find(({ id }) => id === offer.segment)
    const isFor = offer.rule ? compileRule(offer.rule, vocabulary)(facts) : segment !== undefined
    if (isFor) aimed.push({ offer, segment: segment ?? null, left: whyLeft(offer) })
  }
  return aimed
}

function momentOf({ facts, network = null, window, stage = null, person = {}, now }: SuggestFor): OfferMoment {
  const { today } = facts
  return { network, stage, person, today, now: now ?? today * 86_400_000, ...(window && { window }) }
}

/** The strongest of those that are not the chosen one: what would have come before it, and what comes next. */
function othersOf(aimed: readonly Aimed[], best: Aimed | undefined): LeftOffer[] {
  const others = aimed.filter((one) => one !== best).slice(0, MOST_OTHERS)
  return others.map(({ offer: { name }, left }) => {
    if (!left) return { name, why: 'lower-priority' }
    return left.until === undefined ? { name, why: left.why } : { name, why: left.why, until: left.until }
  })
}

const RESTING: ReadonlySet<OfferLeftWhy> = new Set(['rests', 'declined', 'accepted', 'later'])

/** What stands in the way last is said first: once the window opens, what rests would rest still. */
function whyNone(
  aimed: readonly Aimed[],
  offers: readonly Offer[],
  declined: boolean,
): Extract<OfferCard, { kind: 'none' }>['why'] {
  if (declined) return 'declined'
  if (aimed.some(({ left }) => left?.why === 'window')) return 'window'
  if (aimed.some(({ left }) => left && RESTING.has(left.why))) return 'resting'
  return offers.some(({ off }) => !off) ? 'nothing-suits' : 'no-offers'
}

function byRank(a: Aimed, b: Aimed): number {
  return (
    b.offer.priority - a.offer.priority ||
    rankOf(a) - rankOf(b) ||
    a.offer.name.localeCompare(b.offer.name) ||
    (a.offer.id < b.offer.id ? -1 : 1)
  )
}

/** An offer by a rule comes after those for a segment, one for everybody last. Numbers, since Infinity less Infinity would be none. */
function rankOf({ offer, segment }: Aimed): number {
  return segment?.rank ?? (offer.rule ? Number.MAX_VALUE / 2 : Number.MAX_VALUE)
}

function consentFor(offer: Offer, consent: Facts['consent']): 'yes' | 'unknown' | 'not-needed' {
  if (!offer.marketing) return 'not-needed'
  return consent === 'yes' ? 'yes' : 'unknown'
}

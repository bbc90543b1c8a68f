import type { OfferCard } from '../card/card.ts'
import { textFor } from '../language/text-for.ts'
import type { Facts } from '../segments/facts.ts'
import type { Segment } from '../segments/rule.ts'
import { dayFromIso } from '../workspace/day.ts'
import { merge, type Merged } from './merge.ts'
import { mergeValues } from './merge-fields.ts'
import type { Offer } from './offer.ts'

/** Whom an offer is chosen for. */
export interface SuggestFor {
  facts: Facts
  /** The segments that the person is in. */
  met: readonly Pick<Segment, 'id' | 'name' | 'rank'>[]
  /** For `{agent_name}`; may be ''. */
  agentName: string
  /** The workspace's language (BCP 47), for people whose own is unknown. */
  language: string
}

interface Candidate {
  offer: Offer
  segment: Pick<Segment, 'id' | 'name' | 'rank'> | null
  language: string
  merged: Merged
}

/**
 * The one offer that suits a person now, or why there is none. Of the offers that are on, valid today, for everybody or a segment that the
 * person is in, and (where the person declined marketing) no marketing, the highest priority wins; then one for a segment before one for
 * everybody, the segment higher in the list, the name. `considered` counts all that suited, the chosen one too.
 */
export function suggestOffer(offers: readonly Offer[], person: SuggestFor): OfferCard {
  const { facts, met, agentName, language } = person
  // Whom the shop no longer has as a customer it has nothing to offer, until a file holds them again.
  if (facts.contact.goneOn !== null) return { kind: 'none', why: 'gone' }
  const declined = facts.consent === 'no'
  const values = mergeValues(facts, agentName)
  const suiting: Candidate[] = []
  for (const offer of offers) {
    if (offer.off || !isValid(offer, facts.today) || (declined && offer.marketing)) continue
    const segment = offer.segment === null ? null : met.find(({ id }) => id === offer.segment)
    if (segment === undefined) continue
    const written = textFor(offer.texts, facts.contact.language, language)
    const merged = merge(offer.texts[written] ?? '', values)
    if (merged.text.trim()) suiting.push({ offer, segment, language: written, merged })
  }
  const [best] = suiting.toSorted(byRank)
  if (!best) return { kind: 'none', why: declined ? 'declined' : offers.some(({ off }) => !off) ? 'nothing-suits' : 'no-offers' }
  const { offer, segment, merged } = best
  return {
    kind: 'offer',
    id: offer.id,
    revision: offer.revision,
    name: offer.name,
    text: merged.text,
    language: best.language,
    fallbacks: merged.fallbacks,
    reason: {
      segment: segment?.name ?? null,
      priority: offer.priority,
      considered: suiting.length,
      validTo: offer.validTo,
      consent: consentFor(offer, facts.consent),
    },
  }
}

function byRank(a: Candidate, b: Candidate): number {
  return (
    b.offer.priority - a.offer.priority ||
    rankOf(a) - rankOf(b) ||
    a.offer.name.localeCompare(b.offer.name) ||
    (a.offer.id < b.offer.id ? -1 : 1)
  )
}

/** An offer for everybody comes after those for a segment. A number, since Infinity less Infinity would be none. */
function rankOf({ segment }: Candidate): number {
  return segment?.rank ?? Number.MAX_VALUE
}

/** Both days count. A date that cannot be read makes the offer invalid rather than open for ever. */
function isValid({ validFrom, validTo }: Offer, today: number): boolean {
  const from = validFrom === null ? -Infinity : dayFromIso(validFrom)
  const to = validTo === null ? Infinity : dayFromIso(validTo)
  return from !== null && to !== null && from <= today && today <= to
}

function consentFor(offer: Offer, consent: Facts['consent']): 'yes' | 'unknown' | 'not-needed' {
  if (!offer.marketing) return 'not-needed'
  return consent === 'yes' ? 'yes' : 'unknown'
}

import { consentCard } from '../../consent/marketing.ts'
import type { ContactRecord } from '../../contacts/contact.ts'
import type { RecencyDatabase } from '../../db/database.ts'
import { Breath } from '../../import/breath.ts'
import type { Offer } from '../../offers/offer.ts'
import { NO_DAY } from '../../orders/figure-columns.ts'
import { PAGE_SIZE, type PersonRow } from '../../orders/person-row.ts'
import { factsOf } from '../../segments/facts-of.ts'
import { hasBit, type Bits } from '../../segments/columns/bits.ts'
import type { Facts } from '../../segments/facts.ts'
import { MOST_RECIPIENTS } from '../queue.ts'
import { audienceOf } from './audience.ts'
import { isHeldOut } from './draw.ts'
import { Foremost, orderKey, type Candidate } from './foremost.ts'
import { readGround, type Ground } from './ground.ts'
import { guardOf } from './guard.ts'
import { clocksOf } from './hours.ts'
import { LeftGroups } from './left-groups.ts'
import type { LeftGroup, QueueWish } from './wish.ts'

/** Everybody of a queue's segments, looked at. */
export interface LookedAt {
  offer: Offer
  ground: Ground
  people: number
  /** In order; those who are held out among them, so that both are alike. */
  chosen: (Candidate & { holdout: boolean })[]
  left: LeftGroup[]
}

/** What a walk over everybody is given. `progress`: a share from 0 to 1, and how many so far. */
export interface Walk {
  now: number
  signal?: AbortSignal | undefined
  progress?: ((share: number, done: number) => void) | undefined
}

/**
 * Looks at everybody of a queue's segments: one page of the base in memory at a time. Who is held out is drawn last, of those to whom nothing else
 * speaks against writing. Null where the offer or the segments are there no more. Throws the signal's reason when aborted.
 */
export async function lookAtEverybody(
  db: RecencyDatabase,
  wish: QueueWish,
  { now, signal, progress = () => {} }: Walk,
  most: number = MOST_RECIPIENTS,
): Promise<LookedAt | null> {
  const offer = await db.offers.get(wish.offer)
  if (!offer) return null
  const ground = await readGround(db, { network: wish.network, queue: wish.id, now }, signal)
  const audience = await audienceOf(db, wish, ground, signal)
  if (!audience) return null
  const guard = guardOf(wish, offer, ground)
  const left = new LeftGroups()
  const foremost = new Foremost(most)
  let done = 0
  const take = (
    contact: ContactRecord,
    facts: () => Facts,
    figures: { spent: number; lastDay: number | null },
    at: Pick<Candidate, 'ordinal' | 'facts' | 'segment'>,
  ): void => {
    done++
    const why = guard(contact, facts)
    if (why) return left.add(why, contact)
    const { id, name } = contact
    const clocks = wish.rules.hours && clocksOf(contact, ground.settings.timeZone).by
    foremost.add({ id, name, key: orderKey(wish.id, wish.rules, { id, name, ...figures }), clocks, ...at })
  }
  const { columns, merged, present } = ground.counting
  const breath = new Breath(signal)
  const pages = present && columns ? pagesWith(audience.bits, present.base.manifest.pages.length) : []
  for (const [i, n] of pages.entries()) {
    if (!present || !columns) break
    const page = await present.base.openPage(n)
    for (const [place, contact] of page.contacts().entries()) {
      const ordinal = n * PAGE_SIZE + place
      if (!hasBit(audience.bits, ordinal)) continue
      const segment = audience.segmentAt(ordinal)
      const whole = merged.get(ordinal)
      if (whole) take(whole.contact, () => whole, whole.figures, { ordinal: null, facts: whole, segment })
      else {
        const lastDay = columns.figures.lastDay[ordinal] ?? NO_DAY
        const figures = { spent: columns.figures.spent[ordinal] ?? 0, lastDay: lastDay === NO_DAY ? null : lastDay }
        take(contact, () => factsIn(ground, page.row(place), wish), figures, { ordinal, facts: null, segment })
      }
    }
    progress((i + 1) / pages.length, done)
    if (breath.due()) await breath.take()
  }
  for (const facts of audience.typed) {
    const at = { ordinal: null, facts, segment: audience.segmentOf(facts.contact.id) }
    take(facts.contact, () => facts, facts.figures, at)
  }
  signal?.throwIfAborted()
  const chosen = foremost.first().map((one) => Object.assign(one, { holdout: isHeldOut(wish.id, one.id, wish.rules) }))
  left.addMany('beyond-most', foremost.beyond, foremost.examples)
  for (const one of chosen) if (one.holdout) left.add('holdout', one)
  return { offer, ground, people: audience.count, chosen, left: left.inOrder() }
}

/** What texts can say of somebody of the base who is merged with nobody. */
export function factsIn(
  { counting, stateOf, settings, now }: Ground,
  row: PersonRow,
  { network }: { network: QueueWish['network'] },
): Facts {
  const person = stateOf(row.contact.id)
  const { state } = consentCard(row.contact.consent, person.consent, network)
  return factsOf(row, person, state, null, settings, counting.present?.scored.scoring ?? null, now)
}

/** What texts can say of one who was chosen; null where they are there no more. */
export async function factsOfChosen(ground: Ground, { ordinal, facts }: Candidate, wish: QueueWish): Promise<Facts | null> {
  if (ordinal === null) return facts
  const row = (await ground.counting.present?.base.person(ordinal)) ?? null
  return row && factsIn(ground, row, wish)
}

function pagesWith(bits: Bits, pages: number): number[] {
  const words = PAGE_SIZE / 32
  return Array.from({ length: pages }, (_, page) => page).filter((page) =>
    bits.subarray(page * words, (page + 1) * words).some((word) => word !== 0),
  )
}

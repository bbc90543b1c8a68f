import type { RecencyDatabase } from '../db/database.ts'
import { newId } from '../db/id.ts'
import { LANGUAGES } from '../language/languages.ts'
import type { Translate } from '../language/translator.ts'
import type { Segment } from '../segments/rule.ts'
import { STARTER_ORIGIN, STARTER_SEGMENTS, starterSegments, type StarterId } from '../segments/starter.ts'
import type { Offer } from './offer.ts'
import { STARTER_TEXTS } from './starter-texts.ts'

/** Who is in danger of going comes before who only pleases; what is special before what is usual. */
const PRIORITIES: Record<StarterId, number> = {
  rescue: 90,
  best: 80,
  attention: 70,
  slipping: 60,
  'big-lately': 50,
  loyal: 40,
  growing: 40,
  new: 40,
  promising: 40,
  lost: 20,
  'no-orders': 10,
}

/** Days after which a starter offer may come again. */
const REST_DAYS = 30

/** One offer for each starter segment, with its text in every language, the user's own first. `now` in UTC ms. */
export function starterOffers(segments: Record<StarterId, Segment>, t: Translate, now: number): Offer[] {
  const languages = LANGUAGES.toSorted((a, b) => Number(b === t.language) - Number(a === t.language))
  return STARTER_SEGMENTS.map((id) => ({
    id: newId(),
    revision: 1,
    origin: STARTER_ORIGIN,
    name: segments[id].name,
    texts: Object.fromEntries(languages.map((language) => [language, STARTER_TEXTS[language][id]])),
    segment: segments[id].id,
    restDays: REST_DAYS,
    priority: PRIORITIES[id],
    validFrom: null,
    validTo: null,
    marketing: true,
    off: false,
    changedAt: now,
  }))
}

/**
 * Puts the starter segments and offers into a workspace that has never had them, in the user's language. Done once: what the user removes
 * later stays removed. Answers whether anything was put in. `now` in UTC ms.
 */
export async function seedStarter(db: RecencyDatabase, t: Translate, now: number): Promise<boolean> {
  return db.transaction('rw', db.keyed, db.segments, db.offers, async () => {
    if (await db.keyed.get('starter')) return false
    const segments = starterSegments(t, now)
    await db.segments.bulkAdd(Object.values(segments))
    await db.offers.bulkAdd(starterOffers(segments, t, now))
    await db.keyed.put({ key: 'starter', value: { version: STARTER_ORIGIN.version, at: now } })
    return true
  })
}

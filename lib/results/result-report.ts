import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { NO_DAY } from '../orders/figure-columns.ts'
import type { Queue } from '../queue/queue.ts'
import { dayOf } from '../workspace/day.ts'
import { comparedShares, judgedTogether, upliftOf, type UpliftWindow } from './outcomes/compare.ts'
import { countOutcomes } from './outcomes/count-outcomes.ts'
import { presentFacts, type PresentFacts } from './outcomes/facts.ts'
import { lookAtPeople, type LookedAt } from './outcomes/look-at-people.ts'
import { readOffer, readQueues } from './outcomes/read-recipients.ts'
import { USUAL_DAYS, type Compared, type ResultReport, type ResultSubject, type Uplift } from './report.ts'

/**
 * The question `results.report`: what came of a queue or an offer. `days` null: as the queue has it. Null: it is there no more. Everything is
 * reckoned anew from what is kept, so an import of orders changes it. Throws the signal's reason when aborted.
 */
export async function resultReport(
  db: RecencyDatabase,
  { of, days: wished }: { of: ResultSubject; days: number | null },
  signal?: AbortSignal,
  now: number = Date.now(),
): Promise<ResultReport | null> {
  const queues = (await db.queues.toArray()).filter(({ id, offer }) => (of.kind === 'queue' ? id : offer.id) === of.id)
  const [queue] = queues
  const offer = of.kind === 'offer' ? await db.offers.get(of.id) : undefined
  if (of.kind === 'queue' && !queue) return null
  const queueIds = queues.map(({ id }) => id)
  const facts = await presentFacts(db, now, signal)
  const read = of.kind === 'queue' ? readQueues(db, queueIds, signal) : readOffer(db, of.id, queueIds, signal)
  const people = await read
  const days = wished ?? (of.kind === 'queue' ? queue?.rules.boughtWithinDays : undefined) ?? USUAL_DAYS
  const ofOne = of.kind === 'queue' && queue ? await lookAtQueue(people, queue, facts, days) : null
  const looked = ofOne?.looked ?? (await lookAtPeople(people, facts, days, () => null))
  signal?.throwIfAborted()
  const parts = await partsOf(db, looked, days, facts, ofOne?.window ?? null)
  const [a, b] = ['a', 'b'].map((key) => parts.texts.find((text) => text.key === key)?.outcomes)
  const textsReplied = a && b ? comparedShares({ of: a.replied, among: a.sent }, { of: b.replied, among: b.sent }) : null
  const textsBought =
    a && b
      ? comparedShares({ of: a.bought.bought, among: a.bought.judged }, { of: b.bought.bought, among: b.bought.judged })
      : null
  judgedTogether([textsReplied, textsBought, ...parts.segments.map(({ uplift }) => foundIn(uplift))].filter(isThere))
  return {
    of,
    name: (of.kind === 'queue' ? queue?.name : (offer?.name ?? queue?.offer.name)) ?? null,
    networks: [...people.networks].toSorted(),
    days,
    currency: facts.settings.currency,
    whole: countOutcomes(looked, days, facts.reach.covered),
    states: people.states,
    skipped: people.skipped,
    erased: queues.reduce((sum, { erased = 0 }) => sum + erased, 0),
    ...parts,
    textsReplied,
    textsBought,
    uplift: ofOne && upliftOf(ofOne.looked, ofOne.window),
    queues: of.kind === 'offer' ? await upliftsOf(db, queues, facts, days, signal) : [],
    reach: facts.reach,
  }
}

type QueueWindow = UpliftWindow | 'nothing-sent' | 'no-orders-yet'

async function lookAtQueue(
  people: LookedAt['people'],
  queue: Queue,
  facts: PresentFacts,
  days: number,
): Promise<{ looked: LookedAt; window: QueueWindow }> {
  let window: QueueWindow = 'nothing-sent'
  const from = dayOf(queue.made.at, facts.settings.timeZone) + 1
  const { covered } = facts.reach
  const looked = await lookAtPeople(people, facts, days, (lastSent) => {
    if (lastSent === NO_DAY) return null
    const end = lastSent + days
    const to = Math.min(end, covered ?? from - 1)
    window = to < from ? 'no-orders-yet' : { from, to, end }
    return typeof window === 'string' ? null : window
  })
  return { looked, window }
}

/** Each queue of an offer by itself. */
async function upliftsOf(
  db: RecencyDatabase,
  queues: readonly Queue[],
  facts: PresentFacts,
  days: number,
  signal?: AbortSignal,
): Promise<ResultReport['queues']> {
  const all: ResultReport['queues'] = []
  for (const queue of queues) {
    const people = await readQueues(db, [queue.id], signal)
    const { looked, window } = await lookAtQueue(people, queue, facts, days)
    all.push({ id: queue.id, name: queue.name, uplift: upliftOf(looked, window) })
  }
  judgedTogether(all.map(({ uplift }) => foundIn(uplift)).filter(isThere))
  return all
}

async function partsOf(
  db: RecencyDatabase,
  looked: LookedAt,
  days: number,
  { reach }: PresentFacts,
  window: QueueWindow | null,
): Promise<Pick<ResultReport, 'segments' | 'texts' | 'languages'>> {
  const { people } = looked
  const count = (isIn: (person: number) => boolean): ReturnType<typeof countOutcomes> =>
    countOutcomes(looked, days, reach.covered, isIn)
  const names = new Map<Id, string>((await db.segments.toArray()).map(({ id, name }) => [id, name]))
  const segments = people.segments.flatMap((key, place) => {
    const isIn = (person: number): boolean => people.segment[person] === place
    const outcomes = count(isIn)
    if (key === undefined && outcomes.prepared === 0) return []
    const uplift: Uplift = window === null ? { kind: 'none', why: 'no-holdout' } : upliftOf(looked, window, isIn)
    return [{ key: key ?? null, name: key ? (names.get(key) ?? null) : null, outcomes, uplift }]
  })
  const texts = (['a', 'b'] as const).map((key, i) => ({ key, outcomes: count((person) => people.variant[person] === i + 1) }))
  const languages = people.languages.flatMap((key, place) => {
    const outcomes = count((person) => people.language[person] === place && isWritten(looked, person))
    return outcomes.prepared === 0 ? [] : [{ key: key ?? null, outcomes }]
  })
  return {
    segments: segments.length > 1 ? segments : [],
    texts: texts.every(({ outcomes }) => outcomes.prepared > 0) ? texts : [],
    languages: languages.length > 1 ? languages : [],
  }
}

/** A held-out person has no text. */
function isWritten({ people, sentDay }: LookedAt, person: number): boolean {
  return people.variant[person] !== 0 || sentDay[person] !== NO_DAY
}

function foundIn(uplift: Uplift): Compared | null {
  return uplift.kind === 'found' ? uplift : null
}

function isThere<T>(value: T | null): value is T {
  return value !== null
}

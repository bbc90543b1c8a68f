import { behaviourOf, type PersonBehaviour } from '../behaviour/person-behaviour.ts'
import type { ConsentCard } from '../card/card.ts'
import { consentCard } from '../consent/marketing.ts'
import { Directory } from '../contacts/directory.ts'
import type { KnownChat, LinkState, PersonState, RecencyDatabase, SamePerson } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import type { LogEntry } from '../db/log.ts'
import type { ImportRecord } from '../import/job.ts'
import type { Offer } from '../offers/offer.ts'
import { Base } from '../orders/base.ts'
import { idKey } from '../orders/keys.ts'
import { stageShown, type StageShown } from '../ladder/stage-shown.ts'
import type { OrderFigures } from '../orders/order.ts'
import type { PersonRow } from '../orders/person-row.ts'
import { currentScoring } from '../rfm/current.ts'
import type { RfmResult } from '../rfm/rfm.ts'
import type { Queue, QueueItem, SentMessage } from '../queue/queue.ts'
import type { Question } from '../questions/question.ts'
import { mergedPeople } from '../same/merged-people.ts'
import { personState } from '../same/person-state.ts'
import type { ConditionReport } from '../segments/explain.ts'
import { factsOf } from '../segments/facts-of.ts'
import { explainSegments } from '../segments/memberships.ts'
import { readVocabulary, type Vocabulary } from '../segments/vocabulary.ts'
import { identityOfKey, type ChatIdentity } from '../sites/identity.ts'
import type { Settings } from '../workspace/settings.ts'

/** A chat that was linked to the person. */
export interface LinkedChat {
  identity: ChatIdentity
  /** UTC ms. */
  at: number
  /** What the chat was last called; '' where that is not kept. */
  title: string
}

/** Everything that is kept of one person, and what is worked out from it. */
export interface Dossier {
  /** The person as shown: of several merged records, joined. */
  row: PersonRow
  /** The records as they are kept, the one that is shown first. */
  records: PersonRow[]
  state: PersonState
  consent: ConsentCard
  figures: OrderFigures
  rfm: RfmResult
  /** Where the person stands on the ladder, and by what. */
  stage: StageShown
  segments: { id: Id; name: string; met: boolean; report: ConditionReport }[]
  /** What the conditions of the segments are worded with. */
  vocabulary: Vocabulary
  /** What the questions that the log speaks of are called, those that are still there. */
  questions: Pick<Question, 'id' | 'name' | 'target'>[]
  /** What the offers and queues that it speaks of are called, those that are still there. */
  offers: Pick<Offer, 'id' | 'name'>[]
  queues: Pick<Queue, 'id' | 'name' | 'network' | 'offer'>[]
  /** The person's places in queues, in no order. */
  queueItems: QueueItem[]
  /** Messages of ours that were seen to be sent to them, the oldest first. */
  sent: SentMessage[]
  behaviour: PersonBehaviour | null
  chats: LinkedChat[]
  /** Oldest first. */
  log: LogEntry[]
  same: SamePerson[]
  /** The import that each record first came with; records that were typed in, or whose import is not listed any more, have none. */
  imports: { record: Id; import: ImportRecord }[]
  /** Day of looking. */
  today: number
}

/** Gathers what is kept of a person; null where nobody has this id. `now`: UTC ms. */
export async function dossierOf(db: RecencyDatabase, settings: Settings, id: Id, now: number): Promise<Dossier | null> {
  const base = await Base.open(db)
  const directory = new Directory(db, base)
  const row = await directory.byId(id)
  if (!row) return null
  const ids = [...(await mergedPeople(db)).membersOf(id)]
  const records = (await Promise.all(ids.map((member) => directory.alone(member)))).filter((record) => record !== null)
  const [state, behaviour, scoring, log, links, same, vocabulary, questions, queueItems, sent, queues, offers] =
    await Promise.all([
      personState(db, row.contact.id),
      behaviourOf(db, row.contact.id),
      currentScoring(db, base, settings, now),
      db.log.where('contact').anyOf(ids).sortBy('at'),
      db.links.where('contact').anyOf(ids).toArray(),
      db.same.where('one').anyOf(ids).or('other').anyOf(ids).toArray(),
      readVocabulary(db, settings),
      db.questions.toArray(),
      db.queueItems.where('contact').anyOf(ids).toArray(),
      db.sent.where('contact').anyOf(ids).sortBy('at'),
      db.queues.toArray(),
      db.offers.toArray(),
    ])
  const consent = consentCard(row.contact.consent, state.consent, null)
  const facts = factsOf(row, state, consent.state, behaviour, settings, scoring, now)
  return {
    row,
    records,
    state,
    consent,
    figures: facts.figures,
    rfm: facts.rfm,
    stage: stageShown(facts, vocabulary),
    segments: explainSegments(vocabulary.segments, facts, vocabulary),
    vocabulary,
    questions: questions.map(({ id: question, name, target }) => ({ id: question, name, target })),
    offers: offers.map(({ id: offer, name }) => ({ id: offer, name })),
    queues: queues
      .filter((queue) => queueItems.some((item) => item.queue === queue.id) || sent.some((one) => one.queue === queue.id))
      .map(({ id: queue, name, network, offer }) => ({ id: queue, name, network, offer })),
    queueItems,
    sent,
    behaviour,
    chats: await linkedChats(db, links),
    log,
    same,
    imports: await importsOf(db, base, records),
    today: facts.today,
  }
}

async function linkedChats(db: RecencyDatabase, links: readonly LinkState[]): Promise<LinkedChat[]> {
  const chats = links.map(({ identity, at }) => ({ identity: identityOfKey(identity), at }))
  const known = await db.chats.bulkGet(chats.map(({ identity }) => identity.value))
  return chats.map(({ identity, at }, i) => ({ identity, at, title: titleOf(known[i], identity) }))
}

function titleOf(chat: KnownChat | undefined, { kind }: ChatIdentity): string {
  return kind === 'chat' ? (chat?.title ?? '') : ''
}

/** Ordinals are given one after the other: the import that brought an ordinal is where the sum of new people passes it. */
async function importsOf(db: RecencyDatabase, base: Base, records: readonly PersonRow[]): Promise<Dossier['imports']> {
  const imports = await db.imports.orderBy('at').toArray()
  const found: Dossier['imports'] = []
  for (const { contact } of records)
    for (const ordinal of await base.lookup('id', idKey(contact.id))) {
      if ((await base.person(ordinal))?.contact.id !== contact.id) continue
      let people = 0
      const brought = imports.find(({ summary }) => (people += summary.contactsNew) > ordinal)
      if (brought) found.push({ record: contact.id, import: brought })
    }
  return found
}

import { behaviourByContact, type PersonBehaviour } from '../../behaviour/person-behaviour.ts'
import type { PersonState, RecencyDatabase } from '../../db/database.ts'
import type { Id } from '../../db/id.ts'
import { presentScores } from '../../rfm/present-scores.ts'
import { readMerged, type MergedPeople } from '../../same/merged-people.ts'
import { stateOf } from '../../same/person-state.ts'
import { Counting } from '../../segments/columns/counting.ts'
import { readVocabulary, type WorkspaceVocabulary } from '../../segments/vocabulary.ts'
import { BUILT_IN } from '../../sites/built-in.ts'
import { identityOfKey, type SiteNetwork } from '../../sites/identity.ts'
import { settingsOrGuess } from '../../workspace/settings-store.ts'
import type { Settings } from '../../workspace/settings.ts'
import { isOver } from '../machine.ts'
import { itemsOf } from '../store.ts'
import { openersOf, type LinkedChat, type Openers } from './ways.ts'

/** All that is read before anybody is looked at: of few people each, whatever the size of the base. */
export interface Ground {
  counting: Counting
  vocabulary: WorkspaceVocabulary
  settings: Settings
  /** What people wrote of somebody, merged people joined. */
  stateOf: (contact: Id) => PersonState
  /** What was seen in this messenger's chats. */
  behaviour: ReadonlyMap<Id, PersonBehaviour>
  linked: ReadonlyMap<Id, readonly LinkedChat[]>
  openers: Openers
  /** Whom another queue that is not over still has to write to. */
  held: ReadonlySet<Id>
  /** UTC ms. */
  now: number
}

/** `queue`: the one that is being made, whose own people are not in its way. */
export async function readGround(
  db: RecencyDatabase,
  { network, queue, now }: { network: SiteNetwork; queue: Id; now: number },
  signal?: AbortSignal,
): Promise<Ground> {
  const present = await presentScores(db, now, signal)
  const merged = await readMerged(db)
  const [counting, settings, states, taught, behaviour, linked, held] = await Promise.all([
    Counting.open(db, present, now),
    present?.settings ?? settingsOrGuess(db),
    db.people.toArray(),
    db.taught.toArray(),
    behaviourByContact(db, network),
    linkedChats(db, network, merged),
    heldElsewhere(db, queue, merged),
  ])
  const byContact = new Map(states.map((state) => [state.contact, state]))
  signal?.throwIfAborted()
  return {
    counting,
    settings,
    vocabulary: await readVocabulary(db, settings),
    stateOf: (contact) => stateOf(contact, merged, byContact),
    behaviour,
    linked,
    openers: openersOf(network, [...BUILT_IN, ...taught.map(({ definition }) => definition)]),
    held,
    now,
  }
}

async function linkedChats(db: RecencyDatabase, network: SiteNetwork, merged: MergedPeople): Promise<Map<Id, LinkedChat[]>> {
  const chats = new Map<Id, LinkedChat[]>()
  await db.links.each(({ identity, contact }) => {
    if (contact === null) return
    const { network: of, kind, value } = identityOfKey(identity)
    if (of !== network) return
    const head = merged.headOf(contact)
    const own = chats.get(head)
    if (own) own.push({ kind, value })
    else chats.set(head, [{ kind, value }])
  })
  return chats
}

/** A paused queue goes on some day: whom it has it keeps. */
async function heldElsewhere(db: RecencyDatabase, queue: Id, merged: MergedPeople): Promise<Set<Id>> {
  const held = new Set<Id>()
  for (const { id } of await db.queues.where('state').anyOf('running', 'paused').toArray()) {
    if (id === queue) continue
    await itemsOf(db, id).each((item) => void (isOver(item) || held.add(merged.headOf(item.contact))))
  }
  return held
}

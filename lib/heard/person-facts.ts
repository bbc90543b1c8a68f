import { behaviourOf } from '../behaviour/person-behaviour.ts'
import { consentCard } from '../consent/marketing.ts'
import type { Directory } from '../contacts/directory.ts'
import type { PersonState, RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { currentScoring } from '../rfm/current.ts'
import { personState } from '../same/person-state.ts'
import { factsOf } from '../segments/facts-of.ts'
import type { Facts } from '../segments/facts.ts'
import { readVocabulary, type WorkspaceVocabulary } from '../segments/vocabulary.ts'
import type { SiteNetwork } from '../sites/identity.ts'
import type { Settings } from '../workspace/settings.ts'

/** What one person is looked at with. `network` decides which channel's consent is asked. */
export interface LookingAt {
  directory: Directory
  settings: Settings
  network: SiteNetwork | null
  /** UTC ms. */
  now: number
}

/** One person as rules and texts see them; of merged people all that is known of any of them. */
export interface PersonFacts {
  facts: Facts
  person: PersonState
  vocabulary: WorkspaceVocabulary
}

/** Null where the person is there no more. */
export async function personFacts(
  db: RecencyDatabase,
  { directory, settings, network, now }: LookingAt,
  contact: Id,
): Promise<PersonFacts | null> {
  const row = await directory.byId(contact)
  if (!row) return null
  const [scoring, person, behaviour, vocabulary] = await Promise.all([
    currentScoring(db, directory.base, settings, now),
    personState(db, contact),
    behaviourOf(db, contact),
    readVocabulary(db, settings),
  ])
  const { state } = consentCard(row.contact.consent, person.consent, network)
  return { facts: factsOf(row, person, state, behaviour, settings, scoring, now), person, vocabulary }
}

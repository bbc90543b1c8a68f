import { behaviourOf } from '../behaviour/person-behaviour.ts'
import { consentCard } from '../consent/marketing.ts'
import type { Directory } from '../contacts/directory.ts'
import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import type { SidebarCalls } from '../messages.ts'
import { currentScoring } from '../rfm/current.ts'
import { personState } from '../same/person-state.ts'
import { factsOf } from '../segments/facts-of.ts'
import { explainSegments } from '../segments/memberships.ts'
import { namedIn } from '../segments/named-in.ts'
import { NO_VOCABULARY, readVocabulary } from '../segments/vocabulary.ts'
import type { SiteNetwork } from '../sites/identity.ts'
import type { Settings } from '../workspace/settings.ts'

/** Every segment with each condition and the person's own value. `network` decides which channel's consent is asked. */
export async function explainToSidebar(
  db: RecencyDatabase,
  { directory, settings, network }: { directory: Directory; settings: Settings; network: SiteNetwork | null },
  contact: Id,
): Promise<ReturnType<SidebarCalls['segments.explain']>> {
  const row = await directory.byId(contact)
  if (!row) return { segments: [], vocabulary: NO_VOCABULARY }
  const now = Date.now()
  const [scoring, person, behaviour, vocabulary] = await Promise.all([
    currentScoring(db, directory.base, settings, now),
    personState(db, contact),
    behaviourOf(db, contact),
    readVocabulary(db, settings),
  ])
  const { state } = consentCard(row.contact.consent, person.consent, network)
  const facts = factsOf(row, person, state, behaviour, settings, scoring, now)
  const segments = explainSegments(vocabulary.segments, facts, vocabulary)
  return { segments, vocabulary: namedIn(segments, vocabulary) }
}

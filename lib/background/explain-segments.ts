import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { personFacts, type LookingAt } from '../heard/person-facts.ts'
import type { SidebarCalls } from '../messages.ts'
import { explainSegments } from '../segments/memberships.ts'
import { namedIn } from '../segments/named-in.ts'
import { NO_VOCABULARY } from '../segments/vocabulary.ts'

/** Every segment with each condition and the person's own value. */
export async function explainToSidebar(
  db: RecencyDatabase,
  looking: Omit<LookingAt, 'now'>,
  contact: Id,
): Promise<ReturnType<SidebarCalls['segments.explain']>> {
  const known = await personFacts(db, { ...looking, now: Date.now() }, contact)
  if (!known) return { segments: [], vocabulary: NO_VOCABULARY }
  const { facts, vocabulary } = known
  const segments = explainSegments(vocabulary.segments, facts, vocabulary)
  return { segments, vocabulary: namedIn(segments, vocabulary) }
}

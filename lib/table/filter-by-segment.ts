import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import type { Base } from '../orders/base.ts'
import type { PresentScores } from '../rfm/present-scores.ts'
import { hasBit, noBits, type Bits } from '../segments/columns/bits.ts'
import { FactsReader } from '../segments/columns/facts-reader.ts'
import { membersOf } from '../segments/columns/members.ts'
import { readWritten } from '../segments/columns/overlays.ts'
import { countMembers } from '../segments/count-members.ts'
import { compileRule } from '../segments/evaluate.ts'
import { movedPeople, type Moved } from '../segments/history/moved.ts'
import { readVocabulary } from '../segments/vocabulary.ts'

/** Takes the marks of all away who are not among these. */
export function keepMarks(marks: Uint8Array, bits: Bits): void {
  for (let ordinal = 0; ordinal < marks.length; ordinal++) if (marks[ordinal] === 1 && !hasBit(bits, ordinal)) marks[ordinal] = 0
}

/** A segment's members at this moment, people of the base and those typed by hand; none where the segment is gone. Throws the signal's reason. */
export async function membersNow(
  db: RecencyDatabase,
  present: PresentScores | null,
  id: Id,
  signal?: AbortSignal,
): Promise<{ bits: Bits; typed: ReadonlySet<Id> }> {
  const [segment, vocabulary] = await Promise.all([db.segments.get(id), readVocabulary(db)])
  const typed = new Set<Id>()
  if (!segment) return { bits: noBits(0), typed }
  const now = Date.now()
  const [members] = await membersOf(db, present, [segment], vocabulary, now, { signal })
  const written = await readWritten(db, present?.base.manifest.contacts ?? 0)
  const reader = await FactsReader.open(db, present, written, now)
  const holds = compileRule(segment.rule, vocabulary)
  for await (const facts of reader.typedByHand()) if (holds(facts)) typed.add(facts.contact.id)
  return { bits: members?.bits ?? noBits(0), typed }
}

/** Who moved, among the people of this base: where the history has not heard of it yet, it is told first. */
export async function movedNow(db: RecencyDatabase, base: Base, moved: Moved, signal?: AbortSignal): Promise<Bits> {
  const newest = await db.moments.orderBy('n').last()
  if (newest?.generation !== base.manifest.generation) await countMembers(db, Date.now(), { signal })
  return movedPeople(db, moved)
}

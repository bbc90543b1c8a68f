import type { Base } from '../orders/base.ts'
import { externalKey } from '../orders/keys.ts'
import { PAGE_SIZE } from '../orders/person-row.ts'
import type { Breath } from './breath.ts'
import type { GoneQuestion } from './job.ts'
import type { Matching } from './match/match-people.ts'
import { NONE } from './stage/fragments.ts'
import type { Stage } from './stage/stage.ts'

/** Names that the question shows. */
const EXAMPLES = 10
/** A larger share than this of a source's people is hardly ever meant: it is asked for in writing. */
export const GONE_GUARD = 0.3

/** One byte for each ordinal of the base: 1 for whoever is no longer there. */
export type GoneMarks = Uint8Array

/** Whether so many would go that it has to be confirmed in writing. */
export function needsGuard({ count, of }: Pick<GoneQuestion, 'count' | 'of'>): boolean {
  return count > of * GONE_GUARD
}

/** People whom the source itself says to have deleted. One who was changed after that, as the base knows, stays. Null: nobody. */
export async function deletedPeople(base: Base, { deleted, source }: Stage, breath: Breath): Promise<GoneMarks | null> {
  let marks: GoneMarks | null = null
  for (const [externalId, deletedAt] of deleted) {
    if (breath.due()) await breath.take()
    for (const ordinal of await base.lookup('external', externalKey(source, externalId))) {
      const contact = (await base.person(ordinal))?.contact
      if (contact?.source !== source || contact.externalId !== externalId) continue
      if (deletedAt !== null && contact.changedAt !== null && contact.changedAt > deletedAt) continue
      marks ??= new Uint8Array(base.manifest.contacts)
      marks[ordinal] = 1
    }
  }
  return marks
}

/**
 * Whom a full export of a source no longer holds: people of that source, not marked before, to whom nothing in the files leads. Reads
 * every page of the base once; changes nothing.
 */
export async function missingPeople(
  base: Base,
  stage: Stage,
  { persons }: Matching,
  breath: Breath,
): Promise<{ marks: GoneMarks; question: GoneQuestion }> {
  const { contacts, pages } = base.manifest
  const here = new Uint8Array(contacts)
  for (const person of persons) if (person !== NONE && person < contacts) here[person] = 1
  const marks = new Uint8Array(contacts)
  const question: GoneQuestion = { source: stage.source, count: 0, of: 0, rowsLeftOut: stage.leftOut.rows, examples: [] }
  for (let page = 0; page < pages.length; page++) {
    if (breath.due()) await breath.take()
    for (const [place, { contact }] of (await base.page(page)).entries()) {
      if (contact.source !== stage.source || contact.goneOn !== null) continue
      question.of++
      const ordinal = page * PAGE_SIZE + place
      if (here[ordinal] === 1) continue
      marks[ordinal] = 1
      if (question.count++ >= EXAMPLES) continue
      const { id, name, phones, emails } = contact
      question.examples.push({ id, name, reach: emails[0] ?? phones[0] ?? '' })
    }
  }
  return { marks, question }
}

/** Both, or either. */
export function eitherMark(a: GoneMarks | null, b: GoneMarks | null): GoneMarks | null {
  if (!a || !b) return a ?? b
  return a.map((mark, ordinal) => mark | (b[ordinal] ?? 0))
}

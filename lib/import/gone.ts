import type { Base } from '../orders/base.ts'
import { externalKey } from '../orders/keys.ts'
import { PAGE_SIZE } from '../orders/person-row.ts'
import { TRAIT } from '../orders/trait-columns.ts'
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
 * Whom a full export of a source no longer holds: people of that source, not marked before, to whom nothing in the files leads. Asks the
 * base's columns, and the pages of the ten examples alone; changes nothing.
 */
export async function missingPeople(
  base: Base,
  stage: Stage,
  { persons }: Matching,
  breath: Breath,
): Promise<{ marks: GoneMarks; question: GoneQuestion }> {
  const { contacts } = base.manifest
  const marks = await peopleOf(base, stage.source, breath)
  let of = 0
  for (const mark of marks) of += mark
  for (const person of persons) if (person !== NONE && person < contacts) marks[person] = 0
  const question: GoneQuestion = { source: stage.source, count: 0, of, rowsLeftOut: stage.leftOut.rows, examples: [] }
  for (let ordinal = marks.indexOf(1); ordinal !== -1; ordinal = marks.indexOf(1, ordinal + 1)) {
    if (question.count++ >= EXAMPLES) continue
    const contact = (await base.person(ordinal))?.contact
    if (contact)
      question.examples.push({ id: contact.id, name: contact.name, reach: contact.emails[0] ?? contact.phones[0] ?? '' })
  }
  return { marks, question }
}

/** Everybody whom a source was known to have. */
async function peopleOf(base: Base, source: string, breath: Breath): Promise<GoneMarks> {
  const { contacts, pages } = base.manifest
  const marks = new Uint8Array(contacts)
  const traits = await base.traits()
  if (traits) {
    const place = traits.sources.indexOf(source)
    const out = TRAIT.gone | TRAIT.blank
    for (let i = 0; i < contacts; i++) if (traits.source[i] === place && ((traits.flags[i] ?? 0) & out) === 0) marks[i] = 1
    return marks
  }
  // A base of the first layout has no such columns.
  for (let page = 0; page < pages.length; page++) {
    if (breath.due()) await breath.take()
    for (const [i, { contact }] of (await base.page(page)).entries())
      if (contact.source === source && contact.goneOn === null) marks[page * PAGE_SIZE + i] = 1
  }
  return marks
}

/** Both, or either. */
export function eitherMark(a: GoneMarks | null, b: GoneMarks | null): GoneMarks | null {
  if (!a || !b) return a ?? b
  return a.map((mark, ordinal) => mark | (b[ordinal] ?? 0))
}

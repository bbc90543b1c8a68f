import type { RecencyDatabase } from '../db/database.ts'
import { newId, type Id } from '../db/id.ts'
import { renameOwnInOffers } from '../offers/offer-use.ts'
import { renameInQuestions } from '../questions/rename-choices.ts'
import type { Segment } from '../segments/rule.ts'
import { checkField, type FieldDraft, type FieldProblem } from './check-field.ts'
import type { OwnField } from './own-field.ts'
import { namesField, renameInRule } from './rename-in-rule.ts'

export type SaveFieldResult = { ok: true; field: OwnField } | { ok: false; problems: FieldProblem[] }

/** All own fields in the order of lists. */
export async function listFields(db: RecencyDatabase): Promise<OwnField[]> {
  return (await db.ownFields.toArray()).toSorted((a, b) => a.rank - b.rank || a.name.localeCompare(b.name))
}

/**
 * Saves a new or changed field with the next revision. A draft of an older revision is refused, so that two windows do not overwrite each
 * other. Renamed choices: people's values, segments' rules and questions follow; a new name: offers' texts. `now` in UTC ms.
 */
export async function saveField(
  db: RecencyDatabase,
  draft: FieldDraft,
  now: number,
  origin: OwnField['origin'] = { kind: 'own' },
): Promise<SaveFieldResult> {
  return db.transaction('rw', [db.ownFields, db.segments, db.questions, db.offers], async () => {
    const all = await listFields(db)
    const stored = all.find(({ id }) => id === draft.id)
    if (draft.id !== undefined && stored?.revision !== draft.revision)
      return { ok: false, problems: [{ code: 'changed-meanwhile', values: { max: 0, name: '' } }] }
    const others = all.filter(({ id }) => id !== draft.id)
    const problems = checkField(draft, others, stored)
    if (problems.length > 0) return { ok: false, problems }
    const field = fieldOfDraft(draft, stored, { now, origin, rank: (all.at(-1)?.rank ?? 0) + 10 })
    await db.ownFields.put(field)
    await renameInSegments(db, field.id, renamesOf(draft), now)
    await renameInQuestions(db, field.id, renamesOf(draft), now)
    if (stored) await renameOwnInOffers(db, stored.name, field.name)
    return { ok: true, field }
  })
}

/** The field that a draft without problems makes. `stored`: as it was. */
export function fieldOfDraft(
  draft: FieldDraft,
  stored: OwnField | undefined,
  { now, origin, rank }: { now: number; origin: OwnField['origin']; rank: number },
): OwnField {
  const listed = draft.type === 'choice' || draft.type === 'choices'
  const renamed = renamedAfter(stored?.renamed ?? {}, renamesOf(draft))
  return {
    id: stored?.id ?? newId(),
    revision: (stored?.revision ?? 0) + 1,
    origin: stored?.origin ?? origin,
    name: draft.name.trim(),
    type: draft.type,
    choices: listed ? draft.choices.map(({ word }) => word.trim()) : [],
    ...(listed && Object.keys(renamed).length > 0 && { renamed }),
    rank: stored?.rank ?? rank,
    changedAt: now,
  }
}

function renamesOf({ choices }: FieldDraft): Map<string, string> {
  return new Map(choices.flatMap(({ was, word }) => (was !== null && was !== word.trim() ? [[was, word.trim()] as const] : [])))
}

/** Former words point at the present one through any number of changes; a present word is never a former one. */
function renamedAfter(before: Readonly<Record<string, string>>, renames: ReadonlyMap<string, string>): Record<string, string> {
  const after = new Map(Object.entries(before).map(([former, now]) => [former, renames.get(now) ?? now]))
  for (const [was, now] of renames) after.set(was, now)
  for (const now of renames.values()) after.delete(now)
  return Object.fromEntries(after)
}

async function renameInSegments(db: RecencyDatabase, id: Id, renames: ReadonlyMap<string, string>, now: number): Promise<void> {
  if (renames.size === 0) return
  for (const segment of await db.segments.toArray()) {
    const rule = renameInRule(segment.rule, `own.${id}`, renames)
    if (rule !== segment.rule) await db.segments.put({ ...segment, rule, revision: segment.revision + 1, changedAt: now })
  }
}

/** Adds fields at the end of lists; one that is there already stays as it is. To be called in a transaction on `ownFields`. */
export async function addFields(db: RecencyDatabase, fields: readonly OwnField[]): Promise<void> {
  if (fields.length === 0) return
  let rank = (await listFields(db)).at(-1)?.rank ?? 0
  for (const field of fields)
    if (!(await db.ownFields.get(field.id))) await db.ownFields.add({ ...field, revision: 1, rank: (rank += 10) })
}

/** Moves a field one place up (-1) or down (1) in lists; nothing where it is the first or last. */
export async function moveField(db: RecencyDatabase, id: Id, by: -1 | 1): Promise<void> {
  await db.transaction('rw', db.ownFields, async () => {
    const all = await listFields(db)
    const at = all.findIndex((field) => field.id === id)
    const [field] = all.splice(at, at === -1 ? 0 : 1)
    if (!field || at + by < 0 || at + by > all.length) return
    all.splice(at + by, 0, field)
    for (const [i, one] of all.entries()) one.rank = (i + 1) * 10
    await db.ownFields.bulkPut(all)
  })
}

/** Takes a field away. People's values and rules that name it stay as they are, so that `restoreField` brings all of it back. */
export async function removeField(db: RecencyDatabase, id: Id): Promise<void> {
  await db.ownFields.delete(id)
}

/** Brings back a field that was taken away. */
export async function restoreField(db: RecencyDatabase, field: OwnField): Promise<void> {
  await db.ownFields.put(field)
}

/** Segments whose rule asks something of a field, in the order of lists. */
export function segmentsNaming(segments: readonly Segment[], id: Id): Segment[] {
  return segments.filter(({ rule }) => namesField(rule, `own.${id}`))
}

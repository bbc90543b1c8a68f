import { isId, newId, type Id } from '../db/id.ts'
import { OWN } from './fields.ts'
import { foldText } from './fold-text.ts'
import { conditionsOf, mapRule } from './map-rule.ts'
import type { Condition, Rule } from './rule.ts'
import type { FileField, FileSegment } from './segment-file.ts'
import type { SegmentProblem } from './store.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A segment that comes along with another, under the id that it gets here. */
export interface Brought {
  id: Id
  language: number
  name: string
  rule: Rule
}

/** A file's rule in this workspace's names, and the segments that are not here yet. */
export type Along = { ok: true; rule: Rule; brings: Brought[] } | { ok: false; problems: SegmentProblem[] }

/**
 * Finds what a file names among what is here. A field of the user's own is the one of the same id and type, else of the same name and type. A
 * segment is the one of the same id here (it was written here, or came before); else it comes along under the file's id, or a new one where that is
 * none of ours.
 */
export function bringAlong(
  rule: Rule,
  { fields, segments }: { fields: readonly FileField[]; segments: readonly FileSegment[] },
  vocabulary: Vocabulary,
): Along {
  const named = new Set([rule, ...segments.map((one) => one.rule)].flatMap(conditionsOf).map(({ field }) => field))
  const found = fields.filter(({ id }) => named.has(OWN + id)).map((field) => findField(field, vocabulary))
  const problems = found.flatMap((one) => ('problem' in one ? [one.problem] : []))
  if (problems.length > 0) return { ok: false, problems }
  const ids = new Map(found.flatMap((one) => ('here' in one ? [[OWN + one.id, OWN + one.here] as const] : [])))
  const isHere = ({ id }: FileSegment): boolean => vocabulary.segments.some((one) => one.id === id)
  const segmentIds = new Map(segments.map((one) => [one.id, isHere(one) || isId(one.id) ? one.id : newId()]))
  const change = (condition: Condition): Condition => {
    const field = ids.get(condition.field) ?? condition.field
    const value = condition.field === 'segment' ? (segmentIds.get(String(condition.value)) ?? condition.value) : condition.value
    return { ...condition, field, ...(value !== undefined && { value }) }
  }
  const brings = segments
    .filter((one) => !isHere(one))
    .map(({ id, language, name, rule: inner }) => ({
      id: segmentIds.get(id) ?? id,
      language,
      name,
      rule: mapRule(inner, change),
    }))
  return { ok: true, rule: mapRule(rule, change), brings }
}

function findField({ id, name, type }: FileField, { own }: Vocabulary): { id: Id; here: Id } | { problem: SegmentProblem } {
  const named = own.filter((field) => foldText(field.name) === foldText(name))
  const found = own.find((field) => field.id === id && field.type === type) ?? named.find((field) => field.type === type)
  if (found) return { id, here: found.id }
  return { problem: { of: 'field', code: named.length > 0 ? 'field-type' : 'field-missing', name, type } }
}

import type { ConditionReport } from './explain.ts'
import { OWN } from './fields.ts'
import type { Condition } from './rule.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The part of a vocabulary that words need for these reports: only the fields and segments that they name, and no segment's rule. */
export function namedIn(segments: readonly { report: ConditionReport }[], vocabulary: Vocabulary): Vocabulary {
  const conditions = segments.flatMap(({ report }) => conditionsIn(report))
  const fields = new Set(conditions.map(({ field }) => field))
  const values = new Set(conditions.flatMap(({ field, value }) => (field === 'segment' ? [value] : [])))
  return {
    own: vocabulary.own.filter(({ id }) => fields.has(OWN + id)),
    segments: vocabulary.segments
      .filter(({ id }) => values.has(id))
      .map(({ id, name, language }) => ({ id, name, language, rule: { any: [] } })),
    groups: fields.has('rfm.group') ? vocabulary.groups : [],
    ...(vocabulary.counting && { counting: vocabulary.counting }),
  }
}

function conditionsIn(report: ConditionReport): Condition[] {
  if (!('condition' in report)) return [report.of].flat().flatMap(conditionsIn)
  return report.kind === 'segment' && report.of ? [report.condition, ...conditionsIn(report.of)] : [report.condition]
}

import type { ConditionReport } from './explain.ts'
import { compileRule } from './evaluate.ts'
import { explainRule } from './explain-rule.ts'
import type { Facts } from './facts.ts'
import type { Segment } from './rule.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The segments that a person is in, in the order of the list. Segments that are switched off hold nobody. */
export function memberships(segments: readonly Segment[], facts: Facts, vocabulary: Vocabulary): Segment[] {
  return segments.filter((segment) => !segment.off && compileRule(segment.rule, vocabulary)(facts))
}

/** Every segment that is switched on, with each condition and the person's own value. */
export function explainSegments(
  segments: readonly Segment[],
  facts: Facts,
  vocabulary: Vocabulary,
): { id: string; name: string; met: boolean; report: ConditionReport }[] {
  return segments
    .filter((segment) => !segment.off)
    .map(({ id, name, rule }) => {
      const report = explainRule(rule, facts, vocabulary)
      return { id, name, met: report.met, report }
    })
}

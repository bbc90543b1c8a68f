import type { Rule, Segment } from '../../../../lib/segments/rule.ts'

/** Further looks at the segment, each made when it is opened. */
export function SegmentFolds(_: { rule: Rule; stored: Segment | null }) {
  return null
}

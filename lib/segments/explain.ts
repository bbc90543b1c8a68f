import type { FieldValue } from './fields.ts'
import type { Condition } from './rule.ts'

/** A rule's tree with the verdict on one contact at every node. Values are raw; the screen formats them. */
export type ConditionReport =
  | { kind: 'all' | 'any'; met: boolean; of: ConditionReport[] }
  | { kind: 'not'; met: boolean; of: ConditionReport }
  /** `value: null` is unknown, never zero. `byRule`: the name of the segment by which a stage rule gave the value, a stage of the ladder. */
  | { kind: 'condition'; met: boolean; condition: Condition; value: FieldValue; byRule?: string }
  /**
   * Membership in another segment. `value`: whether the person is in it; null where that hangs on what is not understood. `of`: that segment's own
   * report; null where the same segment is told earlier in this report.
   */
  | { kind: 'segment'; met: boolean; condition: Condition; value: boolean | null; of: ConditionReport | null }
  /** From a newer version of the language, or of a field or a segment that is gone: kept, shown, and met by nobody. */
  | { kind: 'not-understood'; met: false; condition: Condition }

/** A report of one condition alone. */
export type LeafReport = Extract<ConditionReport, { condition: Condition }>

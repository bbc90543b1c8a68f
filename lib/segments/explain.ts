import type { Condition } from './rule.ts'

/** A rule's tree with the verdict on one contact at every node. Values are raw; the screen formats them. */
export type ConditionReport =
  | { kind: 'all' | 'any'; met: boolean; of: ConditionReport[] }
  | { kind: 'not'; met: boolean; of: ConditionReport }
  /** `value: null` is unknown, never zero. */
  | { kind: 'condition'; met: boolean; condition: Condition; value: string | number | boolean | string[] | null }
  /** From a newer version of the language: kept, shown, and met by nobody. */
  | { kind: 'not-understood'; met: false; condition: Condition }

import type { Rule } from '../../segments/rule.ts'

/** What a part of the people has in common; `unknown` of a set is "none". Bands of days are days ago; dates are ISO. */
export type PartLabel =
  | { kind: 'value'; value: string | number }
  /** Above `over`, up to `upTo`; null is open. */
  | { kind: 'band'; over: number | null; upTo: number | null }
  | { kind: 'days'; from: number; to: number | null }
  | { kind: 'dates'; from: string | null; before: string | null }
  | { kind: 'others' }
  | { kind: 'unknown' }

/** People told apart by one criterion. */
export interface Part {
  field: string
  label: PartLabel
  rule: Rule
}

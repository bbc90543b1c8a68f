import { checkCondition, type ConditionProblem } from '../check-condition.ts'
import { fieldOf } from '../fields.ts'
import type { Condition } from '../rule.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { DraftCondition } from './node.ts'
import { operandOf } from './offered.ts'

/** What a condition still lacks, in the order in which it is written. */
export type Missing = 'field' | 'operator' | 'value' | 'second-value' | 'window'

/** Whether a condition can be counted: yes, not yet, or not at all. */
export type ConditionState =
  | { kind: 'complete' }
  | { kind: 'incomplete'; missing: Missing }
  | { kind: 'broken'; problem: ConditionProblem }

const COMPLETE: ConditionState = { kind: 'complete' }

/** How far a condition is. */
export function stateOf(condition: DraftCondition, vocabulary: Vocabulary): ConditionState {
  const missing = missingOf(condition, vocabulary)
  if (missing) return { kind: 'incomplete', missing }
  const problem = checkCondition(condition as Condition, vocabulary)
  return problem ? { kind: 'broken', problem } : COMPLETE
}

function missingOf({ field, op, value, within }: DraftCondition, vocabulary: Vocabulary): Missing | null {
  if (field === '') return 'field'
  // Of a field that is gone nobody can say what is missing: that it is gone is said instead.
  if (!fieldOf(field, vocabulary)) return null
  if (op === '') return 'operator'
  const operand = operandOf(op)
  if (operand !== 'none') {
    if (value === undefined) return 'value'
    if (Array.isArray(value)) {
      if (value.length === 0 || value[0] === null) return 'value'
      if (operand === 'pair' && (value[1] ?? null) === null) return 'second-value'
    }
  }
  if (within && ((within.days ?? null) === null || within.from === null)) return 'window'
  return null
}

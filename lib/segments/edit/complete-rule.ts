import type { ConditionProblem } from '../check-condition.ts'
import type { Rule } from '../rule.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { ruleOf } from './from-rule.ts'
import { isGroup, nodesOf, type EditNode, type GroupNode, type NodeId } from './node.ts'
import { stateOf } from './state.ts'

/** The rule as far as it is written. */
export interface CompleteRule {
  rule: Rule
  /** Conditions that are left out of it, since they are not complete. */
  waiting: NodeId[]
}

/**
 * The rule of a tree without the conditions that are still written, and without groups that hold nothing else. What names a field or a segment
 * that is gone stays in: nobody meets it, which is what the saved segment counts too.
 */
export function completeRule(root: GroupNode, vocabulary: Vocabulary): CompleteRule {
  const waiting = new Set(nodesOf(root).flatMap((node) => (isWaiting(node, vocabulary) ? [node.id] : [])))
  if (waiting.size === 0) return { rule: ruleOf(root), waiting: [] }
  const kept = without(root, waiting)
  return { rule: kept ? ruleOf(kept) : { all: [] }, waiting: [...waiting] }
}

/** What is wrong with a value that somebody is in the middle of typing. */
const TYPED: ReadonlySet<ConditionProblem['code']> = new Set([
  'pair-order',
  'pair-wanted',
  'window-order',
  'days-wanted',
  'date-wanted',
  'number-wanted',
  'text-wanted',
  'list-wanted',
  'text-empty',
] as const)

function isWaiting(node: EditNode, vocabulary: Vocabulary): boolean {
  if (!('condition' in node)) return false
  const state = stateOf(node.condition, vocabulary)
  return state.kind === 'incomplete' || (state.kind === 'broken' && TYPED.has(state.problem.code))
}

function without(node: EditNode, waiting: ReadonlySet<NodeId>): EditNode | null {
  if (!isGroup(node)) return waiting.has(node.id) ? null : node
  const parts = node.parts.flatMap((part) => without(part, waiting) ?? [])
  // A group that never held anything says what it says; one that only waits says nothing yet.
  return parts.length === 0 && node.parts.length > 0 ? null : { ...node, parts }
}

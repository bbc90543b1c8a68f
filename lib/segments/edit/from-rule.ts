import { isOperator } from '../operators.ts'
import type { Condition, Rule } from '../rule.ts'
import { newNodeId, type DraftCondition, type EditNode, type GroupKind, type GroupNode } from './node.ts'

/** The tree of a rule. Its root is always a group, so that there is a place for the next condition. `ruleOf` gives the same rule back. */
export function treeOf(rule: Rule): GroupNode {
  const node = nodeOf(rule)
  return 'parts' in node ? node : { id: newNodeId(), kind: 'all', bare: true, parts: [node] }
}

/** The rule of a tree of which every condition is complete, see `completeRule` for others. */
export function ruleOf(node: EditNode): Rule {
  if ('kept' in node) return node.kept
  if ('condition' in node) return { ...node.condition } as Condition
  const parts = node.parts.map(ruleOf)
  const [only] = parts
  const isBare = node.bare && only !== undefined && parts.length === 1
  switch (node.kind) {
    case 'all':
      return isBare ? only : { all: parts }
    case 'any':
      return isBare ? only : { any: parts }
    case 'none':
      return { not: isBare ? only : { any: parts } }
  }
}

function nodeOf(rule: Rule): EditNode {
  if (hasOnly(rule, 'all') && Array.isArray(rule.all)) return group('all', false, rule.all)
  if (hasOnly(rule, 'any') && Array.isArray(rule.any)) return group('any', false, rule.any)
  if (hasOnly(rule, 'not')) {
    const inner = rule.not
    if (hasOnly(inner, 'any') && Array.isArray(inner.any)) return group('none', false, inner.any)
    return group('none', true, [inner])
  }
  const condition = draftOf(rule)
  return condition ? { id: newNodeId(), condition } : { id: newNodeId(), kept: rule }
}

function group(kind: GroupKind, bare: boolean, rules: readonly Rule[]): GroupNode {
  return { id: newNodeId(), kind, bare, parts: rules.map(nodeOf) }
}

function hasOnly<K extends 'all' | 'any' | 'not'>(rule: Rule, key: K): rule is Extract<Rule, Record<K, unknown>> {
  return typeof rule === 'object' && rule !== null && Object.keys(rule).join() === key
}

const KEYS = new Set(['field', 'op', 'value', 'within'])
const WINDOW_KEYS = new Set(['days', 'from'])

/** The condition where its controls can show all that it says; else null, and it is kept as it is. */
function draftOf(rule: Rule): DraftCondition | null {
  if (typeof rule !== 'object' || rule === null || !('field' in rule)) return null
  const { field, op, value, within } = rule
  if (Object.keys(rule).some((key) => !KEYS.has(key))) return null
  if (typeof field !== 'string' || typeof op !== 'string' || !isOperator(op)) return null
  if (within !== undefined && !isWindow(within)) return null
  if (value !== undefined && !(Array.isArray(value) ? value.every(isPlain) : isPlain(value))) return null
  return { ...rule }
}

function isPlain(one: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof one)
}

function isWindow(within: unknown): boolean {
  if (typeof within !== 'object' || within === null) return false
  return Object.entries(within).every(([key, days]) => WINDOW_KEYS.has(key) && Number.isInteger(days))
}

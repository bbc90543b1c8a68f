import { newId } from '../../db/id.ts'
import type { Rule } from '../rule.ts'

/** How the parts of a group are joined: all are met, at least one, or none (written as `not` around `any`). */
export type GroupKind = 'all' | 'any' | 'none'
export const GROUP_KINDS: readonly GroupKind[] = ['all', 'any', 'none']

/** A value while it is written: of a pair one may still be missing. */
export type DraftValue = string | number | boolean | (string | number | null)[]

/** A condition while it is written. '' is a field or a comparison that is not chosen yet. */
export interface DraftCondition {
  field: string
  op: string
  value?: DraftValue
  /** null where it is still missing. */
  within?: { days?: number | null; from?: number | null }
}

/** Names a node for as long as it is edited, also over a reload. */
export type NodeId = string

export interface ConditionNode {
  id: NodeId
  condition: DraftCondition
}

/** A part of a newer language: shown, moved and kept as it came, but not changed. */
export interface KeptNode {
  id: NodeId
  kept: Rule
}

export interface GroupNode {
  id: NodeId
  kind: GroupKind
  /** Came without a list around its only part (`{ not: x }`, or a rule that is one condition), and is written so while it has only one. */
  bare: boolean
  parts: EditNode[]
}

/** One node of the tree that a rule is edited as. Nodes are never changed in place. */
export type EditNode = GroupNode | ConditionNode | KeptNode

/** A new name for a node: short, and never one of a draft that was kept before. */
export function newNodeId(): NodeId {
  return newId().slice(0, 16)
}

/** A condition of which nothing is chosen yet. */
export function emptyCondition(): ConditionNode {
  return { id: newNodeId(), condition: { field: '', op: '' } }
}

export function newGroup(kind: GroupKind, parts: EditNode[]): GroupNode {
  return { id: newNodeId(), kind, bare: false, parts }
}

export function isGroup(node: EditNode): node is GroupNode {
  return 'parts' in node
}

/** Every node below and including this one, in the order of the page. */
export function nodesOf(node: EditNode): EditNode[] {
  return isGroup(node) ? [node, ...node.parts.flatMap(nodesOf)] : [node]
}

import { MAX_DEPTH } from '../rule.ts'
import { isGroup, newGroup, newNodeId, nodesOf, type EditNode, type GroupKind, type GroupNode, type NodeId } from './node.ts'

/** Where a node stands: its group, and which part of it. */
export interface Place {
  group: GroupNode
  index: number
}

/** Ways to move a node: among its neighbours, into the group before it (else after it), out of its group. */
export type Move = 'up' | 'down' | 'in' | 'out'

/** Where a node stands; null for the root and for one that is not there. */
export function placeOf(root: GroupNode, id: NodeId): Place | null {
  const index = root.parts.findIndex((part) => part.id === id)
  if (index !== -1) return { group: root, index }
  for (const part of root.parts) {
    const found = isGroup(part) ? placeOf(part, id) : null
    if (found) return found
  }
  return null
}

/** The node of that name, the root too. */
export function nodeWith(root: GroupNode, id: NodeId): EditNode | undefined {
  return nodesOf(root).find((node) => node.id === id)
}

/** Puts another node in the place of one. Where there is none of that name, the tree as it was. */
export function replaced(root: GroupNode, id: NodeId, change: (node: EditNode) => EditNode): GroupNode {
  const next = replacedIn(root, id, change)
  return isGroup(next) ? next : root
}

function replacedIn(node: EditNode, id: NodeId, change: (node: EditNode) => EditNode): EditNode {
  if (node.id === id) return change(node)
  if (!isGroup(node)) return node
  const parts = node.parts.map((part) => replacedIn(part, id, change))
  return parts.every((part, i) => part === node.parts[i]) ? node : { ...node, parts }
}

/** Adds a node to a group; at its end unless told where. Not where rules may nest no deeper. */
export function inserted(root: GroupNode, group: NodeId, node: EditNode, index = Infinity): GroupNode {
  return shallow(
    root,
    replaced(root, group, (found) => (isGroup(found) ? { ...found, parts: found.parts.toSpliced(index, 0, node) } : found)),
  )
}

/** Takes a node away; the root stays. */
export function removed(root: GroupNode, id: NodeId): GroupNode {
  const place = placeOf(root, id)
  if (!place) return root
  return withParts(root, place.group, place.group.parts.toSpliced(place.index, 1))
}

/** What takes the keyboard when a node goes: the one after it, else before it, else its group. Null for the root. */
export function neighbourOf(root: GroupNode, id: NodeId): NodeId | null {
  const place = placeOf(root, id)
  if (!place) return null
  const { group, index } = place
  return (group.parts[index + 1] ?? group.parts[index - 1] ?? group).id
}

/** Puts a copy behind a node, and says what the copy is called. */
export function duplicated(root: GroupNode, id: NodeId): { root: GroupNode; copy: NodeId } | null {
  const place = placeOf(root, id)
  const node = place?.group.parts[place.index]
  if (!place || !node) return null
  const copy = renamed(node)
  return { root: withParts(root, place.group, place.group.parts.toSpliced(place.index + 1, 0, copy)), copy: copy.id }
}

/** Moves a node. The tree as it was where there is nothing to move it past, into or out of. */
export function moved(root: GroupNode, id: NodeId, move: Move): GroupNode {
  const place = placeOf(root, id)
  const node = place?.group.parts[place.index]
  if (!place || !node) return root
  const { group, index } = place
  const others = group.parts.toSpliced(index, 1)
  if (move === 'up' || move === 'down') {
    const to = index + (move === 'up' ? -1 : 1)
    return to < 0 || to > others.length ? root : withParts(root, group, others.toSpliced(to, 0, node))
  }
  if (move === 'out') {
    const above = placeOf(root, group.id)
    if (!above) return root
    const parts = above.group.parts.toSpliced(above.index, 1, { ...group, parts: others }, node)
    return withParts(root, above.group, parts)
  }
  const [before, after] = [group.parts[index - 1], group.parts[index + 1]]
  if (before && isGroup(before)) return into(root, group, others, before, node, Infinity)
  if (after && isGroup(after)) return into(root, group, others, after, node, 0)
  return root
}

function into(
  root: GroupNode,
  group: GroupNode,
  others: EditNode[],
  target: GroupNode,
  node: EditNode,
  index: number,
): GroupNode {
  const parts = others.map((part) => (part === target ? { ...target, parts: target.parts.toSpliced(index, 0, node) } : part))
  return shallow(root, withParts(root, group, parts))
}

/** Puts a group around a node; the root gets one inside it, around all its parts. */
export function wrapped(root: GroupNode, id: NodeId): { root: GroupNode; group: NodeId } | null {
  const inner = id === root.id ? { ...root, id: newNodeId() } : null
  const group = inner ?? newGroup('all', [])
  const next = inner ? { ...newGroup('all', [inner]), id: root.id } : replaced(root, id, (node) => ({ ...group, parts: [node] }))
  const kept = shallow(root, next)
  return kept === root ? null : { root: kept, group: group.id }
}

/** Changes how a group joins its parts. */
export function withKind(root: GroupNode, id: NodeId, kind: GroupKind): GroupNode {
  return replaced(root, id, (node) => (isGroup(node) && node.kind !== kind ? { ...node, kind } : node))
}

function withParts(root: GroupNode, group: GroupNode, parts: EditNode[]): GroupNode {
  return replaced(root, group.id, (node) => ({ ...node, parts }) as GroupNode)
}

function renamed(node: EditNode): EditNode {
  const copy = { ...node, id: newNodeId() }
  return isGroup(copy) ? { ...copy, parts: copy.parts.map(renamed) } : copy
}

/** The new tree, unless rules may not nest that deep. */
function shallow(before: GroupNode, after: GroupNode): GroupNode {
  return depthOf(after) > MAX_DEPTH && depthOf(after) > depthOf(before) ? before : after
}

/** Levels of groups that the rule of a node has. */
export function depthOf(node: EditNode): number {
  if (!isGroup(node)) return 0
  return Math.max(0, ...node.parts.map(depthOf)) + (node.kind === 'none' && !node.bare ? 2 : 1)
}

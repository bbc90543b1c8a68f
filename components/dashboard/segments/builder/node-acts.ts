import {
  emptyCondition,
  isGroup,
  newGroup,
  type EditNode,
  type GroupNode,
  type NodeId,
} from '../../../../lib/segments/edit/node.ts'
import {
  duplicated,
  inserted,
  moved,
  neighbourOf,
  nodeWith,
  placeOf,
  removed,
  wrapped,
  type Move,
} from '../../../../lib/segments/edit/operations.ts'
import { useLanguage } from '../../../ui/language.tsx'
import { controlId, useBuilding } from './context.ts'

/** What can be done with a node as a whole. */
export type NodeAct = Move | 'copy' | 'wrap' | 'remove'
const MOVES: readonly Move[] = ['up', 'down', 'in', 'out']

export interface NodeActs {
  /** What makes sense for this node where it stands. */
  offered: (node: NodeId) => NodeAct[]
  run: (act: NodeAct, node: NodeId) => void
  /** Adds a condition or a group to a group, behind one of its parts or at its end. */
  add: (kind: 'condition' | 'group', group: NodeId, behind?: NodeId) => void
}

/** The control of a node that takes the keyboard. */
export function controlOf(node: EditNode | undefined): string | undefined {
  if (!node) return undefined
  return controlId(isGroup(node) ? 'kind' : 'condition' in node ? 'field' : 'menu', node.id)
}

/** What menu, keys and buttons do to the tree; where the keyboard goes, and what is said of it. */
export function useNodeActs(): NodeActs {
  const { t } = useLanguage()
  const { root: present, changeRoot, say } = useBuilding()
  const to = (next: GroupNode, focus?: string): void => changeRoot(() => next, { focus })
  const move = (node: NodeId, way: Move): void => {
    const root = present()
    const next = moved(root, node, way)
    if (next === root) return say(t('builder.move.no'))
    to(next)
    const place = placeOf(next, node)
    if (place) say(t('builder.move.done', { place: place.index + 1, of: place.group.parts.length }))
  }
  const run = (act: NodeAct, node: NodeId): void => {
    const root = present()
    if (act === 'copy') {
      const next = duplicated(root, node)
      if (next) to(next.root, controlOf(nodeWith(next.root, next.copy)))
    } else if (act === 'wrap') {
      const next = wrapped(root, node)
      if (next) to(next.root, controlId('kind', next.group))
      else say(t('builder.deep'))
    } else if (act === 'remove') {
      const neighbour = neighbourOf(root, node)
      if (neighbour === null) return
      const next = removed(root, node)
      const found = nodeWith(next, neighbour)
      // An emptied group goes on with what can be added to it.
      to(next, found && isGroup(found) && found.parts.length === 0 ? controlId('add', found.id) : controlOf(found))
      say(t('builder.removed'))
    } else move(node, act)
  }
  return {
    offered: (node) => {
      const root = present()
      if (node === root.id) return ['wrap']
      return [...MOVES.filter((way) => moved(root, node, way) !== root), 'copy', 'wrap', 'remove']
    },
    run,
    add: (kind, group, behind) => {
      const root = present()
      const condition = emptyCondition()
      const place = behind === undefined ? null : placeOf(root, behind)
      const next = inserted(
        root,
        group,
        kind === 'group' ? newGroup('any', [condition]) : condition,
        place ? place.index + 1 : undefined,
      )
      if (next === root) return say(t('builder.deep'))
      to(next, controlId('field', condition.id))
    },
  }
}

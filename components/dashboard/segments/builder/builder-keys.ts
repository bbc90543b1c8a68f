import { isGroup, type NodeId } from '../../../../lib/segments/edit/node.ts'
import { nodeWith, placeOf } from '../../../../lib/segments/edit/operations.ts'
import { useBuilding } from './context.ts'
import { useNodeActs, type NodeAct } from './node-acts.ts'

const ARROWS: Record<string, NodeAct> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'out', ArrowRight: 'in' }

/** Keys of the builder for the node in which the keyboard is. Gives the handler for the element around all nodes. */
export function useBuilderKeys(): (event: KeyboardEvent) => void {
  const { root: present } = useBuilding()
  const acts = useNodeActs()
  return (event) => {
    const node = nodeOf(event.target)
    if (node === null || event.isComposing) return
    const act = actOf(event)
    if (act) acts.run(act, node)
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      const root = present()
      const found = nodeWith(root, node)
      if (!found) return
      const kind = event.shiftKey ? 'group' : 'condition'
      if (isGroup(found)) acts.add(kind, node)
      else acts.add(kind, placeOf(root, node)?.group.id ?? root.id, node)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
}

function actOf(event: KeyboardEvent): NodeAct | null {
  const { key, altKey, shiftKey } = event
  const ctrl = event.ctrlKey || event.metaKey
  if (altKey && !ctrl && !shiftKey) return ARROWS[key] ?? null
  if (!ctrl || altKey || shiftKey) return null
  if (key === 'd' || key === 'D') return 'copy'
  if (key === 'g' || key === 'G') return 'wrap'
  return key === 'Delete' ? 'remove' : null
}

function nodeOf(target: EventTarget | null): NodeId | null {
  return (target as Element | null)?.closest<HTMLElement>('[data-node]')?.dataset['node'] ?? null
}

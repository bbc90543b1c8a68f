import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Id } from '../../../../lib/db/id.ts'
import type { DraftCondition, GroupNode, NodeId } from '../../../../lib/segments/edit/node.ts'
import type { Vocabulary } from '../../../../lib/segments/vocabulary.ts'
import type { Editor } from '../editor/use-editor.ts'
import type { KnownValues } from './known-values.ts'

/** What every part of the builder works with. */
export interface Building {
  /** The tree as it is now. A question and not a value: a part is drawn anew when its own node changes, not at every key typed elsewhere. */
  root: () => GroupNode
  changeRoot: Editor['changeRoot']
  vocabulary: Vocabulary
  /** The segment that is edited; absent for one that was never saved. */
  self: Id | undefined
  /** What occurs in the base. */
  values: KnownValues
  /** Changes one condition. `typing` names the field that is typed in. */
  changeCondition: (node: NodeId, change: (condition: DraftCondition) => DraftCondition, typing?: string) => void
  /** Says something to those who hear the page. */
  say: (text: string) => void
}

export const BuildingContext = createContext<Building | null>(null)

/** Throws outside the builder, which is a mistake in the code. */
export function useBuilding(): Building {
  const building = useContext(BuildingContext)
  if (!building) throw new Error('no builder above this component')
  return building
}

/** Ids of a node's controls, by which the keyboard finds them. */
export const controlId = (part: 'field' | 'kind' | 'menu' | 'add' | 'op' | 'value' | 'state', node: NodeId): string =>
  `${part}-${node}`

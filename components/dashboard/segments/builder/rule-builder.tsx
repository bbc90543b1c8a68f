import type { ComponentChildren } from 'preact'
import { useMemo, useRef } from 'preact/hooks'
import type { Id } from '../../../../lib/db/id.ts'
import type { DraftCondition, NodeId } from '../../../../lib/segments/edit/node.ts'
import { replaced } from '../../../../lib/segments/edit/operations.ts'
import type { Vocabulary } from '../../../../lib/segments/vocabulary.ts'
import type { Editor } from '../editor/use-editor.ts'
import { useBuilderKeys } from './builder-keys.ts'
import { BuildingContext, type Building } from './context.ts'
import { GroupBox } from './group-box.tsx'
import { KeyHelp } from './key-help.tsx'
import type { KnownValues } from './known-values.ts'

/** Builds the rule of a segment, by mouse or keyboard. */
export function RuleBuilder({
  editor,
  vocabulary,
  values,
  self,
  say,
}: {
  editor: Editor
  vocabulary: Vocabulary
  values: KnownValues
  self: Id | undefined
  say: (text: string) => void
}) {
  const { changeRoot, document: written } = editor
  const root = useRef(written.root)
  root.current = written.root
  const building = useMemo<Building>(
    () => ({
      root: () => root.current,
      changeRoot,
      vocabulary,
      values,
      self,
      say,
      changeCondition: (node: NodeId, change: (condition: DraftCondition) => DraftCondition, typing?: string) =>
        changeRoot(
          (before) =>
            replaced(before, node, (found) => ('condition' in found ? { ...found, condition: change(found.condition) } : found)),
          typing === undefined ? {} : { typing },
        ),
    }),
    [changeRoot, vocabulary, values, self, say],
  )
  return (
    <BuildingContext.Provider value={building}>
      <Keyed>
        <GroupBox group={written.root} isRoot />
      </Keyed>
      <KeyHelp />
    </BuildingContext.Provider>
  )
}

function Keyed({ children }: { children: ComponentChildren }) {
  const press = useBuilderKeys()
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the keys of the controls in it
    <div class="builder" data-testid="rule-builder" onKeyDown={press}>
      {children}
    </div>
  )
}

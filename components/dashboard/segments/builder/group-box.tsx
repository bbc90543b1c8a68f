/* A fieldset would need a legend that is drawn; the name of this group stands in its controls. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { Component } from 'preact'
import { GROUP_KINDS, isGroup, type EditNode, type GroupKind, type GroupNode } from '../../../../lib/segments/edit/node.ts'
import { withKind } from '../../../../lib/segments/edit/operations.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { ConditionRow } from './condition-row.tsx'
import { controlId, useBuilding } from './context.ts'
import { KeptRow } from './kept-row.tsx'
import { useNodeActs } from './node-acts.ts'
import { NodeMenu } from './node-menu.tsx'

/** A group of conditions and groups: how they are joined, its parts along a line, and what adds to it. */
export function GroupBox({ group, isRoot = false }: { group: GroupNode; isRoot?: boolean }) {
  const { t } = useLanguage()
  const { changeRoot } = useBuilding()
  const acts = useNodeActs()
  const name = t(`builder.group.${group.kind}`)
  return (
    <div class={`rule-group rule-group-${group.kind}`} data-node={group.id} role="group" aria-label={name}>
      <div class="group-head">
        <select
          id={controlId('kind', group.id)}
          class="input group-kind"
          aria-label={t('builder.group')}
          value={group.kind}
          onChange={({ currentTarget }) => changeRoot((root) => withKind(root, group.id, currentTarget.value as GroupKind))}
        >
          {GROUP_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`builder.group.${kind}`)}
            </option>
          ))}
        </select>
        {group.parts.length === 0 && <span class="quiet">{t(`builder.group.empty.${group.kind}`)}</span>}
        {!isRoot && (
          <div class="node-tools">
            <NodeMenu node={group.id} name={t('builder.group.name')} />
            <IconButton
              icon="close"
              label={t('builder.remove', { name: t('builder.group.name') })}
              onClick={() => acts.run('remove', group.id)}
            />
          </div>
        )}
      </div>
      <ul class="group-parts">
        {group.parts.map((part, index) => (
          <li key={part.id} class="group-part">
            <span class="joint">{index > 0 && t(`builder.joint.${group.kind}`)}</span>
            <Part node={part} />
          </li>
        ))}
        <li class="group-add">
          <Button look="quiet" icon="plus" id={controlId('add', group.id)} onClick={() => acts.add('condition', group.id)}>
            {t('builder.add.condition')}
          </Button>
          <Button look="quiet" icon="plus" onClick={() => acts.add('group', group.id)}>
            {t('builder.add.group')}
          </Button>
        </li>
      </ul>
    </div>
  )
}

/** A part of a group. What did not change is not drawn anew: rules may have hundreds of conditions. */
class Part extends Component<{ node: EditNode }> {
  override shouldComponentUpdate(next: { node: EditNode }): boolean {
    return next.node !== this.props.node
  }

  override render({ node }: { node: EditNode }) {
    if (isGroup(node)) return <GroupBox group={node} />
    return 'condition' in node ? <ConditionRow node={node} /> : <KeptRow node={node} />
  }
}

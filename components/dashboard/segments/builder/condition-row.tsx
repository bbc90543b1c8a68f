/* A fieldset would need a legend that is drawn; the name of this group stands in its controls. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import type { ConditionNode } from '../../../../lib/segments/edit/node.ts'
import { stateOf } from '../../../../lib/segments/edit/state.ts'
import { fieldName } from '../../../../lib/segments/field-name.ts'
import { fieldOf } from '../../../../lib/segments/fields.ts'
import { IconButton } from '../../../ui/button.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { controlId, useBuilding } from './context.ts'
import { FieldChooser } from './field-chooser.tsx'
import { useNodeActs } from './node-acts.ts'
import { NodeMenu } from './node-menu.tsx'
import { OperatorSelect } from './operator-select.tsx'
import { stateText } from './state-text.ts'
import { ValueInput } from './value-input.tsx'
import { WindowInput } from './window-input.tsx'

/** One condition: field, comparison, value and window on a line; what it lacks, or what is wrong with it, below. */
export function ConditionRow({ node }: { node: ConditionNode }) {
  const { t } = useLanguage()
  const { vocabulary, self } = useBuilding()
  const acts = useNodeActs()
  const { condition } = node
  const field = fieldOf(condition.field, vocabulary)
  const state = stateText(stateOf(condition, vocabulary), condition, vocabulary, self, t)
  const isWrong = state?.kind === 'wrong'
  const stateId = state ? controlId('state', node.id) : undefined
  const wrongId = isWrong ? stateId : undefined
  const name = field ? fieldName(condition.field, { t, vocabulary }) : t('builder.condition')
  return (
    <div
      class={`condition ${isWrong ? 'condition-wrong' : ''}`}
      data-node={node.id}
      data-state={state?.kind ?? 'complete'}
      role="group"
      aria-label={name}
    >
      <div class="condition-line">
        <FieldChooser node={node} describedBy={stateId} />
        {field && <OperatorSelect node={node} field={field} />}
        {field && <ValueInput node={node} field={field} describedBy={wrongId} />}
        {field?.windowed && <WindowInput node={node} describedBy={wrongId} />}
      </div>
      <div class="node-tools">
        <NodeMenu node={node.id} name={name} />
        <IconButton icon="close" label={t('builder.remove', { name })} onClick={() => acts.run('remove', node.id)} />
      </div>
      {state && (
        <p id={stateId} class={`condition-state ${isWrong ? 'condition-state-wrong' : ''}`}>
          {state.text}
        </p>
      )}
    </div>
  )
}

import { withField } from '../../../../lib/segments/edit/change.ts'
import type { ConditionNode } from '../../../../lib/segments/edit/node.ts'
import { fieldName } from '../../../../lib/segments/field-name.ts'
import { fieldOf } from '../../../../lib/segments/fields.ts'
import { useLanguage } from '../../../ui/language.tsx'
import { Combobox } from './combobox.tsx'
import { controlId, useBuilding } from './context.ts'
import { fieldChoices } from './field-list.ts'

/** What the condition is on. */
export function FieldChooser({ node, describedBy }: { node: ConditionNode; describedBy: string | undefined }) {
  const { t } = useLanguage()
  const { vocabulary, changeCondition } = useBuilding()
  const { field } = node.condition
  return (
    <div class="condition-field">
      <Combobox
        id={controlId('field', node.id)}
        label={t('builder.field')}
        shown={field === '' ? '' : fieldOf(field, vocabulary) ? fieldName(field, { t, vocabulary }) : t('builder.field.gone')}
        chosen={field}
        choices={() => fieldChoices(vocabulary, t)}
        placeholder={t('builder.field.choose')}
        describedBy={describedBy}
        onPick={(id) => changeCondition(node.id, (condition) => withField(condition, id, vocabulary))}
      />
    </div>
  )
}

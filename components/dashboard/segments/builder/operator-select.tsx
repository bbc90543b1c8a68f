import { withOperator, withValue } from '../../../../lib/segments/edit/change.ts'
import type { ConditionNode } from '../../../../lib/segments/edit/node.ts'
import { offeredOperators } from '../../../../lib/segments/edit/offered.ts'
import type { Field } from '../../../../lib/segments/fields.ts'
import { useLanguage } from '../../../ui/language.tsx'
import { controlId, useBuilding } from './context.ts'
import { operatorName } from './names.ts'

/** How the field is compared. For what is either so or not, the answer itself. */
export function OperatorSelect({ node, field }: { node: ConditionNode; field: Field }) {
  const { t } = useLanguage()
  const { vocabulary, changeCondition } = useBuilding()
  const { condition } = node
  const isFlag = field.type === 'flag'
  const options = isFlag
    ? [true, false].map((yes) => ({ value: String(yes), text: t(yes ? 'value.yes' : 'value.no') }))
    : offeredOperators(field, condition.op).map((op) => ({
        value: op,
        text: operatorName(op, condition.field, vocabulary, t),
      }))
  return (
    <select
      id={controlId('op', node.id)}
      class="input condition-op"
      aria-label={t(isFlag ? 'builder.answer' : 'builder.operator')}
      value={isFlag ? String(condition.value) : condition.op}
      onChange={({ currentTarget: { value } }) =>
        changeCondition(node.id, (old) => (isFlag ? withValue(old, value === 'true') : withOperator(old, value, vocabulary)))
      }
    >
      {options.map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  )
}

import { useEffect } from 'preact/hooks'
import { withValue } from '../../../../lib/segments/edit/change.ts'
import type { ConditionNode, DraftValue } from '../../../../lib/segments/edit/node.ts'
import { operandOf, valueKind } from '../../../../lib/segments/edit/offered.ts'
import type { Field } from '../../../../lib/segments/fields.ts'
import { useLanguage } from '../../../ui/language.tsx'
import { useSession } from '../../session.ts'
import type { Choice } from './choice.ts'
import { ChipsInput } from './chips-input.tsx'
import { Combobox } from './combobox.tsx'
import { controlId, useBuilding } from './context.ts'
import { PairInput } from './pair-input.tsx'
import { ScalarInput } from './scalar-input.tsx'
import { chosenStage, stageChoices, StageInput, stageText } from './stage-input.tsx'
import { segmentChoices } from './segment-choices.ts'
import { takesAny, valueChoices, valueText } from './value-choices.ts'

/** What the field is compared with, in the control that suits its type. */
export function ValueInput({ node, field, describedBy }: { node: ConditionNode; field: Field; describedBy: string | undefined }) {
  const { t, format } = useLanguage()
  const { settings } = useSession()
  const { vocabulary, values, self, changeCondition } = useBuilding()
  const { condition, id } = node
  const operand = operandOf(condition.op)
  const takesWords = field.type === 'text' || field.type === 'choice' || field.type === 'set'
  useEffect(() => {
    if (takesWords) values.want(condition.field)
  }, [condition.field, takesWords])
  if (operand === 'none' || field.type === 'flag') return null
  const kind = valueKind(field.type, condition.op)
  const set = (value: DraftValue | undefined, typing?: string): void =>
    changeCondition(id, (old) => withValue(old, value), typing && `${id} ${typing}`)
  const around = { vocabulary, values, currency: settings.currency, t, format }
  const inputId = controlId('value', id)
  const label = t('builder.value')
  const invalid = describedBy !== undefined
  if (kind === 'segment') {
    const present = typeof condition.value === 'string' ? condition.value : ''
    const name = vocabulary.segments.find((segment) => segment.id === present)?.name
    return (
      <div class="condition-one">
        <Combobox
          id={inputId}
          label={t('builder.segment')}
          shown={present === '' ? '' : (name ?? t('builder.segment.gone'))}
          chosen={present}
          choices={() => segmentChoices(vocabulary, self, t)}
          placeholder={t('builder.segment.choose')}
          describedBy={describedBy}
          invalid={invalid}
          onPick={(value) => set(value)}
        />
      </div>
    )
  }
  if (operand === 'pair') return <PairInput node={node} kind={kind} describedBy={describedBy} onValue={set} />
  if (operand === 'list') {
    const list = Array.isArray(condition.value) ? condition.value.filter((one) => one !== null) : []
    const isNumber = kind !== 'text'
    const isStage = condition.field === 'stage'
    const textOf = (value: string): string => {
      if (isStage) return stageText(Number(value), t, vocabulary.counting)
      return isNumber ? format.number(Number(value)) : valueText(condition.field, value, around)
    }
    const choicesOf = (): Choice[] => {
      if (isStage) return stageChoices(list.map(String), t, vocabulary.counting)
      return isNumber ? [] : valueChoices(condition.field, list.map(String), around)
    }
    return (
      <ChipsInput
        id={inputId}
        label={t('builder.values')}
        values={list.map(String)}
        text={textOf}
        choices={choicesOf}
        free={!isStage && (isNumber || takesAny(condition.field, vocabulary))}
        invalid={invalid}
        describedBy={describedBy}
        onValues={(next) => set(isNumber ? next.map((one) => chosenStage(one) ?? Number(one)).filter(Number.isFinite) : next)}
      />
    )
  }
  const single = Array.isArray(condition.value) ? undefined : condition.value
  const isWords = kind === 'text' && !['contains', 'starts-with'].includes(condition.op)
  const One = condition.field === 'stage' ? StageInput : ScalarInput
  if (!isWords)
    return (
      <One
        id={inputId}
        kind={kind}
        label={label}
        value={single}
        describedBy={describedBy}
        onValue={(value) => set(value, 'value')}
      />
    )
  const present = single === undefined ? '' : String(single)
  return (
    <div class="condition-one">
      <Combobox
        id={inputId}
        label={label}
        shown={present === '' ? '' : valueText(condition.field, present, around)}
        chosen={present}
        choices={() => valueChoices(condition.field, [], around)}
        free={takesAny(condition.field, vocabulary)}
        placeholder={t('builder.value.choose')}
        describedBy={describedBy}
        invalid={invalid}
        onPick={(value) => set(value)}
      />
    </div>
  )
}

import type { ConditionNode, DraftValue } from '../../../../lib/segments/edit/node.ts'
import type { ValueKind } from '../../../../lib/segments/edit/offered.ts'
import { useLanguage } from '../../../ui/language.tsx'
import { controlId } from './context.ts'
import { ScalarInput } from './scalar-input.tsx'
import { StageInput } from './stage-input.tsx'

/** Two values in order, from and to. */
export function PairInput({
  node,
  kind,
  describedBy,
  onValue,
}: {
  node: ConditionNode
  kind: ValueKind
  describedBy: string | undefined
  onValue: (value: DraftValue | undefined, typing: string) => void
}) {
  const { t } = useLanguage()
  const { value } = node.condition
  const [low = null, high = null] = Array.isArray(value) ? value : []
  const set = (first: string | number | null, second: string | number | null, typing: string): void =>
    onValue(first === null && second === null ? undefined : [first, second], typing)
  const id = controlId('value', node.id)
  const One = node.condition.field === 'stage' ? StageInput : ScalarInput
  return (
    <span class="from-to">
      <One
        id={id}
        kind={kind}
        label={t('builder.value.from')}
        value={low}
        describedBy={describedBy}
        onValue={(next) => set(next ?? null, high, 'low')}
      />
      <span class="quiet">{t('builder.value.and')}</span>
      <One
        id={`${id}-to`}
        kind={kind}
        label={t('builder.value.to')}
        value={high}
        describedBy={describedBy}
        onValue={(next) => set(low, next ?? null, 'high')}
      />
    </span>
  )
}

import { withWindow } from '../../../../lib/segments/edit/change.ts'
import type { ConditionNode, DraftCondition } from '../../../../lib/segments/edit/node.ts'
import { useLanguage } from '../../../ui/language.tsx'
import { useBuilding } from './context.ts'
import { NumberInput } from './number-input.tsx'

type Span = 'all' | 'last' | 'between'
/** What a window begins with, so that it means something at once. */
const FIRST_DAYS = 365

/** Over which days the figure is reckoned. */
export function WindowInput({ node, describedBy }: { node: ConditionNode; describedBy: string | undefined }) {
  const { t } = useLanguage()
  const { changeCondition } = useBuilding()
  const { within } = node.condition
  const span: Span = within === undefined ? 'all' : 'from' in within ? 'between' : 'last'
  const set = (next: DraftCondition['within'], typing?: string): void =>
    changeCondition(node.id, (old) => withWindow(old, next), typing && `${node.id} ${typing}`)
  const pick = (next: Span): void => {
    const days = within?.days ?? FIRST_DAYS
    if (next === 'all') set(undefined)
    else if (next === 'last') set({ days })
    else set({ days, from: Math.min(30, days) })
  }
  const days = (part: 'days' | 'from', label: string) => (
    <NumberInput
      id={`${part}-${node.id}`}
      label={label}
      value={within?.[part]}
      least={1}
      whole
      describedBy={describedBy}
      onValue={(value) => set(withPart(within, part, value), part)}
    />
  )
  return (
    <span class="window">
      <select
        class="input"
        aria-label={t('builder.window')}
        value={span}
        onChange={({ currentTarget }) => pick(currentTarget.value as Span)}
      >
        <option value="all">{t('builder.window.all')}</option>
        <option value="last">{t('builder.window.last')}</option>
        <option value="between">{t('builder.window.between')}</option>
      </select>
      {span === 'last' && days('days', t('builder.window.days'))}
      {span === 'between' && (
        <span class="from-to">
          {days('from', t('builder.window.from'))}
          <span class="quiet">{t('builder.value.and')}</span>
          {days('days', t('builder.window.to'))}
        </span>
      )}
    </span>
  )
}

/** An emptied field is kept as missing, so that the other one stays beside it. */
function withPart(within: DraftCondition['within'], part: 'days' | 'from', value: number | undefined): DraftCondition['within'] {
  return { ...within, [part]: value ?? null }
}

import { Checkbox, Field, Select } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import type { FieldProblem, QueueFields } from './fields.ts'

const ORDERS = ['spent-most', 'bought-last', 'bought-longest-ago', 'name', 'chance'] as const
const HOURS = Array.from({ length: 25 }, (_, hour) => ({ value: String(hour), text: `${String(hour).padStart(2, '0')}:00` }))

interface Part {
  fields: QueueFields
  set: (change: Partial<QueueFields>) => void
  errorOf: (problem: FieldProblem) => string | undefined
}

/** How many a day, at which hours, and who is spared for now. */
export function QueuePace({ fields, set, errorOf }: Part) {
  const { t } = useLanguage()
  const practice = fields.network === 'whatsapp' || fields.network === 'telegram' ? fields.network : null
  return (
    <>
      <div class="options">
        <Field
          type="number"
          min="1"
          label={t('queue.field.perDay')}
          hint={t(practice ? `queue.practice.${practice}` : 'queue.field.perDay.help')}
          error={errorOf('perDay')}
          value={fields.perDay}
          onInput={(event) => set({ perDay: event.currentTarget.value })}
        />
        <Field
          type="number"
          min="0"
          label={t('queue.field.restDays')}
          hint={t('queue.field.restDays.help')}
          error={errorOf('restDays')}
          value={fields.restDays}
          onInput={(event) => set({ restDays: event.currentTarget.value })}
        />
        <Select
          label={t('queue.field.order')}
          options={ORDERS.map((order) => ({ value: order, text: t(`queue.order.${order}`) }))}
          value={fields.order}
          onPick={(order) => set({ order: ORDERS.find((one) => one === order) ?? 'name' })}
        />
      </div>
      <Checkbox
        label={t('queue.field.hours')}
        hint={t('queue.field.hours.help')}
        checked={fields.hasHours}
        onPick={(hasHours) => set({ hasHours })}
      />
      {fields.hasHours && (
        <div class="options">
          <Select
            label={t('queue.field.from')}
            options={HOURS.slice(0, -1)}
            value={fields.from}
            onPick={(from) => set({ from })}
          />
          <Select
            label={t('queue.field.to')}
            error={errorOf('hours')}
            options={HOURS.slice(1)}
            value={fields.to}
            onPick={(to) => set({ to })}
          />
        </div>
      )}
    </>
  )
}

/** What results need, colleagues, and consent that nobody knows. */
export function QueueShares({ fields, set, errorOf }: Part) {
  const { t } = useLanguage()
  return (
    <>
      <div class="options">
        <Field
          type="number"
          min="0"
          max="50"
          label={t('queue.field.holdout')}
          hint={t('queue.field.holdout.help')}
          error={errorOf('holdout')}
          value={fields.holdout}
          onInput={(event) => set({ holdout: event.currentTarget.value })}
        />
        <Field
          type="number"
          min="1"
          label={t('queue.field.days')}
          hint={t('queue.field.days.help')}
          error={errorOf('days')}
          value={fields.boughtWithinDays}
          onInput={(event) => set({ boughtWithinDays: event.currentTarget.value })}
        />
      </div>
      <div class="options">
        <Field
          type="number"
          min="1"
          label={t('queue.field.mine')}
          error={errorOf('split')}
          value={fields.mine}
          onInput={(event) => set({ mine: event.currentTarget.value })}
        />
        <Field
          type="number"
          min="1"
          label={t('queue.field.among')}
          hint={t('queue.field.among.help')}
          value={fields.among}
          onInput={(event) => set({ among: event.currentTarget.value })}
        />
      </div>
      <Checkbox
        label={t('queue.field.unknown')}
        hint={t('queue.field.unknown.help')}
        checked={fields.unknownConsent}
        onPick={(unknownConsent) => set({ unknownConsent })}
      />
    </>
  )
}

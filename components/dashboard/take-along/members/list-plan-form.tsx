import { MEMBER_KEYS, type ListLook, type ListPlan, type MemberKey } from '../../../../lib/members-back/list.ts'
import { Checkbox, Select } from '../../../ui/field.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { Scroll } from '../../scroll.tsx'

/** How the list is read: which column names people, and by what. Its first lines stand below. */
export function ListPlanForm({
  look,
  plan,
  file,
  onChange,
}: {
  look: Extract<ListLook, { ok: true }>
  plan: ListPlan
  file: string
  onChange: (plan: ListPlan) => void
}) {
  const { t } = useLanguage()
  // What was taken for a head is a row like others where the user says so.
  const isHead = look.plan.hasHead && plan.hasHead
  const name = (i: number): string => (isHead ? look.columns[i] : undefined) ?? t('take.members.column.number', { n: i + 1 })
  const rows =
    look.plan.hasHead && !plan.hasHead
      ? [look.columns, ...look.rows]
      : look.rows.slice(!look.plan.hasHead && plan.hasHead ? 1 : 0)
  return (
    <div class="stack">
      <div class="options">
        <Select
          label={t('take.members.column')}
          value={String(plan.column)}
          onPick={(value) => onChange({ ...plan, column: Number(value) })}
          options={look.columns.map((_, i) => ({ value: String(i), text: name(i) }))}
        />
        <Select
          label={t('take.members.key')}
          value={plan.key}
          onPick={(value) => onChange({ ...plan, key: value as MemberKey })}
          options={MEMBER_KEYS.map((value) => ({ value, text: t(`take.members.key.${value}`) }))}
        />
      </div>
      <Checkbox label={t('take.members.head')} checked={plan.hasHead} onPick={(hasHead) => onChange({ ...plan, hasHead })} />
      <Scroll label={t('take.members.first', { file })}>
        <table class="grid">
          <caption class="quiet">
            <bdi>{t('take.members.first', { file })}</bdi>
          </caption>
          <thead>
            <tr>
              {look.columns.map((_, i) => (
                <th key={i} scope="col" aria-current={i === plan.column ? 'true' : undefined} dir="auto">
                  {name(i)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, line) => (
              <tr key={line}>
                {look.columns.map((_, i) => (
                  <td key={i} dir="auto" class={i === plan.column ? 'take-chosen' : ''}>
                    {row[i] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </div>
  )
}

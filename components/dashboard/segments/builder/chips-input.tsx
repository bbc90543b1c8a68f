import { useLanguage } from '../../../ui/language.tsx'
import { Tag } from '../../../ui/badge.tsx'
import type { Choice } from './choice.ts'
import { Combobox } from './combobox.tsx'

/** Several values as chips, with a field that adds to them. Backspace in the empty field takes the last one away. */
export function ChipsInput({
  id,
  label,
  values,
  text,
  choices,
  free,
  invalid,
  describedBy,
  onValues,
}: {
  id: string
  label: string
  values: readonly string[]
  text: (value: string) => string
  choices: () => Choice[]
  free: boolean
  invalid: boolean
  describedBy: string | undefined
  onValues: (values: string[]) => void
}) {
  const { t } = useLanguage()
  const remove = (value: string): void => {
    onValues(values.filter((one) => one !== value))
    document.getElementById(id)?.focus()
  }
  return (
    <div class="chips">
      {values.map((value) => (
        <Tag key={value} removeLabel={t('builder.value.remove', { value: text(value) })} onRemove={() => remove(value)}>
          {text(value)}
        </Tag>
      ))}
      <Combobox
        id={id}
        label={label}
        shown=""
        choices={choices}
        free={free}
        invalid={invalid}
        describedBy={describedBy}
        placeholder={values.length === 0 ? t('builder.value.choose') : t('builder.value.more')}
        onPick={(value) => values.includes(value) || onValues([...values, value])}
        onBack={() => onValues(values.slice(0, -1))}
      />
    </div>
  )
}

import { OWN_TYPES, type OwnType } from '../../../lib/fields/own-field.ts'
import { Field, Select } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'

/** What a field is called and what it holds. `isFixed`: values are kept in it, so its type stays. */
export function NameAndType({
  name,
  type,
  isFixed = false,
  onName,
  onType,
}: {
  name: string
  type: OwnType
  isFixed?: boolean
  onName: (name: string) => void
  onType: (type: OwnType) => void
}) {
  const { t } = useLanguage()
  return (
    <div class="options">
      <Field
        label={t('fields.name')}
        hint={t('fields.name.help')}
        dir="auto"
        autocomplete="off"
        value={name}
        onInput={(event) => onName(event.currentTarget.value)}
      />
      <Select
        label={t('fields.type')}
        hint={isFixed ? t('fields.type.fixed') : t(`fields.type.${type}.help`)}
        disabled={isFixed}
        options={OWN_TYPES.map((value) => ({ value, text: t(`fields.type.${value}`) }))}
        value={type}
        onPick={(picked) => onType(picked as OwnType)}
      />
    </div>
  )
}

import { Select } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useQuery } from '../route.ts'

/** What people move between: groups of scores, or stages of the ladder. */
export type CompareOf = 'groups' | 'stages'

/** As the address says: `#/movement?of=stages`. */
export function useCompared(): CompareOf {
  return new URLSearchParams(useQuery()).get('of') === 'stages' ? 'stages' : 'groups'
}

export function ChooseCompared({ of }: { of: CompareOf }) {
  const { t } = useLanguage()
  return (
    <Select
      label={t('movement.of')}
      options={[
        { value: 'groups', text: t('movement.of.groups') },
        { value: 'stages', text: t('movement.of.stages') },
      ]}
      value={of}
      onPick={(value) => {
        location.hash = value === 'stages' ? '#/movement?of=stages' : '#/movement'
      }}
    />
  )
}

import { useState } from 'preact/hooks'
import type { RfmMap } from '../../../../lib/rfm/map.ts'
import { builtInMaps } from '../../../../lib/rfm/maps/built-in.ts'
import { Button } from '../../../ui/button.tsx'
import { Select } from '../../../ui/field.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import type { Painting } from './use-painting.ts'

/** Where painting begins: the map in force, or any that is known. Beginning anew is a step that can be taken back. */
export function BeginFrom({ present, painting }: { present: RfmMap; painting: Painting }) {
  const { t } = useLanguage()
  const known = builtInMaps()
  const [chosen, setChosen] = useState('')
  const map = known.find(({ id }) => id === chosen)?.map ?? present
  return (
    <div class="row paint-begin">
      <Select
        label={t('cut.paint.begin')}
        options={[
          { value: '', text: t('cut.paint.begin.present') },
          ...known.map(({ id }) => ({ value: id, text: t(`maps.name.${id}`) })),
        ]}
        value={chosen}
        onPick={setChosen}
      />
      <Button onClick={() => painting.beginFrom(map)}>{t('cut.paint.begin.use')}</Button>
    </div>
  )
}

import { useState } from 'preact/hooks'
import { STAGES, type Stage } from '../../lib/fields/stage.ts'
import { Select } from './field.tsx'
import { InPlace } from './in-place.tsx'
import { useSharedLanguage } from './language.tsx'

/** The stage on the ladder of awareness with its meaning, set by hand where it stands. Null is not set. */
export function StageValue({ stage, onSave }: { stage: Stage | null; onSave: (stage: Stage | null) => Promise<void> }) {
  const { t } = useSharedLanguage()
  const [picked, setPicked] = useState('')
  const words = (one: Stage): string => t('stage.line', { stage: one, meaning: t(`stage.${one}`) })
  const shown = stage === null ? t('stage.none') : words(stage)
  return (
    <InPlace
      label={t('own.edit', { field: t('stage.label'), value: shown })}
      shown={stage === null ? <span class="quiet">{shown}</span> : shown}
      onOpen={() => setPicked(stage === null ? '' : String(stage))}
      onSave={async () => {
        await onSave(STAGES.find((one) => String(one) === picked) ?? null)
        return ''
      }}
    >
      {() => (
        <Select
          label={t('stage.label')}
          labelHidden
          options={[{ value: '', text: t('stage.none') }, ...STAGES.map((one) => ({ value: String(one), text: words(one) }))]}
          value={picked}
          onPick={setPicked}
        />
      )}
    </InPlace>
  )
}

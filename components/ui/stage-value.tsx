import { useState } from 'preact/hooks'
import { STAGES, type Stage } from '../../lib/fields/stage.ts'
import { stageWords, type LadderCounting } from '../../lib/ladder/counting.ts'
import { stageReasons } from '../../lib/ladder/stage-reasons.ts'
import type { StageShown } from '../../lib/ladder/stage-shown.ts'
import { Select } from './field.tsx'
import { InPlace } from './in-place.tsx'
import { useSharedLanguage } from './language.tsx'

/**
 * The stage on the ladder of awareness with its meaning and what it is by, set by hand where it stands. Null is not set. For one that a rule gives
 * the form begins with none set.
 */
export function StageValue({
  shown,
  counting,
  onSave,
}: {
  shown: StageShown
  counting: LadderCounting | undefined
  onSave: (stage: Stage | null) => Promise<void>
}) {
  const { t } = useSharedLanguage()
  const [picked, setPicked] = useState('')
  const { stage, stageBy } = shown
  const words = (one: Stage): string => stageWords(one, t, counting)
  const text = stage === null ? t('stage.none') : words(stage)
  const isSet = stage !== null && stageBy?.by !== 'rule'
  return (
    <>
      <InPlace
        label={t('own.edit', { field: t('stage.label'), value: text })}
        shown={stage === null ? <span class="quiet">{text}</span> : text}
        onOpen={() => setPicked(isSet ? String(stage) : '')}
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
      {stageReasons(shown, t, counting).map((reason) => (
        <div key={reason} class="stage-by quiet" data-testid="stage-by" dir="auto" title={reason}>
          {reason}
        </div>
      ))}
    </>
  )
}

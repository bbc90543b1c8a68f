import { STAGES } from '../../../lib/fields/stage.ts'
import { stageWords } from '../../../lib/ladder/counting.ts'
import { OFFER_CHANNELS } from '../../../lib/offers/draft.ts'
import { Checkbox, Field } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useLive } from '../live.ts'
import { useSession } from '../session.ts'
import { channelName } from './channel-names.ts'
import { toggled, type OfferFields } from './draft.ts'

interface Part {
  fields: OfferFields
  set: (change: Partial<OfferFields>) => void
}

/** When an offer comes, how soon again, and before which others. */
export function OfferTimes({ fields, set }: Part) {
  const { t } = useLanguage()
  return (
    <>
      <div class="options">
        <Field
          type="number"
          label={t('offers.field.priority')}
          hint={t('offers.field.priority.help')}
          step="1"
          value={fields.priority}
          onInput={(event) => set({ priority: event.currentTarget.value })}
        />
        <Field
          type="number"
          label={t('offers.field.rest')}
          hint={t('offers.field.rest.help')}
          min="0"
          step="1"
          value={fields.restDays}
          onInput={(event) => set({ restDays: event.currentTarget.value })}
        />
        <Field
          type="date"
          label={t('offers.field.validFrom')}
          value={fields.validFrom}
          onInput={(event) => set({ validFrom: event.currentTarget.value })}
        />
        <Field
          type="date"
          label={t('offers.field.validTo')}
          value={fields.validTo}
          onInput={(event) => set({ validTo: event.currentTarget.value })}
        />
      </div>
      <p class="field-hint prose">{t('offers.said.help')}</p>
    </>
  )
}

/** On which messengers it may be used and which stages it suits: none chosen is all. */
export function OfferPlaces({ fields, set }: Part) {
  const { t } = useLanguage()
  const { db, settings } = useSession()
  const taught = useLive(async () => (await db.taught.toArray()).map(({ definition }) => definition.network), [db]) ?? []
  const channels = [...new Set([...OFFER_CHANNELS, ...taught, ...fields.channels])]
  return (
    <details open={fields.channels.length > 0 || fields.stages.length > 0}>
      <summary>{t('offers.places')}</summary>
      <div class="stack-small offer-places">
        <fieldset class="bare">
          <legend class="field-label">{t('offers.field.channels')}</legend>
          <div class="row">
            {channels.map((channel) => (
              <Checkbox
                key={channel}
                label={channelName(channel)}
                checked={fields.channels.includes(channel)}
                onPick={() => set({ channels: toggled(fields.channels, channel) })}
              />
            ))}
          </div>
        </fieldset>
        <fieldset class="bare">
          <legend class="field-label">{t('offers.field.stages')}</legend>
          <p class="field-hint">{t('offers.field.stages.help')}</p>
          {STAGES.map((stage) => (
            <Checkbox
              key={stage}
              label={stageWords(stage, t, settings.ladder?.counting)}
              checked={fields.stages.includes(stage)}
              onPick={() => set({ stages: toggled(fields.stages, stage).toSorted((a, b) => a - b) })}
            />
          ))}
        </fieldset>
      </div>
    </details>
  )
}

import { merge } from '../../../lib/offers/merge.ts'
import { useLanguage } from '../../ui/language.tsx'
import { useSession } from '../session.ts'
import { ANNA, NOBODY } from '../texts/made-up-people.ts'

/** The text as it would stand in the message box: for a person of whom everything is known, and for one of whom nothing is. */
export function OfferPreview({ text }: { text: string }) {
  const { t } = useLanguage()
  const { settings } = useSession()
  const agent_name = settings.agentName
  const cases = [
    { label: t('offers.preview.known'), values: { ...ANNA, agent_name } },
    { label: t('offers.preview.unknown'), values: { ...NOBODY, agent_name } },
  ]
  return (
    <div class="offer-preview">
      <div class="field-label">{t('offers.preview')}</div>
      {cases.map(({ label, values }) => (
        <figure key={label}>
          <figcaption class="quiet">{label}</figcaption>
          <p class="bubble" dir="auto">
            {merge(text, values).text}
          </p>
        </figure>
      ))}
    </div>
  )
}

import { useState } from 'preact/hooks'
import { merge } from '../../../lib/offers/merge.ts'
import { MERGE_FIELDS } from '../../../lib/offers/merge-fields.ts'
import type { PreviewPerson } from '../../../lib/offers/preview-people.ts'
import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useSession } from '../session.ts'
import { madeUpAnna, NOBODY } from '../texts/made-up-people.ts'
import { markedText } from './marked-text.ts'

/**
 * A text as people would get it: three of the base, or two that are made up where there is nobody. What was taken in the place of something unknown
 * is marked.
 */
export function OfferPreview({ text, language, people }: { text: string; language: string; people: readonly PreviewPerson[] }) {
  const { t, format } = useLanguage()
  const { settings } = useSession()
  const [at, setAt] = useState(0)
  const spoken = language || settings.language
  const agent_name = settings.agentName
  const cases =
    people.length > 0
      ? people.map(({ name, language: own, values }) => ({
          label: name || t('offers.preview.noName'),
          values: values[language] ?? { ...NOBODY, agent_name },
          own,
        }))
      : [
          { label: t('offers.preview.known'), values: { ...madeUpAnna(spoken), agent_name }, own: '' },
          { label: t('offers.preview.unknown'), values: { ...NOBODY, agent_name }, own: '' },
        ]
  const shown = cases[Math.min(at, cases.length - 1)]
  if (!shown) return null
  const { fallbacks } = merge(text, shown.values, spoken)
  const names = fallbacks.map((name) => {
    const field = MERGE_FIELDS.find((known) => known === name)
    return field ? t(`merge.${field}`) : name.replace(/^own\s*:\s*/i, '')
  })
  return (
    <div class="offer-preview">
      <div class="field-label">{t('offers.preview')}</div>
      <div class="row offer-preview-people">
        {cases.map(({ label }, i) => (
          <Button key={i} look="quiet" aria-pressed={i === at} onClick={() => setAt(i)}>
            <bdi>{label}</bdi>
          </Button>
        ))}
      </div>
      <p class="bubble" dir="auto" lang={spoken} data-testid="offer-preview">
        {markedText(text, shown.values, spoken).map(({ text: part, fallback }, i) =>
          fallback ? <mark key={i}>{part}</mark> : part,
        )}
      </p>
      {names.length > 0 && <p class="quiet">{t('offers.preview.fellBack', { fields: format.list(names) })}</p>}
      {shown.own !== '' && <p class="quiet">{t('offers.preview.speaks', { language: format.language(shown.own) })}</p>}
    </div>
  )
}

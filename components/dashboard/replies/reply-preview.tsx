import { mergeReply } from '../../../lib/replies/merge-reply.ts'
import { partsOf } from '../../../lib/replies/blanks.ts'
import { MERGE_FIELDS } from '../../../lib/offers/merge-fields.ts'
import { useLanguage } from '../../ui/language.tsx'
import { useSession } from '../session.ts'
import { madeUpAnna, NOBODY } from '../texts/made-up-people.ts'
import type { TextOf } from '../texts/customer-texts.tsx'

/** A quick reply for somebody of whom everything is known, and for somebody of whom nothing is: what is asked for stands in brackets. */
export function ReplyPreview({ text, language }: TextOf) {
  const { t, format } = useLanguage()
  const { settings } = useSession()
  const spoken = language || settings.language
  const agent_name = settings.agentName
  if (text.trim() === '') return null
  const nameOf = (label: string): string => {
    const field = MERGE_FIELDS.find((known) => known === label)
    return field ? t(`merge.${field}`) : label
  }
  const cases = [
    { label: t('offers.preview.known'), values: { ...madeUpAnna(spoken), agent_name } },
    { label: t('offers.preview.unknown'), values: { ...NOBODY, agent_name } },
  ]
  return (
    <div class="offer-preview">
      <div class="field-label">{t('answers.preview')}</div>
      {cases.map(({ label, values }) => {
        const { text: merged, blanks } = mergeReply(text, values, spoken)
        return (
          <div key={label} class="stack-small">
            <p class="quiet">{label}</p>
            <p class="bubble" dir="auto" lang={spoken}>
              {partsOf(merged).map((part, i) => ('blank' in part ? <mark key={i}>[{nameOf(part.blank)}]</mark> : part.text))}
            </p>
            {blanks.length > 0 && <p class="quiet">{t('answers.preview.blanks', { blanks: format.list(blanks.map(nameOf)) })}</p>}
          </div>
        )
      })}
    </div>
  )
}

import { useState } from 'preact/hooks'
import type { Offer } from '../../../lib/offers/offer.ts'
import { saveOffer } from '../../../lib/offers/store.ts'
import type { Segment } from '../../../lib/segments/rule.ts'
import { Checkbox, Field, Select } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { failureText } from '../failure.ts'
import { focusFirstField } from '../focus.ts'
import { Problems } from '../problems.tsx'
import { SaveOrCancel } from '../save-or-cancel.tsx'
import { useSession } from '../session.ts'
import { NO_VOCABULARY } from '../../../lib/segments/vocabulary.ts'
import { useVocabulary } from '../vocabulary.ts'
import { fieldsOf, offerOf, type OfferFields } from './draft.ts'
import { CustomerTexts } from '../texts/customer-texts.tsx'
import { OfferPreview } from './offer-preview.tsx'
import { offerProblemSentence } from '../../../lib/offers/problem-sentence.ts'

/** Writes a new offer or changes one. What is refused stays in the fields. */
export function OfferForm({
  offer,
  segments,
  forSegment = '',
  onClose,
}: {
  offer: Offer | null
  segments: Segment[]
  /** Whom a new one is for at first; one that is gone is nobody. */
  forSegment?: string
  onClose: () => void
}) {
  const { t } = useLanguage()
  const { db } = useSession()
  const vocabulary = useVocabulary()
  const [fields, setFields] = useState(() => {
    const isKnown = segments.some(({ id }) => id === forSegment)
    return { ...fieldsOf(offer), ...(!offer && isKnown && { segment: forSegment }) }
  })
  const [problems, setProblems] = useState<string[]>([])
  const set = (change: Partial<OfferFields>): void => setFields({ ...fields, ...change })
  const save = async (event: Event): Promise<void> => {
    event.preventDefault()
    try {
      const kept = offer ? { id: offer.id, revision: offer.revision, off: offer.off } : { off: false }
      const result = await saveOffer(db, { ...kept, ...offerOf(fields) }, Date.now())
      if (result.ok) onClose()
      else setProblems(result.problems.map((problem) => offerProblemSentence(problem, t, vocabulary ?? NO_VOCABULARY)))
    } catch (error) {
      setProblems([failureText(error, t)])
    }
  }
  const title = offer ? t('offers.edit', { name: offer.name }) : t('offers.new')
  return (
    <form ref={focusFirstField} class="card stack" aria-label={title} onSubmit={save}>
      <h2>{title}</h2>
      <div class="options">
        <Field
          label={t('offers.field.name')}
          hint={t('offers.field.name.help')}
          value={fields.name}
          onInput={(event) => set({ name: event.currentTarget.value })}
        />
        <Select
          label={t('offers.field.segment')}
          options={[{ value: '', text: t('offers.everybody') }, ...segments.map(({ id, name }) => ({ value: id, text: name }))]}
          value={fields.segment}
          onPick={(segment) => set({ segment })}
        />
      </div>
      <CustomerTexts
        texts={fields.texts}
        onChange={(texts) => set({ texts })}
        preview={({ text }) => <OfferPreview text={text} />}
      />
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
      <Checkbox
        label={t('offers.field.marketing')}
        hint={t('offers.field.marketing.help')}
        checked={fields.marketing}
        onPick={(marketing) => set({ marketing })}
      />
      <Problems of={problems} />
      <SaveOrCancel onCancel={onClose} />
    </form>
  )
}

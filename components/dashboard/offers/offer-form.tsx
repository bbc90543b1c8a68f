import type { Offer } from '../../../lib/offers/offer.ts'
import type { Rule, Segment } from '../../../lib/segments/rule.ts'
import type { Vocabulary } from '../../../lib/segments/vocabulary.ts'
import { Checkbox, Field } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { focusFirstField } from '../focus.ts'
import { Problems } from '../problems.tsx'
import { SaveOrCancel } from '../save-or-cancel.tsx'
import { useAsked } from '../use-asked.ts'
import { OWN_RULE, type OfferFields } from './draft.ts'
import { OfferAudience } from './offer-audience.tsx'
import { OfferPlaces, OfferTimes } from './offer-limits.tsx'
import { OfferTexts } from './offer-texts.tsx'
import { useOfferForm } from './use-offer-form.ts'

/** Writes a new offer or changes one. What is refused stays in the fields. */
export function OfferForm({
  offer,
  segments,
  vocabulary,
  forSegment = '',
  onClose,
}: {
  offer: Offer | null
  segments: Segment[]
  vocabulary: Vocabulary
  /** Whom a new one is for at first; one that is gone is nobody. */
  forSegment?: string
  onClose: () => void
}) {
  const { t } = useLanguage()
  const form = useOfferForm(offer, { segments, forSegment, vocabulary }, onClose)
  const { fields, set } = form
  const rule = ruleOf(fields.segment, form.rule, segments)
  const languages = [...new Set(fields.texts.map(({ language }) => language))].toSorted()
  const people = useAsked('offers.people', rule && { rule, languages }, JSON.stringify([rule, languages]))
  const title = offer ? t('offers.edit', { name: offer.name }) : t('offers.new')
  return (
    <form
      ref={focusFirstField}
      class="card stack offer-form"
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void form.save()
      }}
    >
      <h2>
        <bdi>{title}</bdi>
      </h2>
      <div class="options">
        <Field
          label={t('offers.field.name')}
          hint={t('offers.field.name.help')}
          dir="auto"
          autocomplete="off"
          value={fields.name}
          onInput={(event) => set({ name: event.currentTarget.value })}
        />
      </div>
      <OfferAudience
        {...form}
        segment={fields.segment}
        segments={segments}
        vocabulary={vocabulary}
        onPick={(segment) => set({ segment })}
      />
      <OfferTexts fields={fields} set={set} people={people.answer ?? []} own={vocabulary.own} errorOf={form.errorOf} />
      <OfferTimes fields={fields} set={set} />
      <OfferPlaces fields={fields} set={set} />
      <Checkbox
        label={t('offers.field.marketing')}
        hint={t('offers.field.marketing.help')}
        checked={fields.marketing}
        onPick={(marketing) => set({ marketing })}
      />
      <Problems of={form.problems} />
      <SaveOrCancel onCancel={onClose} />
    </form>
  )
}

/** Whose people the preview shows; null where the segment is gone. */
function ruleOf(segment: OfferFields['segment'], own: Rule, segments: readonly Segment[]): Rule | null {
  if (segment === '') return { all: [] }
  return segment === OWN_RULE ? own : (segments.find(({ id }) => id === segment)?.rule ?? null)
}

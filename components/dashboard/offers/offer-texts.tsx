import type { OwnField } from '../../../lib/fields/own-field.ts'
import type { PreviewPerson } from '../../../lib/offers/preview-people.ts'
import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { CustomerTexts } from '../texts/customer-texts.tsx'
import type { OfferFields } from './draft.ts'
import { OfferPreview } from './offer-preview.tsx'

/** The texts of an offer, and a second one of each, for half of the people, where the user wants to know which does better. */
export function OfferTexts({
  fields,
  set,
  people,
  own,
  errorOf,
}: {
  fields: OfferFields
  set: (change: Partial<OfferFields>) => void
  people: readonly PreviewPerson[]
  own: readonly OwnField[]
  errorOf: (field: string) => string | undefined
}) {
  const { t } = useLanguage()
  const { texts, textsB } = fields
  const preview = (one: { language: string; text: string }) => <OfferPreview {...one} people={people} />
  return (
    <>
      <CustomerTexts
        texts={texts}
        own={own}
        onChange={(changed) => set({ texts: changed })}
        errorOf={(language) => errorOf(`texts.${language}`)}
        preview={preview}
      />
      {textsB === null ? (
        <div class="row">
          <Button icon="plus" onClick={() => set({ textsB: {} })}>
            {t('offers.second.add')}
          </Button>
          <span class="field-hint">{t('offers.second.help')}</span>
        </div>
      ) : (
        <fieldset class="bare stack-small offer-second">
          <legend class="field-label">{t('offers.second')}</legend>
          <p class="field-hint">{t('offers.second.help')}</p>
          <CustomerTexts
            fixed
            texts={texts.map(({ language }) => ({ language, text: textsB[language] ?? '' }))}
            own={own}
            onChange={(changed) => set({ textsB: Object.fromEntries(changed.map(({ language, text }) => [language, text])) })}
            errorOf={(language) => errorOf(`textsB.${language}`)}
            preview={preview}
          />
          <div class="row">
            <Button look="quiet" icon="trash" onClick={() => set({ textsB: null })}>
              {t('offers.second.remove')}
            </Button>
          </div>
        </fieldset>
      )}
    </>
  )
}

import type { Option } from '../../ui/field.tsx'
import { isCurrency } from '../../../lib/orders/money.ts'
import { LANGUAGES, type Language } from '../../../lib/language/languages.ts'
import { COUNTRIES, currencyOf } from '../../../lib/workspace/country-currency.ts'

/** Languages, each in its own words: nobody has to read another one to find theirs. */
export function languageOptions(): Option[] {
  return LANGUAGES.map((value) => {
    const name = new Intl.DisplayNames(value, { type: 'language' }).of(value) ?? value
    return { value, text: name.charAt(0).toLocaleUpperCase(value) + name.slice(1) }
  })
}

/** Countries by name. */
export function countryOptions(language: Language): Option[] {
  const names = new Intl.DisplayNames(language, { type: 'region' })
  return sorted(
    COUNTRIES.map((value) => ({ value, text: names.of(value) ?? value })),
    language,
  )
}

/** Currencies that are some country's, by code: `EUR, euro`. */
export function currencyOptions(language: Language): Option[] {
  const names = new Intl.DisplayNames(language, { type: 'currency' })
  const codes = new Set(COUNTRIES.flatMap((country) => currencyOf(country) ?? []).filter(isCurrency))
  return [...codes].toSorted().map((value) => ({ value, text: `${value}, ${names.of(value) ?? value}` }))
}

/** Time zones by city, so that typing the city's name finds it: `Rome (Europe)`. `present` is in the list even where it is an alias. */
export function timeZoneOptions(language: Language, present: string): Option[] {
  const zones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', present])
  const options = [...zones].map((value) => {
    const parts = value.replaceAll('_', ' ').split('/')
    const city = parts.pop() ?? value
    return { value, text: parts.length > 0 ? `${city} (${parts.join(', ')})` : city }
  })
  return sorted(options, language)
}

function sorted(options: Option[], language: Language): Option[] {
  const { compare } = new Intl.Collator(language)
  return options.toSorted((a, b) => compare(a.text, b.text))
}

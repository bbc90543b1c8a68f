import { LANGUAGES, type Language } from './languages.ts'

/** The first of the browser's languages that Recency speaks; English where there is none. */
export function likeliestLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const known = LANGUAGES.find((language) => tag.toLowerCase().split('-')[0] === language)
    if (known) return known
  }
  return 'en'
}

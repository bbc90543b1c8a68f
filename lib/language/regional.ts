import type { Language } from './languages.ts'

/**
 * The locale that figures and dates are written in: of the browser's languages the first that is the chosen one, for its region ("en-GB"
 * puts the day first, "it-CH" groups with an apostrophe); the language alone where there is none.
 */
export function regionalLocale(language: Language, preferred: readonly string[]): string {
  const own = preferred.find((tag) => tag.toLowerCase().split('-')[0] === language)
  return own !== undefined && isLocale(own) ? own : language
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

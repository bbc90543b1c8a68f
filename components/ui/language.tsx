import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { formats, type Formats } from '../../lib/language/format.ts'
import type { Language } from '../../lib/language/languages.ts'
import { translator, type Translate } from '../../lib/language/translator.ts'

/** What a screen speaks: words, and figures in the same locale. */
export interface Speech {
  t: Translate
  format: Formats
}

/** `timeZone` is the workspace's; instants are shown in it. */
export function speech(language: Language, timeZone: string): Speech {
  return { t: translator(language), format: formats(language, timeZone) }
}

/** Provided once at the root of the sidebar and of the dashboard. */
export const LanguageContext = createContext<Speech>(speech('en', 'UTC'))

/** Words and formats of the language that the user picked. */
export function useLanguage(): Speech {
  return useContext(LanguageContext)
}

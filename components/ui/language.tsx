import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { formats, type Formats } from '../../lib/language/format.ts'
import type { BusinessKey, Key, RuleKey, Translate } from '../../lib/language/say.ts'

/** What a screen speaks: words, and figures in the same locale. `Known`: the keys that it carries. */
export interface Speech<Known extends Key = Key> {
  t: Translate<Known>
  format: Formats
}

/** `timeZone` is the workspace's; instants are shown in it. */
export function speech<Known extends Key>(t: Translate<Known>, timeZone: string): Speech<Known> {
  return { t, format: formats(t.locale, timeZone) }
}

/** Provided once at the root of the sidebar and of the dashboard. */
export const LanguageContext = createContext<Speech<BusinessKey> | null>(null)

/** The words that both places carry, for what both draw. */
export function useSharedLanguage(): Speech<BusinessKey> {
  const words = useContext(LanguageContext)
  if (!words) throw new Error('No language is provided here.')
  return words
}

/** The words that rules and reasons are told in: the dashboard's root provides them, and the sidebar's explanation of segments. */
export function useRuleLanguage(): Speech<RuleKey> {
  return useSharedLanguage() as Speech<RuleKey>
}

/** Every word, which only the dashboard carries. The sidebar has its own `useLanguage`. */
export function useLanguage(): Speech {
  return useSharedLanguage() as Speech
}

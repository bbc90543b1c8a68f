import type { Entry, Values } from './dictionary.ts'
import type { business } from './en/business.ts'
import type { common } from './en/common.ts'
import type { groups } from './en/groups.ts'
import type { heard } from './en/heard.ts'
import type { Dictionary } from './en/index.ts'
import type { ladderAdvice } from './en/ladder-advice.ts'
import type { ownValues } from './en/own-values.ts'
import type { reminders } from './en/reminders.ts'
import type { replies } from './en/replies.ts'
import type { ruleWords } from './en/rule-words.ts'
import type { sentences } from './en/sentences.ts'
import type { sidebar } from './en/sidebar.ts'
import type { sidebarConsent } from './en/sidebar-consent.ts'
import type { sidebarOffer } from './en/sidebar-offer.ts'
import type { teach } from './en/teach.ts'
import type { Language } from './languages.ts'

export type Key = keyof Dictionary
/** Keys that code of both the sidebar and the dashboard may say. */
export type BusinessKey = keyof typeof business | keyof typeof common | keyof typeof groups | keyof typeof ownValues
/** Keys that rules and their reasons are told in. The sidebar loads them when a reason is asked for, see `withRuleWords`. */
export type RuleKey = keyof typeof ruleWords | keyof typeof sentences | BusinessKey
/** Keys that the sidebar carries; it has no word of the dashboard. */
export type SidebarKey =
  | keyof typeof sidebar
  | keyof typeof sidebarConsent
  | keyof typeof sidebarOffer
  | keyof typeof teach
  | BusinessKey
/** Keys of what to say at each stage of the ladder. The sidebar loads them with those of what is heard. */
export type AdviceKey = keyof typeof ladderAdvice
/** Keys of what customers' messages tell. The sidebar loads them when there is something to tell, see `withHeardWords`. */
export type HeardKey = keyof typeof heard | AdviceKey
/** Keys of quick replies and of writing again. The sidebar loads them when either is opened, see `withReplyWords`. */
export type ReplyKey = keyof typeof replies | keyof typeof reminders
type NoValues<K extends Key> = keyof Values<Dictionary, K> extends never ? true : false

/** Says a key in one language. Keys and the values that they need are checked by the compiler. `Known`: the keys that it can say. */
export interface Translate<Known extends Key = Key> {
  <K extends Known>(key: K, ...values: NoValues<K> extends true ? [] : [Values<Dictionary, K>]): string
  readonly language: Language
  /** BCP 47, with the region where it is known: what numbers are written in. */
  readonly locale: string
}

/** A translator over one dictionary. Numbers among the values are written as in `locale`. */
export function saying<Known extends Key>(
  language: Language,
  locale: string,
  dictionary: { readonly [K in Known]: Entry },
): Translate<Known> {
  const plurals = new Intl.PluralRules(language)
  const numbers = new Intl.NumberFormat(locale)
  const say = (key: Known, values: Record<string, string | number> = {}): string => {
    const entry: Entry = dictionary[key]
    const text = typeof entry === 'string' ? entry : (entry[plurals.select(Number(values['n']))] ?? entry.other)
    return text.replace(/\{(\w+)\}/g, (mark, name: string) => {
      const value = values[name]
      return value === undefined ? mark : typeof value === 'number' ? numbers.format(value) : value
    })
  }
  return Object.assign(say as unknown as Translate<Known>, { language, locale })
}

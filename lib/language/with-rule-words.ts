import type { Entry } from './dictionary.ts'
import { ruleWords as enRuleWords } from './en/rule-words.ts'
import { sentences as enSentences } from './en/sentences.ts'
import { ruleWords as itRuleWords } from './it/rule-words.ts'
import { sentences as itSentences } from './it/sentences.ts'
import type { Language } from './languages.ts'
import { saying, type BusinessKey, type RuleKey, type Translate } from './say.ts'
import { ruleWords as svRuleWords } from './sv/rule-words.ts'
import { sentences as svSentences } from './sv/sentences.ts'

type OwnKey = Exclude<RuleKey, BusinessKey>

const DICTIONARIES: Record<Language, { readonly [K in OwnKey]: Entry }> = {
  en: { ...enRuleWords, ...enSentences },
  it: { ...itRuleWords, ...itSentences },
  sv: { ...svRuleWords, ...svSentences },
}

/** The sidebar's translator, with the words of fields, operators and sentences besides: most chats pass without, so it comes with `import()`. */
export function withRuleWords(t: Translate<BusinessKey>): Translate<RuleKey> {
  const { language, locale } = t
  const words = DICTIONARIES[language]
  const rules = saying(language, locale, words) as unknown as Say
  const others = t as unknown as Say
  const say: Say = (key, values) => (key in words ? rules : others)(key, values)
  return Object.assign(say as unknown as Translate<RuleKey>, { language, locale })
}

/** How a translator is called, once the compiler has checked the key and its values. */
type Say = (key: RuleKey, values?: Record<string, string | number>) => string

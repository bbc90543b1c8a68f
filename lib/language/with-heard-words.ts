import type { Entry } from './dictionary.ts'
import { heard as enHeard } from './en/heard.ts'
import { ladderAdvice as enAdvice } from './en/ladder-advice.ts'
import { heard as itHeard } from './it/heard.ts'
import { ladderAdvice as itAdvice } from './it/ladder-advice.ts'
import type { Language } from './languages.ts'
import { saying, type HeardKey, type SidebarKey, type Translate } from './say.ts'
import { heard as svHeard } from './sv/heard.ts'
import { ladderAdvice as svAdvice } from './sv/ladder-advice.ts'

const DICTIONARIES: Record<Language, { readonly [K in HeardKey]: Entry }> = {
  en: { ...enHeard, ...enAdvice },
  it: { ...itHeard, ...itAdvice },
  sv: { ...svHeard, ...svAdvice },
}

/** The sidebar's translator, with the words of what is heard besides: they come with `import()`, see `createHearing`. */
export function withHeardWords(t: Translate<SidebarKey>): Translate<HeardKey | SidebarKey> {
  const { language, locale } = t
  const words = DICTIONARIES[language]
  const own = saying(language, locale, words) as unknown as Say
  const others = t as unknown as Say
  const say: Say = (key, values) => (key in words ? own : others)(key, values)
  return Object.assign(say as unknown as Translate<HeardKey | SidebarKey>, { language, locale })
}

/** How a translator is called, once the compiler has checked the key and its values. */
type Say = (key: HeardKey | SidebarKey, values?: Record<string, string | number>) => string

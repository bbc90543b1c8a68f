import type { Entry } from './dictionary.ts'
import { en } from './en/index.ts'
import { it } from './it/index.ts'
import type { Language } from './languages.ts'
import { saying, type Key, type Translate } from './say.ts'
import { sv } from './sv/index.ts'

export type { Key, Translate } from './say.ts'

const DICTIONARIES: Record<Language, { readonly [K in Key]: Entry }> = { en, it, sv }

/** A translator with every key. The sidebar has its own, `sidebarTranslator`, which is far smaller. */
export function translator(language: Language, locale: string = language): Translate {
  return saying(language, locale, DICTIONARIES[language])
}

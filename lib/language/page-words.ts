import { page as en } from './en/page.ts'
import { page as it } from './it/page.ts'
import type { Language } from './languages.ts'
import { page as sv } from './sv/page.ts'

const WORDS: Record<Language, { readonly [K in keyof typeof en]: string }> = { en, it, sv }

/** The few words that stand in the messenger's own page. The content script carries no other part of the dictionaries. */
export function pageWords(language: Language): { title: string; show: string; hide: string; failed: string } {
  const words = WORDS[language]
  return { title: words['page.frame'], show: words['page.show'], hide: words['page.hide'], failed: words['page.failed'] }
}

/** What stands beside the outline while something is pointed at. */
export function pointingWords(language: Language): { hint: string } {
  return { hint: WORDS[language]['page.pointing'] }
}

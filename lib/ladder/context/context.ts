import { en } from './en.ts'
import { it } from './it.ts'
import { ru } from './ru.ts'
import { sv } from './sv.ts'

/** Words of a language that take a signal back, or that make a message say nothing of where its writer stands. All are phrases, see `lib/ladder/phrase.ts`. */
export interface LanguageContext {
  /** Single words that take back what follows them in the same clause, four words on at most: "not ready to buy". */
  negation: readonly string[]
  /** The same, for what stands before them, two words back at most: "jag köper inte". */
  negationAfter: readonly string[]
  /** Where a negation takes nothing back: "don't know", "not sure", "or not". */
  noNegation: readonly string[]
  /** Before an assertion ("I need nothing", "I'll take it") in the same clause: then it is none. "maybe", "if I", "not sure". */
  doubt: readonly string[]
  /** Anywhere in the sentence of an assertion: it was once so, or will be. "last year", "later". */
  otherTime: readonly string[]
  /** Somebody else whom the clause speaks of, before the signal: "my sister wants to buy". */
  others: readonly string[]
  /** Single words after which something new is said, so that nothing before reaches across. */
  and: readonly string[]
  /** Single words after which the opposite is said; what follows the last of them counts, where a message speaks for two stages. */
  but: readonly string[]
  /** Anywhere in a message: it is about an order that was made, a complaint, a joke, or was meant for somebody else. */
  silent: readonly string[]
}

/** By language, primary part alone. Languages without words here have what a signal's own `unless` says. */
export const CONTEXTS: Readonly<Record<string, LanguageContext>> = { en, it, sv, ru }

import type { Entry, Values } from './dictionary.ts'
import type { Language } from './languages.ts'
import { en, type Dictionary } from './en/index.ts'
import { it } from './it/index.ts'
import { sv } from './sv/index.ts'

const DICTIONARIES: Record<Language, { readonly [K in keyof Dictionary]: Entry }> = { en, it, sv }

export type Key = keyof Dictionary
type NoValues<K extends Key> = keyof Values<Dictionary, K> extends never ? true : false

/** Says a key in one language. Keys and the values that they need are checked by the compiler. */
export interface Translate {
  <K extends Key>(key: K, ...values: NoValues<K> extends true ? [] : [Values<Dictionary, K>]): string
  readonly language: Language
}

/** A translator for one language. Numbers among the values are written in that language's form. */
export function translator(language: Language): Translate {
  const dictionary = DICTIONARIES[language]
  const plurals = new Intl.PluralRules(language)
  const numbers = new Intl.NumberFormat(language)
  const say = (key: Key, values: Record<string, string | number> = {}): string => {
    const entry = dictionary[key]
    const text = typeof entry === 'string' ? entry : (entry[plurals.select(Number(values['n']))] ?? entry.other)
    return text.replace(/\{(\w+)\}/g, (mark, name: string) => {
      const value = values[name]
      return value === undefined ? mark : typeof value === 'number' ? numbers.format(value) : value
    })
  }
  return Object.assign(say as unknown as Translate, { language })
}

/** A text with `{placeholders}`, or one text for each plural category of `{n}` (Intl.PluralRules; `other` is required). */
export type Entry = string | Plural
export interface Plural {
  zero?: string
  one?: string
  two?: string
  few?: string
  many?: string
  other: string
}

type Marks<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Marks<Rest> : never
type MarksOf<E> = E extends string ? Marks<E> : E extends Plural ? 'n' | Marks<E['other']> : never

/** The values that a key of dictionary `D` needs: `n` is a number, the rest text or numbers that are formatted in the user's locale. */
export type Values<D, K extends keyof D> = { [M in MarksOf<D[K]>]: M extends 'n' ? number : string | number }

/** What another language must give for the dictionary `D` of the reference language: every key, plural where that one is plural. */
export type Translation<D> = { readonly [K in keyof D]: D[K] extends string ? string : Plural }

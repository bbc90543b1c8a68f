import type { Key, Translate } from '../../lib/language/translator.ts'

/** Says a key whose values come as data (a note, an error), so that the compiler cannot check them. A value that is missing stays a mark. */
export function sayWith(t: Translate, key: Key, values: Record<string, string | number>): string {
  return (t as (key: Key, values: Record<string, string | number>) => string)(key, values)
}

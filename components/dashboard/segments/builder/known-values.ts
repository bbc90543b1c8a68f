import { useEffect, useState } from 'preact/hooks'
import { query } from '../../../../lib/jobs/client.ts'
import type { ListValues } from '../../../../lib/table/wish.ts'

/** What occurs in the base: values with how many people have each, most first. Null where they are not counted. */
export type KnownValues = Readonly<Record<string, readonly (readonly [value: string, people: number | null])[]>>

/** What occurs in the base, by field. Nothing until it is known: everything can be typed meanwhile. */
export function useKnownValues(version: string): KnownValues {
  const [values, setValues] = useState<KnownValues>({})
  useEffect(() => {
    let over = false
    query('contacts.values', {}).then(
      (found) => over || setValues(byField(found)),
      // The list is a help only; a base that cannot be read is told by the answer.
      () => undefined,
    )
    return () => {
      over = true
    }
  }, [version])
  return values
}

function byField({ countries, languages, sources, tags }: ListValues): KnownValues {
  const named = (found: [string, number][]): [string, number][] => found.filter(([value]) => value !== '')
  return {
    'contact.country': named(countries),
    'contact.language': named(languages),
    'contact.source': named(sources),
    tags: tags.map((tag) => [tag, null] as const),
  }
}

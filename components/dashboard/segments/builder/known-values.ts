import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { query } from '../../../../lib/jobs/client.ts'
import { JobCallError } from '../../../../lib/jobs/job-client.ts'

/** What occurs in the base: values with how many people have each, most first. */
export type ValuesOfField = readonly (readonly [value: string, people: number])[]

/** What is known of values so far, by field, and how more is asked for. */
export interface KnownValues {
  of: Readonly<Record<string, ValuesOfField>>
  /** Asks for the values of a field; they are there some time later. */
  want: (field: string) => void
}

/** What occurs in the base. Nothing until it is known, and where it cannot be read: everything can be typed all the same. */
export function useKnownValues(version: string): KnownValues {
  const [of, setOf] = useState<KnownValues['of']>({})
  const wanted = useRef(new Set<string>())
  const asking = useRef(Promise.resolve())
  const ask = useCallback((field: string): void => {
    // One after the other: a newer question of the same name would end the one before.
    asking.current = asking.current.then(async () => {
      const found = await valuesOf(field).catch(() => null)
      if (found) setOf((before) => ({ ...before, [field]: found }))
    })
  }, [])
  const want = useCallback((field: string): void => {
    if (wanted.current.has(field)) return
    wanted.current.add(field)
    ask(field)
  }, [])
  useEffect(() => {
    for (const field of wanted.current) ask(field)
  }, [version])
  return useMemo(() => ({ of, want }), [of, want])
}

async function valuesOf(field: string): Promise<ValuesOfField> {
  const listed = { 'contact.country': 'countries', 'contact.language': 'languages', 'contact.source': 'sources' } as const
  for (;;) {
    try {
      const name = listed[field as keyof typeof listed] as (typeof listed)[keyof typeof listed] | undefined
      if (name === undefined) return await query('segments.values', { field })
      return (await query('contacts.values', {}))[name].filter(([value]) => value !== '')
    } catch (error) {
      // Another window asked meanwhile and ended this question: it is asked again.
      if (!(error instanceof JobCallError && error.detail === 'AbortError')) throw error
    }
  }
}

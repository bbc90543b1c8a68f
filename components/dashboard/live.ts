import { liveQuery } from 'dexie'
import { useEffect, useState } from 'preact/hooks'

/**
 * The newest result of a query on the database, from whichever place it was changed; undefined until the first one is there.
 * While `parts` change the last result stays, so that a table does not flicker. A failed query is thrown to the panel's ErrorBoundary.
 */
export function useLive<T>(query: () => Promise<T>, parts: readonly unknown[]): T | undefined {
  const [result, setResult] = useState<{ value: T } | { error: unknown } | null>(null)
  useEffect(() => {
    const subscription = liveQuery(query).subscribe({
      next: (value) => setResult({ value }),
      error: (error) => setResult({ error }),
    })
    return () => subscription.unsubscribe()
    // The caller says what the query depends on.
  }, parts)
  if (result && 'error' in result) throw result.error
  return result?.value
}

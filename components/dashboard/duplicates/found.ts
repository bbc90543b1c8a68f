import { useEffect, useState } from 'preact/hooks'
import { query } from '../../../lib/jobs/client.ts'
import type { FoundDuplicates } from '../../../lib/same/find/find-duplicates.ts'

export interface Looking {
  found: FoundDuplicates | null
  /** A look is under way; what was found before may still be shown. */
  looking: boolean
  error: unknown
  closer: boolean
  /** Another one with every look. */
  turn: number
}

/** Who may be one person, found anew when the base moves on or `again` is called. */
export function useFound(generation: number | undefined): Looking & { again: (closer: boolean) => void } {
  const [state, setState] = useState<Looking>({ found: null, looking: true, error: null, closer: false, turn: 0 })
  const [wanted, setWanted] = useState({ closer: false, turn: 0 })
  useEffect(() => {
    if (generation === undefined) return undefined
    let gone = false
    setState((before) => ({ ...before, looking: true, error: null }))
    query('duplicates.find', { closer: wanted.closer }).then(
      (found) => gone || setState(({ turn }) => ({ found, looking: false, error: null, closer: wanted.closer, turn: turn + 1 })),
      (error: unknown) => gone || setState((before) => ({ ...before, looking: false, error })),
    )
    return () => {
      gone = true
    }
  }, [generation, wanted])
  return { ...state, again: (closer) => setWanted(({ turn }) => ({ closer, turn: turn + 1 })) }
}

import { useState } from 'preact/hooks'
import type { Id } from '../../../lib/db/id.ts'
import { openPairs } from '../../../lib/same/open-pairs.ts'
import type { FoundDuplicates } from '../../../lib/same/find/find-duplicates.ts'
import { writeVerdicts, type Verdict } from '../../../lib/same/write-verdict.ts'
import { useSession } from '../session.ts'
import type { FoundPeople } from './people.ts'

/** One step of the user, as it can be undone. */
export interface Step {
  kind: 'merge' | 'not-same-contact' | 'later'
  /** Of the pairs that were found. */
  places: readonly number[]
  verdicts: readonly Verdict[]
  /** Names of the two, for the notice; empty for several pairs. */
  names: readonly string[]
}

export interface Decided {
  /** Places of the pairs still open. */
  open: number[]
  last: Step | null
  /** How many were put off. */
  later: number
  /** Grows with every step: people may look otherwise. */
  turn: number
  merge: (place: number, kept: Id, other: Id, names: readonly string[]) => Promise<void>
  mergeMany: (places: readonly number[], verdicts: readonly Verdict[]) => Promise<void>
  notSame: (place: number, one: Id, other: Id, names: readonly string[]) => Promise<void>
  putOff: (place: number) => Promise<void>
  /** Those put off come back. */
  takeUp: () => void
  undo: () => Promise<void>
}

/** Decides pairs that were found. What was decided is in the log at once; which pairs are open follows from the steps of this visit. */
export function useDecisions(found: FoundDuplicates, people: FoundPeople): Decided {
  const { db, settings } = useSession()
  const [steps, setSteps] = useState<readonly Step[]>([])
  const [turn, setTurn] = useState(0)
  const of = (kind: Step['kind']): number[] => steps.filter((step) => step.kind === kind).flatMap(({ places }) => places)
  const take = async (step: Step): Promise<void> => {
    await writeVerdicts(db, settings, step.verdicts)
    people.forget()
    setSteps((before) => [...before, step])
    setTurn((before) => before + 1)
  }
  return {
    open: openPairs(found, { merged: of('merge'), notSame: of('not-same-contact'), later: of('later') }),
    last: steps.at(-1) ?? null,
    later: of('later').length,
    turn,
    merge: (place, contact, other, names) =>
      take({ kind: 'merge', places: [place], verdicts: [{ kind: 'merge', contact, other }], names }),
    mergeMany: (places, verdicts) => take({ kind: 'merge', places, verdicts, names: [] }),
    notSame: (place, contact, other, names) =>
      take({ kind: 'not-same-contact', places: [place], verdicts: [{ kind: 'not-same-contact', contact, other }], names }),
    putOff: (place) => take({ kind: 'later', places: [place], verdicts: [], names: [] }),
    takeUp: () => setSteps((before) => before.filter(({ kind }) => kind !== 'later')),
    undo: async () => {
      const step = steps.at(-1)
      if (!step) return
      await writeVerdicts(
        db,
        settings,
        step.verdicts.map(({ contact, other }) => ({ kind: 'unmerge' as const, contact, other })),
      )
      people.forget()
      setSteps((before) => before.filter((one) => one !== step))
      setTurn((before) => before + 1)
    },
  }
}

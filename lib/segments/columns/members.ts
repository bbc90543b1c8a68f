import type { RecencyDatabase } from '../../db/database.ts'
import type { Id } from '../../db/id.ts'
import type { PresentScores } from '../../rfm/present-scores.ts'
import type { Segment } from '../rule.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { Bits } from './bits.ts'
import { Counting } from './counting.ts'

/** Who is in one segment. */
export interface Members {
  id: Id
  /** People of the base. */
  bits: Bits
  /** How many, with those who were typed by hand. */
  count: number
}

export interface Walk {
  signal?: AbortSignal | undefined
  /** Gets a share from 0 to 1. */
  progress?: ((share: number) => void) | undefined
}

/**
 * The members of segments, switched off or not, in the whole workspace. `present` null: only people who were typed by hand. Throws the signal's
 * reason when aborted.
 */
export async function membersOf(
  db: RecencyDatabase,
  present: PresentScores | null,
  segments: readonly Pick<Segment, 'id' | 'rule'>[],
  vocabulary: Vocabulary,
  now: number,
  { signal, progress }: Walk = {},
): Promise<Members[]> {
  return membersIn(await Counting.open(db, present, now), segments, vocabulary, { signal, progress })
}

/** The same of a state that is at hand. */
export async function membersIn(
  counting: Counting,
  segments: readonly Pick<Segment, 'id' | 'rule'>[],
  vocabulary: Vocabulary,
  { signal, progress }: Walk = {},
): Promise<Members[]> {
  const members: Members[] = []
  for (const { id, rule } of segments) {
    const { bits, count } = await counting.peopleOf(rule, vocabulary, signal)
    members.push({ id, bits, count })
    progress?.(members.length / segments.length)
  }
  return members
}

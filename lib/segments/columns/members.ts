import type { RecencyDatabase } from '../../db/database.ts'
import type { Id } from '../../db/id.ts'
import type { PresentScores } from '../../rfm/present-scores.ts'
import { compileRule } from '../evaluate.ts'
import type { Facts } from '../facts.ts'
import type { Segment } from '../rule.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { addAll, countBits, noBits, ordinalsIn, setBit, takeOut, type Bits } from './bits.ts'
import { FactsReader } from './facts-reader.ts'
import { peopleColumns } from './load-columns.ts'
import { readWritten } from './overlays.ts'
import { ruleBounds, type ConditionCache } from './rule-bounds.ts'

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

type Rules = readonly Pick<Segment, 'id' | 'rule'>[]

/**
 * The members of segments, switched off or not, in the whole workspace: over columns, then page by page for those of whom columns cannot tell.
 * The same people as `compileRule(rule, vocabulary)(factsOf(...))` gives for everybody. `present` null: only people who were typed by hand. Throws the
 * signal's reason when aborted.
 */
export async function membersOf(
  db: RecencyDatabase,
  present: PresentScores | null,
  segments: Rules,
  vocabulary: Vocabulary,
  now: number,
  { signal, progress }: Walk = {},
): Promise<Members[]> {
  const written = await readWritten(db, present?.base.manifest.contacts ?? 0)
  const reader = await FactsReader.open(db, present, written, now)
  const tests = segments.map(({ rule }) => compileRule(rule, vocabulary))
  const sets = present
    ? await inBase(present, segments, tests, { reader, written, vocabulary, signal, progress })
    : segments.map(() => noBits(0))
  const counts = sets.map(countBits)
  for await (const facts of reader.typedByHand())
    tests.forEach((holds, i) => void (holds(facts) && (counts[i] = (counts[i] ?? 0) + 1)))
  return segments.map(({ id }, i) => ({ id, bits: sets[i] ?? noBits(0), count: counts[i] ?? 0 }))
}

interface Sources extends Walk {
  reader: FactsReader
  written: Awaited<ReturnType<typeof readWritten>>
  vocabulary: Vocabulary
}

async function inBase(
  present: PresentScores,
  segments: Rules,
  tests: readonly ((facts: Facts) => boolean)[],
  { reader, written, vocabulary, signal, progress }: Sources,
): Promise<Bits[]> {
  const columns = await peopleColumns(present, written, vocabulary, signal)
  const { people } = columns
  const { nobody, merged } = present.scored
  const cache: ConditionCache = new Map()
  const open = noBits(people)
  const sets: Bits[] = []
  for (const { rule } of segments) {
    signal?.throwIfAborted()
    const { sure, possible } = await ruleBounds(rule, columns, cache)
    sets.push(sure.slice())
    if (possible !== sure) addAll(open, takeOut(possible.slice(), sure))
  }
  const left = nobody ? bitsOf(nobody) : null
  // Merged people have the traits of several contacts: their columns tell only half.
  for (const { standing } of merged) setBit(open, standing, true)
  if (left) for (const bits of [...sets, open]) takeOut(bits, left)
  const all = countBits(open)
  let done = 0
  for (const bits of sets) takeOut(bits, open)
  for await (const { ordinal, facts } of reader.at(ordinalsIn(open))) {
    sets.forEach((bits, i) => tests[i]?.(facts) && setBit(bits, ordinal, true))
    if (++done % 256 !== 0) continue
    signal?.throwIfAborted()
    progress?.(done / all)
  }
  return sets
}

function bitsOf(mask: Uint8Array): Bits {
  const bits = noBits(mask.length)
  for (let ordinal = 0; ordinal < mask.length; ordinal++) if (mask[ordinal] === 1) setBit(bits, ordinal, true)
  return bits
}

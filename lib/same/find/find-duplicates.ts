import type { Id } from '../../db/id.ts'
import type { RecencyDatabase } from '../../db/database.ts'
import { Base } from '../../orders/base.ts'
import type { SortedIndex } from '../../orders/sorted-index.ts'
import { addCloserLook } from './closer-look.ts'
import { everybodyIn, indexOf, type Everybody } from './everybody.ts'
import { PairCollector, type Pairs, type SharedLine } from './pair-collector.ts'
import { REASON_BITS } from './reason-bits.ts'
import { formRuns, runs } from './runs.ts'

/** What was found, in whole numbers: those below `contacts` are ordinals of the generation, the others are `typed[number - contacts]`. */
export interface FoundDuplicates extends Pairs {
  generation: number
  contacts: number
  /** Ids of contacts typed by hand. */
  typed: Id[]
  /** Lines of many people, the most people first. */
  shared: SharedLine[]
  /** How many such lines there are; `shared` holds the first of them. */
  sharedLines: number
}

const MOST_SHARED = 200

/**
 * Who may be one person: the same number, also in another form, the same mail, the same handle. Out of the sorted indexes alone, so that nobody's
 * page is read, unless a closer look is asked for. People who were said not to be one, or are shown as one already, are left out; nothing is ever merged by this.
 */
export async function findDuplicates(
  db: RecencyDatabase,
  { closer = false }: { closer?: boolean } = {},
  signal?: AbortSignal,
): Promise<FoundDuplicates> {
  const base = await Base.open(db)
  const everybody = await everybodyIn(base)
  const people = base.manifest.contacts + everybody.typed.length
  const pairs = new PairCollector(people, everybody.headOf)
  const numbers = await indexOf(everybody, 'phone')
  for (const run of runs(numbers)) pairs.add(run, REASON_BITS.number, 'number')
  signal?.throwIfAborted()
  addForms(pairs, numbers)
  for (const run of runs(await indexOf(everybody, 'email'))) pairs.add(run, REASON_BITS.mail, 'mail')
  signal?.throwIfAborted()
  for (const run of runs(await indexOf(everybody, 'handle'))) pairs.add(run, REASON_BITS.handle, 'handle')
  if (closer) await addCloserLook(everybody, pairs, signal)
  await leaveOutRefused(db, everybody, pairs)
  signal?.throwIfAborted()
  const names = await namesBy(everybody, people)
  const sameName = (a: number, b: number): number => (names[a] !== 0 && names[a] === names[b] ? REASON_BITS.name : 0)
  const shared = pairs.shared.toSorted((a, b) => b.people - a.people)
  return {
    generation: base.manifest.generation,
    contacts: base.manifest.contacts,
    typed: everybody.typed.map(({ id }) => id),
    ...pairs.sorted(sameName),
    shared: shared.slice(0, MOST_SHARED),
    sharedLines: shared.length,
  }
}

/** A pair that has the very same number needs no other form of it. */
function addForms(pairs: PairCollector, numbers: SortedIndex): void {
  const same = REASON_BITS.number
  for (const run of formRuns(numbers)) {
    const heads = [...new Set(run.map((member) => pairs.headOf.get(member) ?? member))]
    const alone = heads.length === 2 && pairs.has(heads[0] ?? 0, heads[1] ?? 0, same)
    if (!alone) pairs.add(heads, REASON_BITS.form, 'number')
  }
}

async function leaveOutRefused(db: RecencyDatabase, { numbersOf }: Everybody, pairs: PairCollector): Promise<void> {
  const refused = await db.same.where('verdict').equals('not-same').toArray()
  const numbers = await numbersOf([...new Set(refused.flatMap(({ one, other }) => [one, other]))])
  for (const { one, other } of refused) {
    const [a, b] = [numbers.get(one), numbers.get(other)]
    if (a !== undefined && b !== undefined) pairs.leaveOut(a, b)
  }
}

/** Key of everybody's full name, 0 where there is none. A base from before names were indexed whole says none. */
async function namesBy(everybody: Everybody, people: number): Promise<Float64Array> {
  const names = new Float64Array(people)
  const { base } = everybody
  if (base.manifest.words === null && base.manifest.contacts > 0) return names
  const { keys, ordinals } = await indexOf(everybody, 'name')
  for (let i = 0; i < keys.length; i++) names[ordinals[i] as number] = keys[i] as number
  return names
}

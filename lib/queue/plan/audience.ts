import type { RecencyDatabase } from '../../db/database.ts'
import type { Id } from '../../db/id.ts'
import { addAll, countBits, hasBit, noBits, takeOut, type Bits } from '../../segments/columns/bits.ts'
import type { RulePeople } from '../../segments/columns/counting.ts'
import type { Facts } from '../../segments/facts.ts'
import type { Ground } from './ground.ts'
import type { QueueWish } from './wish.ts'

/** Who is in a queue's segments and in none of those that are taken away. */
export interface Audience {
  bits: Bits
  typed: Facts[]
  count: number
  /** By which of the queue's segments somebody of the base is in it, the first that has them. */
  segmentAt: (ordinal: number) => Id | null
  /** The same of somebody typed by hand. */
  segmentOf: (contact: Id) => Id | null
}

/** Null where every segment of the queue is there no more. */
export async function audienceOf(
  db: RecencyDatabase,
  { of }: Pick<QueueWish, 'of'>,
  { counting, vocabulary }: Ground,
  signal?: AbortSignal,
): Promise<Audience | null> {
  const [wanted, minus] = await Promise.all([db.segments.bulkGet(of.segments), db.segments.bulkGet(of.minus)])
  const people: (RulePeople & { id: Id; ids: Set<Id> })[] = []
  for (const segment of wanted) {
    if (!segment) continue
    const found = await counting.peopleOf(segment.rule, vocabulary, signal)
    people.push({ ...found, id: segment.id, ids: idsOf(found.typed) })
  }
  if (people.length === 0) return null
  const bits = noBits(counting.columns?.people ?? 0)
  for (const one of people) addAll(bits, one.bits)
  const away = new Set<Id>()
  for (const segment of minus) {
    // One that is there no more takes nobody away.
    if (!segment) continue
    const found = await counting.peopleOf(segment.rule, vocabulary, signal)
    takeOut(bits, found.bits)
    for (const id of idsOf(found.typed)) away.add(id)
  }
  const typed = counting.typed.filter(({ contact: { id } }) => !away.has(id) && people.some(({ ids }) => ids.has(id)))
  return {
    bits,
    typed,
    count: countBits(bits) + typed.length,
    segmentAt: (ordinal) => people.find((one) => hasBit(one.bits, ordinal))?.id ?? null,
    segmentOf: (contact) => people.find(({ ids }) => ids.has(contact))?.id ?? null,
  }
}

function idsOf(typed: readonly Facts[]): Set<Id> {
  return new Set(typed.map(({ contact }) => contact.id))
}

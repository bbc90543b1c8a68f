import { foldName } from '../contacts/fold.ts'
import type { RecencyDatabase } from '../db/database.ts'
import { newId, type Id } from '../db/id.ts'
import type { Base } from '../orders/base.ts'
import { ColumnReader, ColumnWriter } from '../orders/byte-columns.ts'
import { crc32 } from '../orders/crc.ts'
import { PAGE_SIZE } from '../orders/person-row.ts'

/** Record `nameOrder` of the `keyed` table: the chunk that holds the order, and the generation it belongs to. */
interface KeptOrder {
  generation: number
  named: number
  chunk: Id
}

/** Everybody's place in the order of names. */
export interface NameOrder {
  /** By ordinal: 0 is the first. */
  ranks: Uint32Array
  /** Ranks from here on have no name. */
  named: number
}

const kept = new WeakMap<Base, Promise<NameOrder>>()

/**
 * Rank of everybody by folded name, by ordinal; those without a name come last. Sorted once for each generation and kept as a chunk,
 * the generation's before it going: all can be made again. Throws the signal's reason when aborted.
 */
export function nameRanks(base: Base, signal?: AbortSignal): Promise<NameOrder> {
  const known = kept.get(base)
  if (known) return known
  const ranks = readOrMake(base, signal)
  kept.set(base, ranks)
  ranks.catch(() => kept.delete(base))
  return ranks
}

async function readOrMake(base: Base, signal?: AbortSignal): Promise<NameOrder> {
  const { db, manifest } = base
  const record = (await db.keyed.get('nameOrder'))?.value as KeptOrder | undefined
  if (record?.generation === manifest.generation) {
    const chunk = await db.chunks.get(record.chunk)
    if (chunk && crc32(chunk.bytes) === chunk.crc) {
      const ranks = new ColumnReader(chunk.bytes).u32()
      if (ranks.length === manifest.contacts) return { ranks, named: record.named }
    }
  }
  const order = await make(base, signal)
  await keep(db, manifest.generation, order)
  return order
}

async function make(base: Base, signal?: AbortSignal): Promise<NameOrder> {
  const people = base.manifest.contacts
  const names: string[] = []
  for (let page = 0; page * PAGE_SIZE < people; page++) {
    for (const { name, emails } of await base.contactsOf(page)) names.push(foldName(name || (emails[0] ?? '')))
    signal?.throwIfAborted()
  }
  const order = new Uint32Array(people)
  for (let i = 0; i < people; i++) order[i] = i
  order.sort((a, b) => compare(names[a] as string, names[b] as string) || a - b)
  const ranks = new Uint32Array(people)
  order.forEach((ordinal, rank) => {
    ranks[ordinal] = rank
  })
  return { ranks, named: names.reduce((count, name) => count + (name === '' ? 0 : 1), 0) }
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  if (a === '' || b === '') return a === '' ? 1 : -1
  return a < b ? -1 : 1
}

async function keep(db: RecencyDatabase, generation: number, { ranks, named }: NameOrder): Promise<void> {
  const bytes = new ColumnWriter().numbers('u32', ranks).bytes()
  const chunk = newId()
  await db.transaction('rw', [db.keyed, db.chunks], async () => {
    const before = (await db.keyed.get('nameOrder'))?.value as KeptOrder | undefined
    await db.chunks.add({ id: chunk, bytes, crc: crc32(bytes) })
    await db.keyed.put({ key: 'nameOrder', value: { generation, named, chunk } satisfies KeptOrder })
    if (before) await db.chunks.delete(before.chunk)
  })
}

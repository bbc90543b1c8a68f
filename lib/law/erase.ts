import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { undonePeople } from '../import/undone-people.ts'
import { Base, baseState } from '../orders/base.ts'
import type { Manifest } from '../orders/manifest.ts'
import { BaseMovedError, chunksOf, sweep } from '../orders/swap.ts'
import { ChunkRewriter } from './chunk-rewriter.ts'
import { eraseFromGeneration } from './erase-generation.ts'
import { eraseFromTables } from './erase-tables.ts'
import { hashIdentities } from './erased.ts'
import { bornByOthers } from './shared-identities.ts'
import { identitiesOf, type Identified, type Identity } from './identity-hash.ts'
import { mergedWith } from './merged-with.ts'

export interface EraseOptions {
  /** Day of the erasing (days since 1970-01-01). */
  day: number
  signal?: AbortSignal
  progress?: (share: number) => void
  /** Written in the same transaction: what is to be seen with it. */
  also?: () => Promise<void>
}

/** What an erasing came to. */
export interface Erased {
  /** Records that are gone: of the base, and typed by hand. */
  people: number
  orders: number
  /** Identities that are remembered as salted hashes. */
  hashes: number
}

/**
 * Erases people everywhere: in every generation of the base that is kept, so that no undo brings them back, and in all that people wrote.
 * Left are the salted hashes of their identities, but for those that somebody who stays has as well. Who was merged with one of them goes too.
 *
 * New chunks are written first, beside the old ones; one transaction of strict durability then names them, takes the old ones away, and
 * empties the tables: stopped at any moment, people are there whole or gone whole. Throws the signal's reason until that transaction.
 */
export async function erasePeople(db: RecencyDatabase, contacts: readonly Id[], options: EraseOptions): Promise<Erased> {
  const { signal, progress = () => {} } = options
  // Generations and chunks that nobody can go back to any more hold people too.
  await sweep(db)
  const ids = await mergedWith(db, contacts)
  const { generation, newest } = await baseState(db)
  const kept = await db.manifests.orderBy('generation').toArray()
  const chunks = new ChunkRewriter(db, signal)
  const next: Manifest[] = []
  const known = new Map<string, Identity>()
  const records: (Identified & { id: Id; name: string })[] = []
  let present: number[] = []
  const numbers = new Set<string>()
  let orders = 0
  for (const [i, manifest] of kept.entries()) {
    const step = (share: number): void => progress((0.9 * (i + share)) / kept.length)
    const erased = await eraseFromGeneration(new Base(db, manifest), ids, chunks, step)
    next.push(erased.manifest)
    for (const { contact, orders: own } of erased.lost) {
      records.push(contact)
      for (const { number } of own) numbers.add(number)
    }
    if (manifest.generation !== generation) continue
    present = erased.ordinals
    orders = erased.lost.reduce((sum, row) => sum + row.orders.length, 0)
  }
  await chunks.flush()
  const typed = (await db.contacts.bulkGet([...ids])).filter((contact) => contact !== undefined)
  records.push(...typed)
  // Whom an undo took out of the base is remembered all the same, and would come back by the next import.
  const undone = (await undonePeople(db)).filter(({ id }) => ids.has(id))
  for (const identity of [...records, ...undone].flatMap(identitiesOf)) known.set(`${identity.kind} ${identity.value}`, identity)
  const shared = await bornByOthers(db, await Base.open(db), ids, [...known.values()], new Set(present))
  const hashes = await hashIdentities(
    db,
    [...known.values()].filter((identity) => !shared.has(identity)),
    options.day,
    ids,
  )
  const people = new Set(records.map(({ id }) => id)).size
  progress(0.95)
  signal?.throwIfAborted()

  await db.transaction('rw', db.tables, async () => {
    if ((await baseState(db)).generation !== generation) throw new BaseMovedError()
    await replaceGenerations(db, kept, next, newest)
    await eraseFromTables(db, { ids, records, orders: numbers, ordinals: present })
    await hashes.write()
    await options.also?.()
  })
  // Chunks that only the old manifests named.
  await sweep(db)
  return { people, orders, hashes: hashes.records.length }
}

/**
 * Every kept generation under a new number, since what is in memory knows a base by its number, and the old ones' own chunks gone. Imports
 * find theirs again.
 */
async function replaceGenerations(
  db: RecencyDatabase,
  old: readonly Manifest[],
  next: readonly Manifest[],
  newest: number,
): Promise<void> {
  if (old.length === 0) return
  const numbers = new Map(old.map(({ generation }, i) => [generation, newest + 1 + i]))
  const renumbered = (generation: number): number => numbers.get(generation) ?? generation
  const used = new Set(next.flatMap(chunksOf))
  await db.chunks.bulkDelete([...new Set(old.flatMap(chunksOf))].filter((chunk) => !used.has(chunk)))
  await db.manifests.clear()
  await db.manifests.bulkPut(
    next.map((manifest) => ({ ...manifest, generation: renumbered(manifest.generation), parent: renumbered(manifest.parent) })),
  )
  const { generation } = await baseState(db)
  await db.keyed.put({ key: 'base', value: { generation: renumbered(generation), newest: newest + old.length } })
  await db.imports.toCollection().modify((record) => {
    record.before = renumbered(record.before)
    record.after = renumbered(record.after)
  })
}

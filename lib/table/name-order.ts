import { foldName } from '../contacts/fold.ts'
import type { RecencyDatabase } from '../db/database.ts'
import { newId, type Id } from '../db/id.ts'
import type { Base } from '../orders/base.ts'
import { ColumnReader, ColumnWriter } from '../orders/byte-columns.ts'
import { crc32 } from '../orders/crc.ts'
import { LazyPage } from '../orders/lazy-page.ts'
import type { Page } from '../orders/page-codec.ts'
import { LAST, sortOrdinals } from './sort-ordinals.ts'

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
  // Kept to be quicker the next time: a full disk must not keep anybody from sorting.
  await keep(db, manifest.generation, order).catch(() => {})
  return order
}

async function make(base: Base, signal?: AbortSignal): Promise<NameOrder> {
  const names = await foldedNames(base, signal)
  const ranks = new Uint32Array(names.length)
  sortByNames(names).forEach((ordinal, rank) => {
    ranks[ordinal] = rank
  })
  return { ranks, named: names.reduce((count, name) => count + (name === '' ? 0 : 1), 0) }
}

/** Pages that are read at once. */
const AHEAD = 16

/** By ordinal; somebody without a name goes by their mail address, as the table shows them. */
async function foldedNames(base: Base, signal?: AbortSignal): Promise<string[]> {
  const names: string[] = []
  const { length } = base.manifest.pages
  for (let first = 0; first < length; first += AHEAD) {
    const wanted = Array.from({ length: Math.min(AHEAD, length - first) }, (_, i) => base.openPage(first + i))
    for (const page of await Promise.all(wanted))
      for (let place = 0; place < page.people; place++) names.push(foldName(nameAt(page, place)))
    signal?.throwIfAborted()
  }
  return names
}

function nameAt(page: Page, place: number): string {
  const name = page instanceof LazyPage ? page.text('name', place) : page.contact(place).name
  return name || (page.contact(place).emails[0] ?? '')
}

/** UTF-16 units that fit in one key of a sort, and how many are sorted by at once before names are compared whole. */
const UNITS = 3
const PREFIX = 12

/** Ordinals in the order of their names, those without one last. By units first, from the last to the first; only equal beginnings are compared. */
export function sortByNames(names: readonly string[]): Uint32Array {
  let order = Uint32Array.from(names.keys())
  for (let at = PREFIX - UNITS; at >= 0; at -= UNITS) {
    order = sortOrdinals(
      order,
      (ordinal) => {
        const name = names[ordinal] as string
        return name === '' ? LAST : (unit(name, at) * 0x10001 + unit(name, at + 1)) * 0x10001 + unit(name, at + 2)
      },
      false,
    )
  }
  const beginning = (i: number): string => (names[order[i] as number] as string).slice(0, PREFIX)
  for (let from = 0; from < order.length;) {
    let to = from + 1
    const shared = beginning(from)
    while (to < order.length && shared.length === PREFIX && beginning(to) === shared) to++
    if (to - from > 1) order.subarray(from, to).sort((a, b) => compare(names[a] as string, names[b] as string) || a - b)
    from = to
  }
  return order
}

/** 0 past the end, so that a beginning comes before what is longer. */
function unit(name: string, i: number): number {
  return i < name.length ? name.charCodeAt(i) + 1 : 0
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
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

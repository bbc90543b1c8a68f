import type { ContactRecord } from '../contacts/contact.ts'
import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { isBlank } from '../law/blank.ts'
import { crc32 } from './crc.ts'
import { decodeFigures, newFigureColumns, type FigureColumns } from './figure-columns.ts'
import { takeFigures } from './handed-figures.ts'
import { ORDER_KEY_UNIT, roundedOrderKey } from './keys.ts'
import { EMPTY_MANIFEST, type IndexName, type Manifest } from './manifest.ts'
import { openPage, type Page } from './page-codec.ts'
import { PAGE_SIZE, type PersonRow } from './person-row.ts'
import { decodePurchases, type Purchases } from './purchase-columns.ts'
import { decodeIndexPage, ordinalsOf, pagesFor, type SortedIndex } from './sorted-index.ts'
import { decodeTraits, type TraitColumns } from './trait-columns.ts'

/** The bytes of a chunk are not what was written: the disk or the browser lost something. */
export class DamagedBaseError extends Error {
  constructor(readonly chunk: Id) {
    super(`chunk ${chunk} of the base is missing or damaged`)
    this.name = 'DamagedBaseError'
  }
}

/** What is kept decoded, so that going back and forth between chats reads nothing twice. Some 20 to 60 kB each. */
const KEPT_CHUNKS = 96

/** One generation of the base, read chunk by chunk. Never changes; a new import is a new `Base`. */
export class Base {
  readonly #kept = new Map<Id, Promise<unknown>>()
  readonly #lengths = new Map<Id, number>()

  constructor(
    readonly db: RecencyDatabase,
    readonly manifest: Manifest,
  ) {}

  /** The present generation; an empty base before the first import. */
  static async open(db: RecencyDatabase): Promise<Base> {
    const generation = await currentGeneration(db)
    if (generation === 0) return new Base(db, EMPTY_MANIFEST)
    const manifest = await db.manifests.get(generation)
    if (!manifest) throw new DamagedBaseError(`manifest ${generation}`)
    return new Base(db, manifest)
  }

  /** People `[n * PAGE_SIZE, ...)`; empty past the end. Throws DamagedBaseError. */
  async page(n: number): Promise<PersonRow[]> {
    return n < this.manifest.pages.length ? (await this.openPage(n)).rows() : []
  }

  /** The same without orders and events, for lists. */
  async contactsOf(n: number): Promise<ContactRecord[]> {
    return n < this.manifest.pages.length ? (await this.openPage(n)).contacts() : []
  }

  /** A page of which only what is asked for is decoded. Throws RangeError past the end, and DamagedBaseError. */
  openPage(n: number): Promise<Page> {
    const chunk = this.manifest.pages[n]
    if (chunk === undefined) throw new RangeError(`the base has no page ${n}`)
    return this.#chunk(chunk, openPage)
  }

  /** Null past the end, and for somebody who was erased. Decodes only this person. */
  async person(ordinal: number): Promise<PersonRow | null> {
    const n = Math.floor(ordinal / PAGE_SIZE)
    if (n >= this.manifest.pages.length) return null
    const page = await this.openPage(n)
    const place = ordinal % PAGE_SIZE
    const row = place < page.people ? page.row(place) : null
    return row && !isBlank(row) ? row : null
  }

  /** Ordinals that an index has for a key. Text keys are hashes: verify on the row. */
  async lookup(index: IndexName, key: number): Promise<number[]> {
    const found: number[] = []
    const isOrder = index === 'order'
    // The first layout has keys of orders that are not rounded.
    const unit = isOrder ? ORDER_KEY_UNIT : 1
    for (const page of pagesFor(this.manifest.indexes[index], key + unit - 1))
      // Pages of orders are large and asked for seldom: not kept.
      found.push(
        ...ordinalsOf(isOrder ? await this.indexPage(page.chunk) : await this.#chunk(page.chunk, decodeIndexPage), key, unit),
      )
    return found
  }

  /** An index whole, for imports. */
  async index(index: IndexName): Promise<SortedIndex> {
    const pages = this.manifest.indexes[index]
    const length = pages.reduce((sum, page) => sum + page.count, 0)
    const whole: SortedIndex = { keys: new Float64Array(length), ordinals: new Uint32Array(length) }
    let at = 0
    for (const page of pages) {
      const part = await this.indexPage(page.chunk)
      whole.keys.set(part.keys, at)
      whole.ordinals.set(part.ordinals, at)
      at += page.count
    }
    if (index === 'order' && this.manifest.layout === 1)
      for (let i = 0; i < length; i++) whole.keys[i] = roundedOrderKey(whole.keys[i] as number)
    return whole
  }

  /** One page of an index, not kept. */
  async indexPage(chunk: Id): Promise<SortedIndex> {
    return decodeIndexPage(await this.bytes(chunk))
  }

  /** What filters and rules ask of everybody; null for a base of the first layout. Decoded anew with each call: keep it. */
  async traits(): Promise<TraitColumns | null> {
    const { traits } = this.manifest
    return traits === null ? null : decodeTraits(await this.bytes(traits))
  }

  /** Purchases of people `[block * BLOCK_PEOPLE, ...)`. Throws RangeError past the end, and for a base of the first layout. */
  async purchases(block: number): Promise<Purchases> {
    const chunk = this.manifest.purchases[block]
    if (chunk === undefined) throw new RangeError(`the base has no purchases ${block}`)
    return decodePurchases(await this.bytes(chunk))
  }

  /** The purchases of everybody, block after block; nothing for a base of the first layout. */
  async *allPurchases(): AsyncGenerator<Purchases> {
    for (let block = 0; block < this.manifest.purchases.length; block++) yield await this.purchases(block)
  }

  async figures(): Promise<FigureColumns> {
    const { figures } = this.manifest
    const handed = takeFigures(this.db, figures)
    if (handed) {
      this.#lengths.set(handed.chunk, handed.length)
      return handed.columns
    }
    return figures === null ? newFigureColumns(0) : decodeFigures(await this.bytes(figures))
  }

  #chunk<T>(id: Id, decode: (bytes: Uint8Array) => T): Promise<T> {
    const kept = this.#kept.get(id)
    this.#kept.delete(id)
    const value = (kept as Promise<T> | undefined) ?? this.bytes(id).then(decode)
    // Last used goes to the end; the first is the one to let go. A failed read is not kept.
    this.#kept.set(id, value)
    value.catch(() => this.#kept.delete(id))
    if (this.#kept.size > KEPT_CHUNKS) this.#kept.delete(this.#kept.keys().next().value as Id)
    return value
  }

  /** Bytes of a chunk that was read; 0 of one that was not. */
  lengthOf(chunk: Id): number {
    return this.#lengths.get(chunk) ?? 0
  }

  /** A chunk's bytes. Throws DamagedBaseError. */
  async bytes(id: Id): Promise<Uint8Array> {
    const record = await this.db.chunks.get(id)
    if (!record || crc32(record.bytes) !== record.crc) throw new DamagedBaseError(id)
    this.#lengths.set(id, record.bytes.length)
    return record.bytes
  }
}

/** Number of the present generation; 0 is the empty base. */
export async function currentGeneration(db: RecencyDatabase): Promise<number> {
  return (await baseState(db)).generation
}

/**
 * The present generation, and the highest number that any has had: a number that an undo set free is never given again, since what is
 * kept in memory, and the scoring, know a base by it.
 */
export async function baseState(db: RecencyDatabase): Promise<{ generation: number; newest: number }> {
  const record = await db.keyed.get('base')
  const { generation = 0, newest = generation } = (record?.value ?? {}) as { generation?: number; newest?: number }
  return { generation, newest }
}

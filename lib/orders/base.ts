import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { isBlank } from '../law/blank.ts'
import { crc32 } from './crc.ts'
import { decodeFigures, newFigureColumns, type FigureColumns } from './figure-columns.ts'
import { EMPTY_MANIFEST, type IndexName, type Manifest } from './manifest.ts'
import { decodePage } from './page-codec.ts'
import { PAGE_SIZE, type PersonRow } from './person-row.ts'
import { decodeIndexPage, ordinalsOf, pagesFor, type SortedIndex } from './sorted-index.ts'

/** The bytes of a chunk are not what was written: the disk or the browser lost something. */
export class DamagedBaseError extends Error {
  constructor(readonly chunk: Id) {
    super(`chunk ${chunk} of the base is missing or damaged`)
    this.name = 'DamagedBaseError'
  }
}

/** What is kept decoded, so that going back and forth between chats reads nothing twice. About 50 kB each. */
const KEPT_CHUNKS = 96

/** One generation of the base, read chunk by chunk. Never changes; a new import is a new `Base`. */
export class Base {
  readonly #kept = new Map<Id, Promise<unknown>>()

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
  page(n: number): Promise<PersonRow[]> {
    const chunk = this.manifest.pages[n]
    return chunk === undefined ? Promise.resolve([]) : this.#chunk(chunk, decodePage)
  }

  /** Null past the end, and for somebody who was erased. */
  async person(ordinal: number): Promise<PersonRow | null> {
    const row = (await this.page(Math.floor(ordinal / PAGE_SIZE)))[ordinal % PAGE_SIZE]
    return row && !isBlank(row) ? row : null
  }

  /** Ordinals that an index has for a key. Text keys are hashes: verify on the row. */
  async lookup(index: IndexName, key: number): Promise<number[]> {
    const found: number[] = []
    for (const page of pagesFor(this.manifest.indexes[index], key)) {
      found.push(...ordinalsOf(await this.#chunk(page.chunk, decodeIndexPage), key))
    }
    return found
  }

  /** An index whole, for imports. */
  async index(index: IndexName): Promise<SortedIndex> {
    const pages = this.manifest.indexes[index]
    const length = pages.reduce((sum, page) => sum + page.count, 0)
    const whole: SortedIndex = { keys: new Float64Array(length), ordinals: new Uint32Array(length) }
    let at = 0
    for (const page of pages) {
      const part = decodeIndexPage(await this.#bytes(page.chunk))
      whole.keys.set(part.keys, at)
      whole.ordinals.set(part.ordinals, at)
      at += page.count
    }
    return whole
  }

  async figures(): Promise<FigureColumns> {
    const { figures } = this.manifest
    return figures === null ? newFigureColumns(0) : decodeFigures(await this.#bytes(figures))
  }

  #chunk<T>(id: Id, decode: (bytes: Uint8Array) => T): Promise<T> {
    const kept = this.#kept.get(id)
    this.#kept.delete(id)
    const value = (kept as Promise<T> | undefined) ?? this.#bytes(id).then(decode)
    // Last used goes to the end; the first is the one to let go. A failed read is not kept.
    this.#kept.set(id, value)
    value.catch(() => this.#kept.delete(id))
    if (this.#kept.size > KEPT_CHUNKS) this.#kept.delete(this.#kept.keys().next().value as Id)
    return value
  }

  async #bytes(id: Id): Promise<Uint8Array> {
    const record = await this.db.chunks.get(id)
    if (!record || crc32(record.bytes) !== record.crc) throw new DamagedBaseError(id)
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

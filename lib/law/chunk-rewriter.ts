import type { ChunkRecord, RecencyDatabase } from '../db/database.ts'
import { newId, type Id } from '../db/id.ts'
import { DamagedBaseError } from '../orders/base.ts'
import { crc32 } from '../orders/crc.ts'

/** Chunks that are written at once. */
const BATCH = 64

/**
 * Writes changed copies of chunks beside the old ones. Generations share chunks: each is changed once, whoever asks. Until a manifest names
 * the copies they belong to nobody, and a sweep takes them away.
 */
export class ChunkRewriter {
  readonly #done = new Map<Id, Promise<unknown>>()
  #waiting: ChunkRecord[] = []

  constructor(
    readonly db: RecencyDatabase,
    readonly signal?: AbortSignal,
  ) {}

  /** What `make` comes to for this key, worked out once. `key`: a chunk's id, or several with spaces between. */
  once<T>(key: string, make: () => Promise<T>): Promise<T> {
    let made = this.#done.get(key) as Promise<T> | undefined
    if (!made) {
      made = make()
      this.#done.set(key, made)
    }
    return made
  }

  /** The chunk with `change` done to its bytes, which gives null where nothing is to be changed. */
  rewrite(id: Id, change: (bytes: Uint8Array) => Uint8Array<ArrayBuffer> | null): Promise<Id> {
    return this.once(id, async () => {
      const bytes = change(await this.bytes(id))
      return bytes === null ? id : this.put(bytes)
    })
  }

  /** Throws DamagedBaseError, and the signal's reason once aborted. */
  async bytes(id: Id): Promise<Uint8Array> {
    this.signal?.throwIfAborted()
    const record = await this.db.chunks.get(id)
    if (!record || crc32(record.bytes) !== record.crc) throw new DamagedBaseError(id)
    return record.bytes
  }

  async put(bytes: Uint8Array<ArrayBuffer>): Promise<Id> {
    const id = newId()
    await this.add([{ id, bytes, crc: crc32(bytes) }])
    return id
  }

  async add(chunks: readonly ChunkRecord[]): Promise<void> {
    this.#waiting.push(...chunks)
    if (this.#waiting.length >= BATCH) await this.flush()
  }

  /** Writes what is still in memory. */
  async flush(): Promise<void> {
    const chunks = this.#waiting
    this.#waiting = []
    if (chunks.length > 0) await this.db.chunks.bulkAdd(chunks)
  }
}

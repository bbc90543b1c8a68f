import type { ChunkRecord, RecencyDatabase } from '../db/database.ts'
import { newId, type Id } from '../db/id.ts'
import { crc32 } from './crc.ts'

/** Bytes of chunks that are written in one transaction. */
const BATCH = 2_000_000
/** Bytes that may be on their way to the disk: more only fills the memory. */
const MOST_UNDER_WAY = 24_000_000

/** Writes chunks in the background while the next ones are made. The first error is thrown by whatever is asked next. */
export class ChunkWriter {
  #waiting: ChunkRecord[] = []
  #waitingBytes = 0
  #underWay = 0
  readonly #writes = new Set<Promise<void>>()
  #failed: { error: unknown } | null = null
  /** Bytes of all chunks so far. */
  bytes = 0

  constructor(readonly db: RecencyDatabase) {}

  put(bytes: Uint8Array<ArrayBuffer>): Id {
    const id = newId()
    this.add({ id, bytes, crc: crc32(bytes) })
    return id
  }

  add(chunk: ChunkRecord): void {
    this.#waiting.push(chunk)
    this.#waitingBytes += chunk.bytes.length
    this.bytes += chunk.bytes.length
    if (this.#waitingBytes >= BATCH) this.#write()
  }

  /** Resolves when there is room for more: to be awaited between two chunks. Throws what a write failed with, e.g. QuotaExceededError. */
  async room(): Promise<void> {
    while (this.#underWay > MOST_UNDER_WAY && !this.#failed) await Promise.race(this.#writes)
    this.#throwIfFailed()
  }

  get full(): boolean {
    return this.#underWay > MOST_UNDER_WAY || this.#failed !== null
  }

  /** Resolves when everything is on the disk. */
  async finish(): Promise<void> {
    this.#write()
    await Promise.all(this.#writes)
    this.#throwIfFailed()
  }

  /** For whoever gives up: resolves when nothing is under way any more, whatever came of it. */
  async settle(): Promise<void> {
    await Promise.all(this.#writes)
  }

  #write(): void {
    const chunks = this.#waiting
    const size = this.#waitingBytes
    this.#waiting = []
    this.#waitingBytes = 0
    if (chunks.length === 0 || this.#failed) return
    this.#underWay += size
    const write = this.db.chunks.bulkAdd(chunks).then(
      () => {},
      (error: unknown) => {
        this.#failed ??= { error: firstCause(error) }
      },
    )
    this.#writes.add(write)
    void write.then(() => {
      this.#underWay -= size
      this.#writes.delete(write)
    })
  }

  #throwIfFailed(): void {
    if (this.#failed) throw this.#failed.error
  }
}

/** Dexie gives the errors of many adds as one; a full disk is to be seen as such. */
function firstCause(error: unknown): unknown {
  const { failures } = error as { failures?: unknown[] }
  return Array.isArray(failures) && failures.length > 0 ? failures[0] : error
}

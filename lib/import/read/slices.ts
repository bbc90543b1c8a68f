import { ImportError } from '../error.ts'
import type { Encoding } from '../job.ts'
import { decodeFile } from './decode.ts'

/** Bytes of a file that are read at once, and of which a check sum is made. */
export const SLICE = 4 * 1024 * 1024

/** UTF-8 of a piece of a file, without zeros and byte order mark. */
export interface Slice {
  bytes: Uint8Array
  /** Bytes of the file read so far. */
  read: number
  last: boolean
}

/** A file's bytes as they stand on the disk: one slice after another, the next being fetched while one is used. */
export async function* rawSlices(file: Blob, size = SLICE, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  const fetch = (at: number): Promise<Uint8Array> | null =>
    at >= file.size
      ? null
      : file
          .slice(at, at + size)
          .arrayBuffer()
          .then((buffer) => new Uint8Array(buffer))
  let next = fetch(0)
  for (let at = size; next; at += size) {
    const now = await next.catch(() => {
      throw new ImportError('unreadable', { file: file instanceof File ? file.name : '' })
    })
    signal?.throwIfAborted()
    next = fetch(at)
    // Whoever stops here leaves the next one to nobody.
    next?.catch(() => {})
    yield now
  }
}

/**
 * The file as UTF-8. Throws ImportError `unreadable` where the file
 * cannot be read any more, or the signal's reason.
 */
export async function* utf8Slices(
  file: Blob,
  encoding: Encoding,
  { signal, size = SLICE }: { signal?: AbortSignal | undefined; size?: number | undefined } = {},
): AsyncGenerator<Slice> {
  if (encoding !== 'utf-8') return yield* transcoded(file, encoding, signal)
  let read = 0
  for await (const raw of rawSlices(file, size, signal)) {
    const start = read === 0 && raw[0] === 0xef && raw[1] === 0xbb && raw[2] === 0xbf ? 3 : 0
    read += raw.length
    yield { bytes: withoutZeros(start === 0 ? raw : raw.subarray(start)), read, last: read >= file.size }
  }
}

async function* transcoded(file: Blob, encoding: Encoding, signal?: AbortSignal): AsyncGenerator<Slice> {
  const encoder = new TextEncoder()
  let before: Slice | null = null
  for await (const piece of decodeFile(file, encoding, signal)) {
    if (before) yield before
    before = { bytes: encoder.encode(piece.text), read: piece.bytes, last: false }
  }
  if (before) yield { ...before, last: true }
}

/** The base cannot hold them, and a key made with one would find nobody. */
function withoutZeros(bytes: Uint8Array): Uint8Array {
  return bytes.includes(0) ? bytes.filter((byte) => byte !== 0) : bytes
}

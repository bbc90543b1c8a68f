import { ImportError } from '../error.ts'
import type { Encoding } from '../job.ts'

/** Bytes of a file that are read at once, and of which a check sum is made. */
const SLICE = 4 * 1024 * 1024

/** UTF-8 of a piece of a file, without zeros and byte order mark. */
export interface Slice {
  bytes: Uint8Array
  /** Bytes of the file read so far. */
  read: number
  last: boolean
}

export interface SliceOptions {
  signal?: AbortSignal | undefined
  /** Bytes read at once, for tests. */
  size?: number | undefined
  /** Shown every slice of the file as it stands on the disk. */
  onRaw?: ((raw: Uint8Array<ArrayBuffer>) => void) | undefined
}

/**
 * A file's bytes as they stand on the disk: one slice after another, the next being fetched while one is used. Throws ImportError
 * `unreadable` where the file cannot be read any more (moved, changed, its stick pulled out), or the signal's reason.
 */
export async function* rawSlices(file: Blob, size = SLICE, signal?: AbortSignal): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let next = fetchSlice(file, 0, size)
  for (let at = size; next; at += size) {
    const now = await next.catch(() => {
      throw new ImportError('unreadable', { file: file instanceof File ? file.name : '' })
    })
    signal?.throwIfAborted()
    next = fetchSlice(file, at, size)
    // Whoever stops here leaves the next one to nobody.
    next?.catch(() => {})
    yield now
  }
}

async function sliceAt(file: Blob, at: number, size: number): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.slice(at, at + size).arrayBuffer())
}

function fetchSlice(file: Blob, at: number, size: number): Promise<Uint8Array<ArrayBuffer>> | null {
  return at >= file.size ? null : sliceAt(file, at, size)
}

/** The file as UTF-8. Throws as `rawSlices`. */
export async function* utf8Slices(
  file: Blob,
  encoding: Encoding,
  { signal, size = SLICE, onRaw }: SliceOptions = {},
): AsyncGenerator<Slice> {
  const decoder = encoding === 'utf-8' ? null : new TextDecoder(encoding)
  const encoder = new TextEncoder()
  let read = 0
  for await (const raw of rawSlices(file, size, signal)) {
    onRaw?.(raw)
    const first = read === 0
    read += raw.length
    const last = read >= file.size
    const bytes = decoder
      ? encoder.encode(decoder.decode(raw, { stream: true }) + (last ? decoder.decode() : ''))
      : first
        ? withoutMark(raw)
        : raw
    yield { bytes: withoutZeros(bytes), read, last }
  }
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
}

/** The base cannot hold them, and a key made with one would find nobody. */
function withoutZeros(bytes: Uint8Array): Uint8Array {
  return bytes.includes(0) ? bytes.filter((byte) => byte !== 0) : bytes
}

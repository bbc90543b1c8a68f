import { ImportError } from '../error.ts'
import { MOST_BYTES } from '../limits.ts'

/**
 * What a stream holds, as a blob (the browser keeps large ones on the disk). Throws ImportError `too-large` as soon as it is more than
 * `limit` bytes, however small it was packed; `unreadable` where it cannot be unpacked; or the signal's reason.
 */
export async function boundedBlob(
  stream: ReadableStream<Uint8Array>,
  file: string,
  signal?: AbortSignal,
  limit = MOST_BYTES,
): Promise<Blob> {
  const reader = stream.getReader()
  const pieces: Blob[] = []
  let gathered: Uint8Array<ArrayBuffer>[] = []
  let waiting = 0
  let size = 0
  try {
    for (;;) {
      signal?.throwIfAborted()
      const { done, value } = await reader.read().catch(() => {
        throw new ImportError('unreadable', { file })
      })
      if (done) return new Blob([...pieces, ...gathered])
      size += value.length
      if (size > limit) throw new ImportError('too-large', { file, size, limit })
      gathered.push(value.slice())
      waiting += value.length
      if (waiting < PIECE) continue
      pieces.push(new Blob(gathered))
      gathered = []
      waiting = 0
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
}

/** Bytes that are held before the browser gets them to keep. */
const PIECE = 4 * 1024 * 1024

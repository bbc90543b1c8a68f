import { ImportError } from '../error.ts'
import type { Encoding } from '../job.ts'

/** Characters that are handed on at once: enough to keep the parser busy, little enough to hold. */
const PIECE = 524_288

/** A piece of a file's text, and how many of the file's bytes are read so far. */
export interface Piece {
  text: string
  bytes: number
}

/**
 * The file's text piece by piece, never whole; a byte order mark is left out. A character that lies over two slices stays one.
 * Throws ImportError `unreadable` where the file cannot be read any more (moved, changed, its stick pulled out), or the signal's reason.
 */
export async function* decodeFile(file: Blob, encoding: Encoding, signal?: AbortSignal): AsyncGenerator<Piece> {
  const decoder = new TextDecoder(encoding)
  const reader = file.stream().getReader()
  let text = ''
  let bytes = 0
  try {
    for (;;) {
      signal?.throwIfAborted()
      const { done, value } = await reader.read().catch(() => {
        throw new ImportError('unreadable', { file: file instanceof File ? file.name : '' })
      })
      if (value) bytes += value.byteLength
      const more = done ? decoder.decode() : decoder.decode(value, { stream: true })
      // The base cannot hold it, and a key made with it would find nobody.
      text += more.includes('\0') ? more.replaceAll('\0', '') : more
      if (text.length >= PIECE || (done && text !== '')) {
        yield { text, bytes }
        text = ''
      }
      if (done) return
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
}

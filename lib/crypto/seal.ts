import { ByteReader, toBase64 } from './bytes.ts'
import { frameNonce, LAST } from './frame.ts'
import { readHeader, writeHeader } from './sealed-header.ts'
import { ITERATIONS, PIECE, PREFIX, SEALED_VERSION, SealedFileError, TAG, type SealedHeader } from './sealed-file.ts'
import { sealingKey } from './sealing-key.ts'

type Bytes = Uint8Array<ArrayBuffer>

export interface SealOptions {
  /** What is in it, readable by anybody. */
  holds: string
  /** UTC ms. */
  now: number
  /** For tests: fewer would be of no use to anybody else. */
  iterations?: number
  piece?: number
}

/** Seals bytes as they come; see `sealed-file.ts` for the format. */
export async function* seal(
  source: AsyncIterable<Uint8Array>,
  passphrase: string,
  { holds, now, iterations = ITERATIONS, piece = PIECE }: SealOptions,
): AsyncGenerator<Bytes> {
  const salt = crypto.getRandomValues(new Uint8Array(32))
  const prefix = crypto.getRandomValues(new Uint8Array(PREFIX))
  const { key, check } = await sealingKey(passphrase, salt, iterations)
  const { lines, digest } = await writeHeader({
    version: SEALED_VERSION,
    holds,
    made: new Date(now).toISOString(),
    kdf: { name: 'PBKDF2', hash: 'SHA-256', iterations, salt: toBase64(salt) },
    cipher: { name: 'AES-GCM', piece, prefix: toBase64(prefix) },
    check: toBase64(check),
  })
  yield lines
  const reader = new ByteReader(source)
  let bytes = await reader.take(piece)
  for (let number = 0, isLast = false; !isLast; number++) {
    const next = bytes.length === piece ? await reader.take(piece) : new Uint8Array(0)
    isLast = next.length === 0
    const nonce = frameNonce(prefix, number, isLast)
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: digest }, key, bytes)
    const frame = new Uint8Array(4 + sealed.byteLength)
    new DataView(frame.buffer).setUint32(0, (isLast ? LAST : 0) + sealed.byteLength)
    frame.set(new Uint8Array(sealed), 4)
    yield frame
    bytes = next
  }
}

/** What anybody can read of a file. Throws SealedFileError. */
export async function sealedHeader(source: AsyncIterable<Uint8Array>): Promise<SealedHeader> {
  return (await readHeader(new ByteReader(source))).header
}

/**
 * Opens a sealed file as its bytes come. What was handed out is sure to be what was sealed; that nothing is missing is sure only once it ends
 * without an error. Throws SealedFileError.
 *
 * @param holds what is looked for; something else is refused before the passphrase is tried.
 */
export async function* unseal(source: AsyncIterable<Uint8Array>, passphrase: string, holds: string): AsyncGenerator<Bytes> {
  const reader = new ByteReader(source)
  const { header, digest, salt, prefix, check } = await readHeader(reader)
  if (header.holds !== holds) throw new SealedFileError({ code: 'holds', holds: header.holds })
  const made = await sealingKey(passphrase, salt, header.kdf.iterations)
  if (toBase64(made.check) !== toBase64(check)) throw new SealedFileError({ code: 'passphrase' })
  const full = header.cipher.piece + TAG
  for (let number = 0, isLast = false; !isLast; number++) {
    const { at } = reader
    const size = await reader.take(4)
    if (size.length < 4) throw new SealedFileError({ code: 'cut', at: reader.at })
    const said = new DataView(size.buffer).getUint32(0)
    isLast = said >= LAST
    const length = isLast ? said - LAST : said
    if (length > full || length < TAG || (!isLast && length !== full)) throw new SealedFileError({ code: 'damaged', at })
    const sealed = await reader.take(length)
    if (sealed.length < length) throw new SealedFileError({ code: 'cut', at: reader.at })
    const nonce = frameNonce(prefix, number, isLast)
    const opened = crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce, additionalData: digest }, made.key, sealed)
    yield new Uint8Array(
      await opened.catch(() => {
        throw new SealedFileError({ code: 'damaged', at })
      }),
    )
  }
  const { at } = reader
  if ((await reader.take(1)).length > 0) throw new SealedFileError({ code: 'damaged', at })
}

import { z } from '../db/zod.ts'
import { ByteReader, fromBase64, hexOf } from './bytes.ts'
import {
  ITERATIONS_TAKEN,
  LONGEST_HEADER,
  PREFIX,
  SEALED_MAGIC,
  SEALED_VERSION,
  SealedFileError,
  type SealedHeader,
} from './sealed-file.ts'

type Bytes = Uint8Array<ArrayBuffer>
const DIGEST_LINE = 65
const PARAMETERS = z.object({
  version: z.literal(SEALED_VERSION),
  holds: z.string(),
  made: z.string(),
  kdf: z.object({
    name: z.literal('PBKDF2'),
    hash: z.literal('SHA-256'),
    iterations: z.int().min(ITERATIONS_TAKEN.least).max(ITERATIONS_TAKEN.most),
    salt: z.string(),
  }),
  cipher: z.object({
    name: z.literal('AES-GCM'),
    piece: z
      .int()
      .min(1)
      .max(2 ** 24),
    prefix: z.string(),
  }),
  check: z.string(),
})

/** A header as it was read, with what every frame vouches for. */
export interface ReadHeader {
  header: SealedHeader
  digest: Bytes
  salt: Bytes
  prefix: Bytes
  check: Bytes
}

/** The file's first three lines, and the digest that every frame vouches for. */
export async function writeHeader(header: SealedHeader): Promise<{ lines: Bytes; digest: Bytes }> {
  const head = new TextEncoder().encode(`${SEALED_MAGIC}${JSON.stringify(header)}\n`)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', head))
  const line = new TextEncoder().encode(`${hexOf(digest)}\n`)
  const lines = new Uint8Array(head.length + line.length)
  lines.set(head)
  lines.set(line, head.length)
  return { lines, digest }
}

/** Throws SealedFileError: `not-sealed`, `newer`, `damaged` or `cut`. */
export async function readHeader(reader: ByteReader): Promise<ReadHeader> {
  const magic = await reader.take(SEALED_MAGIC.length)
  const decoder = new TextDecoder()
  if (decoder.decode(magic) !== SEALED_MAGIC) throw new SealedFileError({ code: 'not-sealed' })
  const line: number[] = []
  for (let byte = -1; byte !== 0x0a && line.length < LONGEST_HEADER;) {
    const next = (await reader.take(1))[0]
    if (next === undefined) throw new SealedFileError({ code: 'cut', at: reader.at })
    byte = next
    line.push(next)
  }
  const written = decoder.decode(await reader.take(DIGEST_LINE))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array([...magic, ...line])))
  if (written.length < DIGEST_LINE) throw new SealedFileError({ code: 'cut', at: reader.at })
  if (written !== `${hexOf(digest)}\n`) throw new SealedFileError({ code: 'damaged', at: 0 })
  return { ...parameters(decoder.decode(new Uint8Array(line))), digest }
}

function parameters(line: string): Omit<ReadHeader, 'digest'> {
  const json = jsonOf(line)
  const version = z.object({ version: z.number() }).safeParse(json).data?.version
  if (version !== undefined && version > SEALED_VERSION) throw new SealedFileError({ code: 'newer', version })
  const header = PARAMETERS.safeParse(json).data
  const salt = fromBase64(header?.kdf.salt ?? '')
  const prefix = fromBase64(header?.cipher.prefix ?? '')
  const check = fromBase64(header?.check ?? '')
  if (!header || !salt || !check || prefix?.length !== PREFIX) throw new SealedFileError({ code: 'damaged', at: 0 })
  return { header, salt, prefix, check }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

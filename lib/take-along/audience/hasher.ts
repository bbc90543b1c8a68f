import type { Hash } from './person.ts'

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
/** Hashes of names, towns and dates that are remembered, some 20 MB at most. */
const MOST_KEPT = 100_000

/** SHA-256 of a text's UTF-8, in lower-case hex. */
export async function sha256Hex(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  let hex = ''
  for (const byte of bytes) hex += HEX[byte]
  return hex
}

/** Hashes for one file: a name that many bear is hashed once. */
export function newHasher(): Hash {
  const kept = new Map<string, Promise<string>>()
  return (text, of) => {
    if (text === '') return ''
    const known = kept.get(text)
    if (known) return known
    const made = sha256Hex(text)
    if (of === 'shared' && kept.size < MOST_KEPT) kept.set(text, made)
    return made
  }
}

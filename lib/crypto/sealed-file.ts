/**
 * A sealed file: readable for who has the passphrase, and for nobody else.
 *
 *     RECENCY SEALED FILE\n
 *     {"version":1,"holds":"team", ...}\n      the header, one line of JSON that anybody can read
 *     <SHA-256 of the two lines, hex>\n        tells a damaged header from a wrong passphrase
 *     frames                                   each: 4 bytes (big-endian: bit 31 "the last one", else the length), then AES-256-GCM of a piece
 *
 * Frames are the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár: "Online Authenticated-Encryption and its Nonce-Reuse
 * Misuse-Resistance", CRYPTO 2015): the nonce is 7 random bytes of the header, the frame's number, and whether it is the last. The header's
 * digest is authenticated with every frame. So no byte can be changed, no frame swapped, repeated or left out, and no end cut off unseen.
 */
export const SEALED_MAGIC = 'RECENCY SEALED FILE\n'
export const SEALED_VERSION = 1

/** PBKDF2-HMAC-SHA-256: the count that OWASP's Password Storage Cheat Sheet names since 2023 (600,000). */
export const ITERATIONS = 600_000
/** A file that asks for more would keep a computer busy for minutes; one that asks for less was not made by us. */
export const ITERATIONS_TAKEN = { least: 100_000, most: 5_000_000 }

/** Bytes of a piece before it is sealed: all but the last have just so many. */
export const PIECE = 65_536
/** Of the authentication tag. */
export const TAG = 16
export const PREFIX = 7
/** A header is a few hundred bytes. */
export const LONGEST_HEADER = 4096

/** What anybody can read of a sealed file. */
export interface SealedHeader {
  version: number
  /** What is in it: `team`. */
  holds: string
  /** ISO instant. */
  made: string
  kdf: { name: 'PBKDF2'; hash: 'SHA-256'; iterations: number; salt: string }
  cipher: { name: 'AES-GCM'; piece: number; prefix: string }
  /** Tells a wrong passphrase from a damaged file: 16 bytes that come out of the passphrase beside the key, and tell nothing of it. */
  check: string
}

/** Why a file cannot be opened. */
export type SealedProblem =
  | { code: 'not-sealed' }
  /** `version`: of the file. */
  | { code: 'newer'; version: number }
  | { code: 'passphrase' }
  /** `at`: bytes from the beginning, of the frame in which something was changed. */
  | { code: 'damaged'; at: number }
  /** It ends at `at` bytes, and more should come. */
  | { code: 'cut'; at: number }
  /** It is sealed, and holds something else than was looked for. */
  | { code: 'holds'; holds: string }

export class SealedFileError extends Error {
  constructor(readonly problem: SealedProblem) {
    super(`sealed file: ${problem.code}`)
    this.name = 'SealedFileError'
  }
}

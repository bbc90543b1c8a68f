import type { Id } from '../db/id.ts'

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
/** Random bytes that are drawn at once: the platform's limit for one call. */
const DRAWN = 65_536

/** Ids are 128 random bits: 16 bytes each instead of 32 letters. */
export const ID_BYTES = 16

/** Writes an id's bytes at `at`; false where it is not 32 lower-case hex digits. */
export function writeId(id: Id, out: Uint8Array, at: number): boolean {
  if (id.length !== 2 * ID_BYTES) return false
  for (let i = 0; i < ID_BYTES; i++) {
    const high = digit(id.charCodeAt(2 * i))
    const low = digit(id.charCodeAt(2 * i + 1))
    if (high < 0 || low < 0) return false
    out[at + i] = (high << 4) | low
  }
  return true
}

export function readId(bytes: Uint8Array, at: number): Id {
  let id = ''
  for (let i = at; i < at + ID_BYTES; i++) id += HEX[bytes[i] as number]
  return id
}

/** `idKey` of an id that stands as bytes. */
export function idKeyAt(bytes: Uint8Array, at: number): number {
  let key = 0
  for (let i = at; i < at + 6; i++) key = key * 256 + (bytes[i] as number)
  return key * 16 + ((bytes[at + 6] as number) >> 4)
}

/** Draws new ids in bulk: a call for each of a million would take a second. */
export class NewIds {
  readonly #bytes = new Uint8Array(DRAWN)
  #next = DRAWN

  next(): Id {
    this.#draw()
    const id = readId(this.#bytes, this.#next)
    this.#next += ID_BYTES
    return id
  }

  write(out: Uint8Array, at: number): void {
    this.#draw()
    for (let i = 0; i < ID_BYTES; i++) out[at + i] = this.#bytes[this.#next++] as number
  }

  #draw(): void {
    if (this.#next < DRAWN) return
    crypto.getRandomValues(this.#bytes)
    this.#next = 0
  }
}

function digit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48
  return code >= 97 && code <= 102 ? code - 87 : -1
}

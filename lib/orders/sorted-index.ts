import type { ChunkRecord } from '../db/database.ts'
import { newId } from '../db/id.ts'
import { ColumnReader, ColumnWriter } from './byte-columns.ts'
import { crc32 } from './crc.ts'
import type { IndexPage } from './manifest.ts'

/** Entries on one page of an index: 24 kB, of which a look-up reads one. */
const INDEX_PAGE = 2048

/** A sorted index in memory: ascending keys, and for each the ordinal of a contact. A key may stand several times. */
export interface SortedIndex {
  keys: Float64Array
  ordinals: Uint32Array
}

/** Collects entries in any order and sorts them once. */
export class IndexBuilder {
  #keys = new Float64Array(1024)
  #ordinals = new Uint32Array(1024)
  #length = 0

  add(key: number, ordinal: number): void {
    if (this.#length === this.#keys.length) {
      const keys = new Float64Array(this.#length * 2)
      const ordinals = new Uint32Array(this.#length * 2)
      keys.set(this.#keys)
      ordinals.set(this.#ordinals)
      this.#keys = keys
      this.#ordinals = ordinals
    }
    this.#keys[this.#length] = key
    this.#ordinals[this.#length++] = ordinal
  }

  sorted(): SortedIndex {
    return radixSort(this.#keys.slice(0, this.#length), this.#ordinals.slice(0, this.#length))
  }
}

/** Least significant digit first, 16 bits at a time: stable, and linear in the number of entries. Keys are whole, from 0 to below 2^53. */
function radixSort(keys: Float64Array, ordinals: Uint32Array): SortedIndex {
  let from: SortedIndex = { keys, ordinals }
  let to: SortedIndex = { keys: new Float64Array(keys.length), ordinals: new Uint32Array(keys.length) }
  for (let divisor = 1; divisor < 2 ** 53; divisor *= 65536) {
    const starts = new Uint32Array(65537)
    for (let i = 0; i < keys.length; i++) {
      const digit = Math.floor((from.keys[i] as number) / divisor) % 65536
      starts[digit + 1] = (starts[digit + 1] as number) + 1
    }
    for (let digit = 0; digit < 65536; digit++) starts[digit + 1] = (starts[digit + 1] as number) + (starts[digit] as number)
    for (let i = 0; i < keys.length; i++) {
      const digit = Math.floor((from.keys[i] as number) / divisor) % 65536
      const place = starts[digit] as number
      starts[digit] = place + 1
      to.keys[place] = from.keys[i] as number
      to.ordinals[place] = from.ordinals[i] as number
    }
    ;[from, to] = [to, from]
  }
  return from
}

/** One index out of two: the old one without the ordinals that `replaced` names, and the new entries. */
export function mergeIndexes(old: SortedIndex, fresh: SortedIndex, replaced: (ordinal: number) => boolean): SortedIndex {
  const keys = new Float64Array(old.keys.length + fresh.keys.length)
  const ordinals = new Uint32Array(keys.length)
  let length = 0
  let f = 0
  const takeFresh = (below: number): void => {
    while (f < fresh.keys.length && (fresh.keys[f] as number) < below) {
      keys[length] = fresh.keys[f] as number
      ordinals[length++] = fresh.ordinals[f++] as number
    }
  }
  for (let o = 0; o < old.keys.length; o++) {
    const ordinal = old.ordinals[o] as number
    if (replaced(ordinal)) continue
    takeFresh(old.keys[o] as number)
    keys[length] = old.keys[o] as number
    ordinals[length++] = ordinal
  }
  takeFresh(Number.POSITIVE_INFINITY)
  return { keys: keys.slice(0, length), ordinals: ordinals.slice(0, length) }
}

/** Cuts an index into immutable pages. */
export function cutIndex(index: SortedIndex): { pages: IndexPage[]; chunks: ChunkRecord[] } {
  const pages: IndexPage[] = []
  const chunks: ChunkRecord[] = []
  for (let start = 0; start < index.keys.length; start += INDEX_PAGE) {
    const keys = index.keys.subarray(start, start + INDEX_PAGE)
    const bytes = new ColumnWriter()
      .numbers('f64', keys)
      .numbers('u32', index.ordinals.subarray(start, start + INDEX_PAGE))
      .bytes()
    const chunk = { id: newId(), bytes, crc: crc32(bytes) }
    chunks.push(chunk)
    pages.push({ chunk: chunk.id, first: keys[0] as number, count: keys.length })
  }
  return { pages, chunks }
}

/** The pages that can hold a key. Equal keys may run over from one page to the next. */
export function pagesFor(pages: readonly IndexPage[], key: number): IndexPage[] {
  let low = 0
  let high = pages.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pages[middle] as IndexPage).first < key) low = middle + 1
    else high = middle
  }
  const found: IndexPage[] = []
  for (let i = Math.max(0, low - 1); i < pages.length && (pages[i] as IndexPage).first <= key; i++)
    found.push(pages[i] as IndexPage)
  return found
}

export function decodeIndexPage(bytes: Uint8Array): SortedIndex {
  const reader = new ColumnReader(bytes)
  return { keys: reader.f64(), ordinals: reader.u32() }
}

/** Ordinals of one key on one page, in ascending order of entry. */
export function ordinalsOf(page: SortedIndex, key: number): number[] {
  let low = 0
  let high = page.keys.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((page.keys[middle] as number) < key) low = middle + 1
    else high = middle
  }
  const found: number[] = []
  for (let i = low; page.keys[i] === key; i++) found.push(page.ordinals[i] as number)
  return found
}

import type { Id } from '../db/id.ts'
import { ColumnReader, ColumnWriter } from './byte-columns.ts'
import { sortEntries } from './index-sort.ts'
import type { IndexName, IndexPage } from './manifest.ts'

/** Entries on one page of an index, some 20 kB: a look-up reads one. */
const INDEX_PAGE = 2048
/** Only imports ask for orders, and for all of them: five million entries are 77 pages. */
const ORDER_INDEX_PAGE = 65_536

export function entriesOnPage(index: IndexName): number {
  return index === 'order' ? ORDER_INDEX_PAGE : INDEX_PAGE
}

/** A sorted index in memory: ascending keys, and for each the ordinal of a contact. A key may stand several times. */
export interface SortedIndex {
  keys: Float64Array
  ordinals: Uint32Array
}

/** Collects entries in any order and sorts them once. */
export class IndexBuilder {
  #high = new Uint32Array(1024)
  #low = new Uint32Array(1024)
  #ordinals = new Uint32Array(1024)
  #length = 0

  get length(): number {
    return this.#length
  }

  /** `key`: a whole number from 0 to below 2^53. */
  add(key: number, ordinal: number): void {
    // An array of 32 bits keeps the lower ones of what does not fit.
    this.addParts(key / 0x100000000, key, ordinal)
  }

  /** A key as its upper 21 and lower 32 bits. */
  addParts(high: number, low: number, ordinal: number): void {
    const at = this.#length++
    if (at === this.#high.length) this.reserve(at * 2)
    this.#high[at] = high
    this.#low[at] = low
    this.#ordinals[at] = ordinal
  }

  /** Makes room for so many in all. */
  reserve(length: number): void {
    if (length <= this.#high.length) return
    const wider = (from: Uint32Array): Uint32Array<ArrayBuffer> => {
      const to = new Uint32Array(length)
      to.set(from)
      return to
    }
    this.#high = wider(this.#high)
    this.#low = wider(this.#low)
    this.#ordinals = wider(this.#ordinals)
  }

  /** What was collected, sorted. The builder is empty afterwards. */
  sorted(): SortedIndex {
    const length = this.#length
    const high = this.#high.subarray(0, length)
    const low = this.#low.subarray(0, length)
    const ordinals = this.#ordinals.subarray(0, length)
    sortEntries({ high, low, ordinals })
    const keys = new Float64Array(length)
    for (let from = 0; from < length; from += JOINED) joinKeys(high, low, keys, from, Math.min(from + JOINED, length))
    this.#high = new Uint32Array(1024)
    this.#low = new Uint32Array(1024)
    this.#ordinals = new Uint32Array(1024)
    this.#length = 0
    return { keys, ordinals }
  }
}

/** Keys that are joined in one call: a function that is called often is made fast, one long loop is begun slow. */
const JOINED = 4096

function joinKeys(high: Uint32Array, low: Uint32Array, keys: Float64Array, from: number, to: number): void {
  for (let i = from; i < to; i++) keys[i] = (high[i] as number) * 0x100000000 + (low[i] as number)
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

/** Where the pages of an index come from and go to. */
export interface IndexPlace {
  read: (chunk: Id) => Promise<SortedIndex>
  write: (bytes: Uint8Array<ArrayBuffer>) => Id | Promise<Id>
}

/**
 * The pages of an index after a change, one old page in memory at a time. Pages that neither lose nor win an entry stay as they are.
 * `size`: entries on a page.
 */
export async function changeIndex(
  old: readonly IndexPage[],
  fresh: SortedIndex,
  replaced: (ordinal: number) => boolean,
  size: number,
  { read, write }: IndexPlace,
): Promise<IndexPage[]> {
  const pages: IndexPage[] = []
  const cut = async (part: SortedIndex): Promise<void> => {
    const count = Math.ceil(part.keys.length / size)
    for (let i = 0; i < count; i++) {
      // Of even length, so that one entry too many makes no page of one.
      const [from, to] = [Math.floor((part.keys.length * i) / count), Math.floor((part.keys.length * (i + 1)) / count)]
      const keys = part.keys.subarray(from, to)
      const chunk = await write(encodeIndexPage({ keys, ordinals: part.ordinals.subarray(from, to) }))
      pages.push({ chunk, first: keys[0] as number, count: keys.length })
    }
  }
  if (old.length === 0) await cut(fresh)
  let f = 0
  for (const [i, page] of old.entries()) {
    const below = old[i + 1]?.first ?? Number.POSITIVE_INFINITY
    const from = f
    while (f < fresh.keys.length && (fresh.keys[f] as number) < below) f++
    const present = await read(page.chunk)
    if (f === from && !present.ordinals.some(replaced)) pages.push(page)
    else
      await cut(
        mergeIndexes(present, { keys: fresh.keys.subarray(from, f), ordinals: fresh.ordinals.subarray(from, f) }, replaced),
      )
  }
  return pages
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

/**
 * A page of an index. Where keys lie close: f64 the first key and the unit they are multiples of; ints the distance of each from the one
 * before, in units; ints the ordinals. Else, as in the first layout: f64 the keys; u32 the ordinals.
 */
export function encodeIndexPage({ keys, ordinals }: SortedIndex): Uint8Array<ArrayBuffer> {
  let low = 0
  for (let i = 0; i < keys.length; i++) low |= keys[i] as number
  const unit = (low & 15) === 0 ? 16 : 1
  const gaps = new Float64Array(keys.length)
  let close = keys.length > 2
  for (let i = 1; i < keys.length && close; i++) {
    const gap = ((keys[i] as number) - (keys[i - 1] as number)) / unit
    gaps[i] = gap
    close = gap <= 0xffffffff
  }
  if (!close) return new ColumnWriter().numbers('f64', keys).numbers('u32', ordinals).bytes()
  return new ColumnWriter()
    .numbers('f64', [keys[0] as number, unit])
    .ints(gaps)
    .ints(ordinals as Uint32Array<ArrayBuffer>)
    .bytes()
}

export function decodeIndexPage(bytes: Uint8Array): SortedIndex {
  const reader = new ColumnReader(bytes)
  const first = reader.f64()
  if (reader.next !== 'ints') return { keys: first, ordinals: reader.u32() }
  const [start = 0, unit = 1] = first
  const keys = reader.ints().f64()
  let key = start
  for (let i = 0; i < keys.length; i++) {
    key += (keys[i] as number) * unit
    keys[i] = key
  }
  return { keys, ordinals: reader.ints().u32() }
}

/** Ordinals of one key on one page, in ascending order of entry. `unit`: all keys from `key` to below `key + unit`. */
export function ordinalsOf(page: SortedIndex, key: number, unit = 1): number[] {
  let low = 0
  let high = page.keys.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((page.keys[middle] as number) < key) low = middle + 1
    else high = middle
  }
  const found: number[] = []
  for (let i = low; (page.keys[i] as number) < key + unit; i++) found.push(page.ordinals[i] as number)
  return found
}

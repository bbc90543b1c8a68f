import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { DamagedBaseError, type Base } from '../orders/base.ts'
import { crc32 } from '../orders/crc.ts'
import type { WordIndexPages } from '../orders/manifest.ts'
import { decodeDictionary, decodePostings, POSTINGS_PAGE, type DictionaryPage } from './word-pages.ts'

/** Places `[from, to)` in the postings. */
export interface Run {
  from: number
  to: number
}

/** Pages of postings kept in memory: 16 MB, all of them in a base of a million. */
const KEPT = 256
/** Pages of postings read at once: one question for each would take longer than the reading. */
const AHEAD = 32
/** Words below this begin with a mark, see `contact-words.ts`: they are no words of names. */
const FIRST_PLAIN = '\u0003'

/** Looks words up in one generation's index. What was read stays in memory. */
export class WordReader {
  readonly #dictionary = new Map<number, Promise<DictionaryPage>>()
  readonly #postings = new Map<number, Uint32Array>()

  constructor(
    readonly db: RecencyDatabase,
    readonly pages: WordIndexPages,
  ) {}

  /** The reader of a base; null where its layout has no words yet. */
  static of(base: Base): WordReader | null {
    const { words } = base.manifest
    if (!words) return null
    const reader = readers.get(base) ?? new WordReader(base.db, words)
    readers.set(base, reader)
    return reader
  }

  async exact(word: string): Promise<Run[]> {
    const at = this.#pageBefore(word)
    const page = at < 0 ? null : await this.#page(at)
    if (!page) return []
    const place = lowerBound(page, word)
    return place < page.offsets.length - 1 && wordAt(page, place) === word ? [runOf(page, place, place + 1)] : []
  }

  /** The words that begin so, as one run. */
  async prefix(word: string): Promise<Run[]> {
    const from = await this.#placeOf(word)
    const to = await this.#placeOf(`${word}\uFFFF`)
    return to > from ? [{ from, to }] : []
  }

  /** The words of names and the like that hold this part, run by run. Reads the whole dictionary. */
  async parts(part: string, signal?: AbortSignal): Promise<Run[]> {
    const runs: Run[] = []
    for (const [n] of this.pages.dictionary.entries()) {
      const page = await this.#page(n)
      signal?.throwIfAborted()
      const words = page.offsets.length - 1
      let place = lowerBound(page, FIRST_PLAIN)
      for (let at = page.text.indexOf(part, page.offsets[place]); at >= 0;) {
        place = wordOf(page.offsets, at, place)
        const run = runOf(page, place, place + 1)
        const last = runs.at(-1)
        if (last?.to === run.from) last.to = run.to
        else runs.push(run)
        place++
        at = place < words ? page.text.indexOf(part, page.offsets[place]) : -1
      }
    }
    return runs
  }

  /** Reads the dictionary into memory, so that a later search for parts need not. */
  async warm(): Promise<void> {
    for (const [n] of this.pages.dictionary.entries()) await this.#page(n)
  }

  /** Calls with the ordinals of ascending runs, piece by piece, until the answer is false. The pieces are windows: not to be changed. */
  async each(runs: readonly Run[], visit: (ordinals: Uint32Array) => boolean | void, signal?: AbortSignal): Promise<void> {
    const wanted = pagesOf(runs)
    let next = 0
    for (let done = 0; done < wanted.length;) {
      // The first page alone may be enough.
      const batch = wanted.slice(done, done + (done === 0 ? 1 : AHEAD))
      done += batch.length
      const pages = await this.#read(batch)
      signal?.throwIfAborted()
      for (const [i, page] of pages.entries()) {
        const start = (batch[i] as number) * POSTINGS_PAGE
        const end = start + POSTINGS_PAGE
        for (let run = runs[next]; run && run.from < end; run = runs[++next]) {
          if (visit(page.subarray(Math.max(0, run.from - start), run.to - start)) === false) return
          if (run.to > end) break
        }
      }
    }
  }

  /** Place in the postings of the first word that is not before this one. */
  async #placeOf(word: string): Promise<number> {
    const at = this.#pageBefore(word)
    if (at < 0) return 0
    const page = await this.#page(at)
    return page.starts[lowerBound(page, word)] as number
  }

  /** The last page of the dictionary that begins with this word or one before it; -1 where none does. */
  #pageBefore(word: string): number {
    const { dictionary } = this.pages
    let low = 0
    let high = dictionary.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((dictionary[middle] as { first: string }).first <= word) low = middle + 1
      else high = middle
    }
    return low - 1
  }

  #page(n: number): Promise<DictionaryPage> {
    let page = this.#dictionary.get(n)
    if (!page) {
      page = this.#bytes([(this.pages.dictionary[n] as { chunk: Id }).chunk]).then(([bytes]) =>
        decodeDictionary(bytes as Uint8Array),
      )
      this.#dictionary.set(n, page)
      page.catch(() => this.#dictionary.delete(n))
    }
    return page
  }

  async #read(wanted: readonly number[]): Promise<Uint32Array[]> {
    const missing = wanted.filter((n) => !this.#postings.has(n))
    const fresh = new Map<number, Uint32Array>()
    if (missing.length > 0) {
      const bytes = await this.#bytes(missing.map((n) => this.pages.postings[n] as Id))
      missing.forEach((n, i) => fresh.set(n, decodePostings(bytes[i] as Uint8Array)))
    }
    const pages = wanted.map((n) => {
      const page = (fresh.get(n) ?? this.#postings.get(n)) as Uint32Array
      // Last used goes to the end; the first are the ones to let go.
      this.#postings.delete(n)
      this.#postings.set(n, page)
      return page
    })
    for (const n of this.#postings.keys()) if (this.#postings.size > KEPT) this.#postings.delete(n)
    return pages
  }

  async #bytes(chunks: Id[]): Promise<Uint8Array[]> {
    const records = await this.db.chunks.bulkGet(chunks)
    return records.map((record, i) => {
      if (!record || crc32(record.bytes) !== record.crc) throw new DamagedBaseError(chunks[i] as Id)
      return record.bytes
    })
  }
}

const readers = new WeakMap<Base, WordReader>()

/** Pages of postings that hold these runs, ascending. */
function pagesOf(runs: readonly Run[]): number[] {
  const pages: number[] = []
  for (const { from, to } of runs)
    for (let n = Math.floor(from / POSTINGS_PAGE); n * POSTINGS_PAGE < to; n++) if (n > (pages.at(-1) ?? -1)) pages.push(n)
  return pages
}

export function countRuns(runs: readonly Run[]): number {
  return runs.reduce((sum, { from, to }) => sum + to - from, 0)
}

function wordAt({ text, offsets }: DictionaryPage, place: number): string {
  return text.slice(offsets[place], (offsets[place + 1] as number) - 1)
}

function lowerBound(page: DictionaryPage, word: string): number {
  let low = 0
  let high = page.offsets.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (wordAt(page, middle) < word) low = middle + 1
    else high = middle
  }
  return low
}

/** Place of the word that holds this offset, at or after `from`. */
function wordOf(offsets: Uint32Array, offset: number, from: number): number {
  let low = from
  let high = offsets.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle + 1] as number) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function runOf({ starts }: DictionaryPage, from: number, to: number): Run {
  return { from: starts[from] as number, to: starts[to] as number }
}

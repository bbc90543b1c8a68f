import type { ChunkRecord } from '../db/database.ts'
import { newId, type Id } from '../db/id.ts'
import { ColumnReader, ColumnWriter } from '../orders/byte-columns.ts'
import { crc32 } from '../orders/crc.ts'
import type { WordIndexPages } from '../orders/manifest.ts'
import type { WordIndex } from './word-index.ts'

/** UTF-16 units of words on one page of the dictionary, separators included. */
const DICTIONARY_PAGE = 65_536
/** Ordinals on one page of postings: 64 kB. */
export const POSTINGS_PAGE = 16_384

/** A page of sorted words as it is searched: one string, since looking for a part in one is as fast as the machine can. */
export interface DictionaryPage {
  /** The words, each followed by U+0000. */
  text: string
  /** Where each word begins in `text`, and the text's length. */
  offsets: Uint32Array
  /** Where each word's ordinals begin on all pages of postings, and where the last one's end. */
  starts: Uint32Array
}

/**
 * Cuts an index into immutable pages. A page of the dictionary is two columns: u32 where each word's ordinals begin, and the end of the
 * last; the words as texts. A page of postings is one column of u32.
 */
export function cutWordIndex(index: WordIndex): { pages: WordIndexPages; chunks: ChunkRecord[] } {
  const chunks: ChunkRecord[] = []
  const chunk = (bytes: Uint8Array<ArrayBuffer>): Id => {
    const id = newId()
    chunks.push({ id, bytes, crc: crc32(bytes) })
    return id
  }
  const pages: WordIndexPages = { dictionary: [], postings: [], length: index.ordinals.length }
  for (let from = 0; from < index.words.length;) {
    let to = from
    for (let size = 0; to < index.words.length && size < DICTIONARY_PAGE; to++) size += (index.words[to] as string).length + 1
    const words = index.words.slice(from, to)
    const bytes = new ColumnWriter()
      .numbers('u32', index.starts.subarray(from, to + 1))
      .texts(words)
      .bytes()
    const start = index.starts[from] as number
    pages.dictionary.push({ chunk: chunk(bytes), first: words[0] as string, words: words.length, start })
    from = to
  }
  for (let at = 0; at < index.ordinals.length; at += POSTINGS_PAGE) {
    const bytes = new ColumnWriter().numbers('u32', index.ordinals.subarray(at, at + POSTINGS_PAGE)).bytes()
    pages.postings.push(chunk(bytes))
  }
  return { pages, chunks }
}

/** The index whole, for the next generation. `bytesOf` reads a chunk. */
export async function joinWordIndex(
  pages: WordIndexPages | null,
  bytesOf: (chunk: Id) => Promise<Uint8Array>,
): Promise<WordIndex> {
  if (!pages) return { words: [], starts: new Uint32Array(1), ordinals: new Uint32Array(0) }
  const words: string[] = []
  const starts = new Uint32Array(pages.dictionary.reduce((sum, page) => sum + page.words, 0) + 1)
  for (const page of pages.dictionary) {
    const reader = new ColumnReader(await bytesOf(page.chunk))
    starts.set(reader.u32(), words.length)
    for (const word of reader.texts(page.words)) words.push(word)
  }
  const ordinals = new Uint32Array(pages.length)
  let at = 0
  for (const chunk of pages.postings) {
    const part = decodePostings(await bytesOf(chunk))
    ordinals.set(part, at)
    at += part.length
  }
  return { words, starts, ordinals }
}

export function decodeDictionary(bytes: Uint8Array): DictionaryPage {
  const reader = new ColumnReader(bytes)
  const starts = reader.u32()
  const text = `${reader.texts(starts.length - 1).join('\0')}\0`
  const offsets = new Uint32Array(starts.length)
  for (let i = 1, at = 0; i < offsets.length; i++) {
    at = text.indexOf('\0', at) + 1
    offsets[i] = at
  }
  return { text, offsets, starts }
}

export function decodePostings(bytes: Uint8Array): Uint32Array {
  return new ColumnReader(bytes).u32()
}

/** All chunks of an index, for whoever counts or sweeps them. */
export function wordChunks(pages: WordIndexPages | null): Id[] {
  return pages ? [...pages.dictionary.map((page) => page.chunk), ...pages.postings] : []
}

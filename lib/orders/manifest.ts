import type { Id } from '../db/id.ts'

/** The sorted indexes of a base: each maps a 53-bit key to ordinals of contacts. */
export const INDEXES = ['id', 'phone', 'email', 'handle', 'external', 'name', 'order', 'tail'] as const
export type IndexName = (typeof INDEXES)[number]

/** One page of a sorted index: its chunk, its first key, how many entries. */
export interface IndexPage {
  chunk: Id
  first: number
  count: number
}

/** The words of an inverted index: pages of sorted words, and pages of ordinals in the order of the words. */
export interface WordIndexPages {
  dictionary: {
    chunk: Id
    first: string
    words: number
    /** Where the page's first word begins in the postings. */ start: number
  }[]
  postings: Id[]
  /** Ordinals on all pages. */
  length: number
}

/**
 * One generation of the base: which immutable chunks it is made of. Generations share the chunks that did not change.
 * The record `base` of the `keyed` table names the present one; swapping it is the only step that changes what anybody sees.
 */
export interface Manifest {
  generation: number
  /** The one it was made from; undo goes back to it. 0 is the empty base. */
  parent: number
  at: number
  /** Layout of the chunks, see `page-codec.ts`. */
  layout: 1 | 2
  /** Contacts, and so the next free ordinal: ordinals are dense and never reused. */
  contacts: number
  /** Ordinals of people who were erased, ascending: their places are blank, see `lib/law/blank.ts`. Absent: none. */
  blank?: Uint32Array
  orders: number
  /** Chunk of people `[i * PAGE_SIZE, (i + 1) * PAGE_SIZE)`. */
  pages: Id[]
  /** Figures of all contacts as columns, see `figure-columns.ts`. */
  figures: Id | null
  /** Layout 2: what filters and rules ask of all contacts at once, see `trait-columns.ts`. Null before. */
  traits: Id | null
  /** Layout 2: everybody's purchases as columns, one chunk for each block of people, see `purchase-columns.ts`. */
  purchases: Id[]
  /** Layout 2: the words that people are searched by, see `lib/search/word-index.ts`. Null before. */
  words: WordIndexPages | null
  /** Bytes of all chunks of this generation, shared ones included. */
  bytes: number
  indexes: Record<IndexName, IndexPage[]>
  /** The currency that `figures` are summed in; '' for the empty base. */
  currency: string
  /** Currencies that occur, with their number of orders. */
  currencies: Record<string, number>
}

/** The base before anything was imported. */
export const EMPTY_MANIFEST: Manifest = {
  generation: 0,
  parent: 0,
  at: 0,
  layout: 2,
  contacts: 0,
  orders: 0,
  pages: [],
  figures: null,
  traits: null,
  purchases: [],
  words: null,
  bytes: 0,
  indexes: { id: [], phone: [], email: [], handle: [], external: [], name: [], order: [], tail: [] },
  currency: '',
  currencies: {},
}

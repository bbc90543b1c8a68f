import type { Id } from '../db/id.ts'

/** The sorted indexes of a base: each maps a 53-bit key to ordinals of contacts. */
export const INDEXES = ['id', 'phone', 'email', 'handle', 'external', 'name', 'order'] as const
export type IndexName = (typeof INDEXES)[number]

/** One page of a sorted index: its chunk, its first key, how many entries. */
export interface IndexPage {
  chunk: Id
  first: number
  count: number
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
  layout: 1
  /** Contacts, and so the next free ordinal: ordinals are dense and never reused. */
  contacts: number
  orders: number
  /** Chunk of people `[i * PAGE_SIZE, (i + 1) * PAGE_SIZE)`. */
  pages: Id[]
  /** Figures of all contacts as columns, see `figure-columns.ts`. */
  figures: Id | null
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
  layout: 1,
  contacts: 0,
  orders: 0,
  pages: [],
  figures: null,
  indexes: { id: [], phone: [], email: [], handle: [], external: [], name: [], order: [] },
  currency: '',
  currencies: {},
}

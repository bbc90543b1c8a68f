import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { Breath } from '../import/breath.ts'
import { mergeWordIndex } from '../search/word-index.ts'
import { cutWordIndex, joinWordIndex } from '../search/word-pages.ts'
import { baseState, type Base } from './base.ts'
import { ChunkWriter } from './chunk-writer.ts'
import { encodeFigures, newFigureColumns } from './figure-columns.ts'
import { GenerationColumns } from './generation-columns.ts'
import { handOnFigures } from './handed-figures.ts'
import { INDEXES, type IndexName, type Manifest, type WordIndexPages } from './manifest.ts'
import type { Page } from './page-codec.ts'
import { PageColumns } from './page-columns.ts'
import { PAGE_SIZE, type PersonRow } from './person-row.ts'
import { BLOCK_PAGES } from './purchase-columns.ts'
import { changeIndex, entriesOnPage } from './sorted-index.ts'
import { chunksOf } from './swap.ts'
import { encodeTraits, newTraits } from './trait-columns.ts'

/** What the next generation is to hold. */
export interface GenerationPlan {
  /** Contacts afterwards, never fewer than before: ordinals are not reused. */
  people: number
  /** The one currency that figures are summed in. */
  currency: string
  /** About how many orders come: room is made for them at once. */
  ordersToCome?: number
  /** Pages that change; pages past the present end always do. */
  touches(page: number): boolean
  /** The rows of a touched page. Called once for each, in ascending order; `existing` is what stands there now. */
  page(page: number, existing: PersonRow[]): PersonRow[] | Promise<PersonRow[]>
  /**
   * Instead of `page`, for whoever has columns already: puts the people of a touched page into `columns`. Called once for each, in ascending
   * order; `existing` is what stands there now, null past the present end.
   */
  fill?(page: number, existing: Page | null, columns: PageColumns): void
}

export interface WriteOptions {
  signal?: AbortSignal
  progress?: (done: number, total: number) => void
}

/**
 * Writes the chunks of a new generation beside the present one and returns its manifest, which is not current yet: until `swapBase`
 * nobody sees it, and a stop at any moment leaves only chunks that `sweep` takes away. Throws the signal's reason when aborted, and what
 * the database says when the disk is full.
 */
export async function writeGeneration(
  db: RecencyDatabase,
  base: Base,
  plan: GenerationPlan,
  options: WriteOptions = {},
): Promise<Manifest> {
  const chunks = new ChunkWriter(db)
  try {
    const manifest = await new GenerationWriter(base, plan, chunks, options).write()
    await chunks.finish()
    return manifest
  } catch (error) {
    // What is under way is waited for, so that the sweep that follows finds all of it.
    await chunks.settle()
    throw error
  }
}

class GenerationWriter {
  readonly #old: Manifest
  readonly #pageCount: number
  /** 1 for each page that is written anew. A base of the first layout is written anew whole. */
  readonly #touched: Uint8Array
  readonly #breath: Breath

  constructor(
    readonly base: Base,
    readonly plan: GenerationPlan,
    readonly chunks: ChunkWriter,
    readonly options: WriteOptions,
  ) {
    this.#old = base.manifest
    this.#pageCount = Math.ceil(plan.people / PAGE_SIZE)
    this.#touched = Uint8Array.from({ length: this.#pageCount }, (_, page) =>
      this.#old.layout === 1 || this.#planned(page) ? 1 : 0,
    )
    this.#breath = new Breath(options.signal)
  }

  async write(): Promise<Manifest> {
    const { base, plan, chunks } = this
    const old = this.#old
    const figures = newFigureColumns(plan.people, await base.figures())
    const traits = newTraits(plan.people, (await base.traits()) ?? undefined)
    const columns = new GenerationColumns(figures, traits, { ...old.currencies }, plan.currency)
    columns.builders.order.reserve(plan.ordersToCome ?? 0)
    const { pages, purchases } = await this.#writePages(columns)
    const encoded = encodeFigures(figures)
    const figuresChunk = chunks.put(encoded)
    handOnFigures(base.db, { chunk: figuresChunk, length: encoded.length, columns: figures })
    const written = {
      generation: (await baseState(base.db)).newest + 1,
      parent: old.generation,
      at: Date.now(),
      layout: 2 as const,
      contacts: plan.people,
      ...(old.blank ? { blank: old.blank } : {}),
      orders: old.orders + columns.orders,
      pages,
      figures: figuresChunk,
      traits: chunks.put(encodeTraits(traits)),
      purchases,
      indexes: await this.#writeIndexes(columns),
      words: await this.#writeWords(columns),
      currency: plan.currency,
      currencies: columns.currencies,
    }
    return { ...written, bytes: this.#bytesOf({ ...written, bytes: 0 }) }
  }

  async #writePages(columns: GenerationColumns): Promise<{ pages: Id[]; purchases: Id[] }> {
    const { chunks, base, options } = this
    const pages: Id[] = []
    const purchases: Id[] = []
    const filled = new PageColumns()
    for (let first = 0; first < this.#pageCount; first += BLOCK_PAGES) {
      const end = Math.min(first + BLOCK_PAGES, this.#pageCount)
      const block = first / BLOCK_PAGES
      const changes = this.#touched.subarray(first, end).includes(1)
      for (let page = first; page < end; page++) {
        if (this.#touched[page] === 1) {
          if (this.#breath.due()) await this.#breath.take()
          options.signal?.throwIfAborted()
          await this.#fill(page, filled, columns)
          columns.add(page, filled)
          pages.push(chunks.put(filled.encode()))
          if (chunks.full) await chunks.room()
          options.progress?.(page + 1, this.#pageCount)
        } else {
          pages.push(this.#old.pages[page] as Id)
          if (changes) {
            const was = await base.purchases(block)
            const from = (page - first) * PAGE_SIZE
            columns.purchases.copy(was, from, Math.min(from + PAGE_SIZE, was.counts.length))
          }
        }
      }
      purchases.push(changes ? chunks.put(columns.purchases.encode()) : (this.#old.purchases[block] as Id))
    }
    return { pages, purchases }
  }

  async #fill(page: number, filled: PageColumns, columns: GenerationColumns): Promise<void> {
    const { base, plan } = this
    const existing = page < this.#old.pages.length ? await base.openPage(page) : null
    if (existing) for (const [currency, count] of existing.currencies()) columns.count(currency, -count)
    filled.clear()
    if (!this.#planned(page)) for (const row of existing?.rows() ?? []) filled.addRow(row)
    else if (plan.fill) plan.fill(page, existing, filled)
    else for (const row of await plan.page(page, existing?.rows() ?? [])) filled.addRow(row)
  }

  async #writeIndexes(columns: GenerationColumns): Promise<Record<IndexName, Manifest['indexes'][IndexName]>> {
    const { chunks } = this
    const indexes = {} as Record<IndexName, Manifest['indexes'][IndexName]>
    const place = {
      read: (chunk: Id) => this.base.indexPage(chunk),
      write: async (bytes: Uint8Array<ArrayBuffer>): Promise<Id> => {
        if (this.#breath.due()) await this.#breath.take()
        if (chunks.full) await chunks.room()
        return chunks.put(bytes)
      },
    }
    for (const name of INDEXES) {
      this.options.signal?.throwIfAborted()
      const kept = this.#touched.includes(0) ? this.#old.indexes[name] : []
      const fresh = columns.builders[name].sorted()
      indexes[name] = await changeIndex(kept, fresh, this.#isReplaced, entriesOnPage(name), place)
    }
    return indexes
  }

  async #writeWords(columns: GenerationColumns): Promise<WordIndexPages> {
    const kept = this.#touched.includes(0) ? this.#old.words : null
    const old = await joinWordIndex(kept, (chunk) => this.base.bytes(chunk))
    const cut = cutWordIndex(mergeWordIndex(old, columns.words.built(), this.#isReplaced))
    for (const chunk of cut.chunks) this.chunks.add(chunk)
    return cut.pages
  }

  /** Chunks that stay are as long as they were: what went is known, since it was read to be replaced. */
  #bytesOf(written: Manifest): number {
    const before = new Set(chunksOf(this.#old))
    const kept = chunksOf(written).filter((chunk) => before.delete(chunk))
    if (kept.length === 0) return this.chunks.bytes
    let gone = 0
    for (const chunk of before) gone += this.base.lengthOf(chunk)
    return this.#old.bytes - gone + this.chunks.bytes
  }

  #planned(page: number): boolean {
    return page >= this.#old.pages.length || this.plan.touches(page)
  }

  readonly #isReplaced = (ordinal: number): boolean => this.#touched[Math.floor(ordinal / PAGE_SIZE)] === 1
}

import type { Id } from '../db/id.ts'
import type { Base } from '../orders/base.ts'
import { decodeFigures, encodeFigures, NO_DAY } from '../orders/figure-columns.ts'
import { idKey } from '../orders/keys.ts'
import { INDEXES, type IndexPage, type Manifest } from '../orders/manifest.ts'
import { decodePage, encodePage } from '../orders/page-codec.ts'
import { PAGE_SIZE, type PersonRow } from '../orders/person-row.ts'
import { BLOCK_PEOPLE, decodePurchases, encodePurchases, purchasesWithout } from '../orders/purchase-columns.ts'
import { decodeIndexPage, encodeIndexPage } from '../orders/sorted-index.ts'
import { clearTraits, decodeTraits, encodeTraits } from '../orders/trait-columns.ts'
import { mergeWordIndex } from '../search/word-index.ts'
import { cutWordIndex, joinWordIndex } from '../search/word-pages.ts'
import { blankRow } from './blank.ts'
import type { ChunkRewriter } from './chunk-rewriter.ts'

/** A generation without some people. */
export interface ErasedGeneration {
  /** As it was, but for its chunks, counts and blank places. */
  manifest: Manifest
  /** Who was in it. */
  lost: PersonRow[]
  /** Where they stood. */
  ordinals: number[]
}

/** Makes a generation's chunks anew wherever these people stand in them. Nobody sees it until its manifest is stored. */
export async function eraseFromGeneration(
  base: Base,
  ids: ReadonlySet<Id>,
  chunks: ChunkRewriter,
  progress: (share: number) => void,
): Promise<ErasedGeneration> {
  const old = base.manifest
  const ordinals = await ordinalsOf(base, ids)
  if (ordinals.length === 0) return { manifest: old, lost: [], ordinals }
  const gone = new Uint8Array(old.contacts)
  for (const ordinal of ordinals) gone[ordinal] = 1
  const { pages, lost } = await blankPages(base, ids, ordinals, chunks)
  progress(0.3)
  const indexes = { ...old.indexes }
  for (const [i, name] of INDEXES.entries()) {
    indexes[name] = await withoutOrdinals(old.indexes[name], gone, chunks)
    progress(0.3 + (0.4 * (i + 1)) / INDEXES.length)
  }
  const words = await wordsWithout(old, gone, chunks)
  progress(0.9)
  const figures = old.figures === null ? null : await chunks.rewrite(old.figures, (bytes) => figuresWithout(bytes, ordinals))
  const traits = old.traits === null ? null : await chunks.rewrite(old.traits, (bytes) => traitsWithout(bytes, ordinals))
  const purchases = await purchasesOf(old, ordinals, chunks)
  const currencies = { ...old.currencies }
  for (const { orders } of lost)
    for (const { currency } of orders) {
      const left = (currencies[currency] ?? 0) - 1
      if (left > 0) currencies[currency] = left
      else delete currencies[currency]
    }
  const orders = old.orders - lost.reduce((sum, row) => sum + row.orders.length, 0)
  const blank = Uint32Array.from([...(old.blank ?? []), ...ordinals]).toSorted()
  return { manifest: { ...old, pages, indexes, words, figures, traits, purchases, currencies, orders, blank }, lost, ordinals }
}

/** Where these people stand, ascending. Asked in the order of the index, then of the pages, so that each is read once. */
async function ordinalsOf(base: Base, ids: ReadonlySet<Id>): Promise<number[]> {
  const likely: number[] = []
  for (const id of [...ids].toSorted()) likely.push(...(await base.lookup('id', idKey(id))))
  const found: number[] = []
  for (const ordinal of Uint32Array.from(new Set(likely)).toSorted())
    if (ids.has((await base.person(ordinal))?.contact.id ?? '')) found.push(ordinal)
  return found
}

async function blankPages(
  base: Base,
  ids: ReadonlySet<Id>,
  ordinals: readonly number[],
  chunks: ChunkRewriter,
): Promise<{ pages: Id[]; lost: PersonRow[] }> {
  const pages = [...base.manifest.pages]
  const lost: PersonRow[] = []
  for (const page of new Set(ordinals.map((ordinal) => Math.floor(ordinal / PAGE_SIZE)))) {
    const chunk = pages[page] as Id
    const made = await chunks.once(chunk, async () => {
      const rows = decodePage(await chunks.bytes(chunk))
      const left = rows.filter(({ contact }) => ids.has(contact.id))
      const next = rows.map((row) => (ids.has(row.contact.id) ? blankRow() : row))
      return { chunk: await chunks.put(encodePage(next)), lost: left }
    })
    pages[page] = made.chunk
    for (const row of made.lost) lost.push(row)
  }
  return { pages, lost }
}

/** Entries are found by their ordinals, whatever an index makes its keys of; only pages that hold one are made anew. */
async function withoutOrdinals(pages: readonly IndexPage[], gone: Uint8Array, chunks: ChunkRewriter): Promise<IndexPage[]> {
  const next: IndexPage[] = []
  for (const page of pages) {
    const made = await chunks.once(page.chunk, async (): Promise<IndexPage | null> => {
      const { keys, ordinals } = decodeIndexPage(await chunks.bytes(page.chunk))
      if (!ordinals.some((ordinal) => gone[ordinal] === 1)) return page
      const left = { keys: keys.slice(), ordinals: ordinals.slice() }
      let count = 0
      for (const [i, ordinal] of ordinals.entries()) {
        if (gone[ordinal] === 1) continue
        left.keys[count] = keys[i] as number
        left.ordinals[count++] = ordinal
      }
      if (count === 0) return null
      const bytes = encodeIndexPage({ keys: left.keys.subarray(0, count), ordinals: left.ordinals.subarray(0, count) })
      return { chunk: await chunks.put(bytes), first: left.keys[0] as number, count }
    })
    if (made) next.push(made)
  }
  return next
}

/** Words that only they had go with them. */
async function wordsWithout({ words }: Manifest, gone: Uint8Array, chunks: ChunkRewriter): Promise<Manifest['words']> {
  if (!words) return null
  const key = [...words.dictionary.map(({ chunk }) => chunk), ...words.postings].join(' ')
  return chunks.once(key, async () => {
    const nothing = { words: [], starts: new Uint32Array(1), ordinals: new Uint32Array(0) }
    const old = await joinWordIndex(words, (chunk) => chunks.bytes(chunk))
    const cut = cutWordIndex(mergeWordIndex(old, nothing, (ordinal) => gone[ordinal] === 1))
    await chunks.add(cut.chunks)
    return cut.pages
  })
}

function traitsWithout(bytes: Uint8Array, ordinals: readonly number[]): Uint8Array<ArrayBuffer> {
  const traits = decodeTraits(bytes)
  for (const ordinal of ordinals) clearTraits(traits, ordinal)
  return encodeTraits(traits)
}

async function purchasesOf({ purchases }: Manifest, ordinals: readonly number[], chunks: ChunkRewriter): Promise<Id[]> {
  const next = [...purchases]
  const gone = new Set(ordinals)
  for (const block of new Set(ordinals.map((ordinal) => Math.floor(ordinal / BLOCK_PEOPLE)))) {
    const chunk = purchases[block]
    if (chunk === undefined) continue
    next[block] = await chunks.rewrite(chunk, (bytes) =>
      encodePurchases(purchasesWithout(decodePurchases(bytes), (place) => gone.has(block * BLOCK_PEOPLE + place))),
    )
  }
  return next
}

function figuresWithout(bytes: Uint8Array, ordinals: readonly number[]): Uint8Array<ArrayBuffer> {
  const figures = decodeFigures(bytes.slice())
  for (const ordinal of ordinals) {
    figures.firstDay[ordinal] = NO_DAY
    figures.lastDay[ordinal] = NO_DAY
    figures.count[ordinal] = 0
    figures.mainCount[ordinal] = 0
    figures.spent[ordinal] = 0
  }
  return encodeFigures(figures)
}

import { foldName } from '../contacts/fold.ts'
import type { RecencyDatabase } from '../db/database.ts'
import { newId, type Id } from '../db/id.ts'
import { isBlank } from '../law/blank.ts'
import { indexWords, tailKey } from '../search/contact-words.ts'
import { mergeWordIndex, WordIndexBuilder } from '../search/word-index.ts'
import { cutWordIndex, joinWordIndex } from '../search/word-pages.ts'
import { baseState, type Base } from './base.ts'
import { crc32 } from './crc.ts'
import { encodeFigures, newFigureColumns, setFigures } from './figure-columns.ts'
import { figuresOf } from './figures.ts'
import { emailKey, externalKey, handleKey, idKey, nameKey, orderKey, phoneKey } from './keys.ts'
import { INDEXES, type IndexName, type Manifest } from './manifest.ts'
import { encodePage } from './page-codec.ts'
import { PAGE_SIZE, type PersonRow } from './person-row.ts'
import { cutIndex, IndexBuilder, mergeIndexes } from './sorted-index.ts'

/** What the next generation is to hold. */
export interface GenerationPlan {
  /** Contacts afterwards, never fewer than before: ordinals are not reused. */
  people: number
  /** The one currency that figures are summed in. */
  currency: string
  /** Pages that change; pages past the present end always do. */
  touches(page: number): boolean
  /** The rows of a touched page. Called once for each, in ascending order; `existing` is what stands there now. */
  page(page: number, existing: PersonRow[]): PersonRow[] | Promise<PersonRow[]>
}

export interface WriteOptions {
  signal?: AbortSignal
  progress?: (done: number, total: number) => void
}

/**
 * Writes the chunks of a new generation beside the present one and returns its manifest, which is not current yet: until `swapBase`
 * nobody sees it, and a stop at any moment leaves only chunks that `sweep` takes away. Throws the signal's reason when aborted.
 */
export async function writeGeneration(
  db: RecencyDatabase,
  base: Base,
  plan: GenerationPlan,
  options: WriteOptions = {},
): Promise<Manifest> {
  const { signal, progress } = options
  const old = base.manifest
  const pageCount = Math.ceil(plan.people / PAGE_SIZE)
  const planned = (page: number): boolean => page >= old.pages.length || plan.touches(page)
  // A base from before there was an index of words is read whole once.
  const touched = (page: number): boolean => old.words === null || planned(page)
  const builders = Object.fromEntries(INDEXES.map((name) => [name, new IndexBuilder()])) as Record<IndexName, IndexBuilder>
  const figures = newFigureColumns(plan.people, await base.figures())
  const words = new WordIndexBuilder()
  const currencies = { ...old.currencies }
  const pages: Id[] = []
  let orders = old.orders

  for (let page = 0; page < pageCount; page++) {
    signal?.throwIfAborted()
    if (!touched(page)) {
      pages.push(old.pages[page] as Id)
      continue
    }
    const existing = await base.page(page)
    for (const row of existing) countOrders(row, -1)
    const rows = planned(page) ? await plan.page(page, existing) : existing
    rows.forEach((row, place) => {
      const ordinal = page * PAGE_SIZE + place
      countOrders(row, 1)
      if (isBlank(row)) return
      setFigures(figures, ordinal, figuresOf(row.orders, plan.currency))
      indexRow(builders, row, ordinal)
      indexWords(words, row, ordinal)
    })
    pages.push(await putChunk(db, encodePage(rows)))
    progress?.(page + 1, pageCount)
  }

  const indexes = {} as Record<IndexName, Manifest['indexes'][IndexName]>
  for (const name of INDEXES) {
    signal?.throwIfAborted()
    const merged = mergeIndexes(await base.index(name), builders[name].sorted(), (ordinal) =>
      touched(Math.floor(ordinal / PAGE_SIZE)),
    )
    const cut = cutIndex(merged)
    await db.chunks.bulkAdd(cut.chunks)
    indexes[name] = cut.pages
  }
  signal?.throwIfAborted()
  const before = await joinWordIndex(old.words, async (chunk) => (await db.chunks.get(chunk))?.bytes ?? new Uint8Array(0))
  const wordIndex = cutWordIndex(mergeWordIndex(before, words.built(), (ordinal) => touched(Math.floor(ordinal / PAGE_SIZE))))
  await db.chunks.bulkAdd(wordIndex.chunks)

  function countOrders(row: PersonRow, by: 1 | -1): void {
    orders += by * row.orders.length
    for (const order of row.orders) {
      const count = (currencies[order.currency] ?? 0) + by
      if (count === 0) delete currencies[order.currency]
      else currencies[order.currency] = count
    }
  }

  return {
    generation: (await baseState(db)).newest + 1,
    parent: old.generation,
    at: Date.now(),
    layout: 1,
    contacts: plan.people,
    ...(old.blank ? { blank: old.blank } : {}),
    orders,
    pages,
    figures: await putChunk(db, encodeFigures(figures)),
    traits: null,
    purchases: [],
    words: wordIndex.pages,
    bytes: 0,
    indexes,
    currency: plan.currency,
    currencies,
  }
}

async function putChunk(db: RecencyDatabase, bytes: Uint8Array<ArrayBuffer>): Promise<Id> {
  const id = newId()
  await db.chunks.add({ id, bytes, crc: crc32(bytes) })
  return id
}

/** A name is found here by the whole; by its words, see `lib/search`. */
function indexRow(builders: Record<IndexName, IndexBuilder>, { contact, orders }: PersonRow, ordinal: number): void {
  builders.id.add(idKey(contact.id), ordinal)
  for (const phone of contact.phones) {
    builders.phone.add(phoneKey(phone), ordinal)
    builders.tail.add(tailKey(phone), ordinal)
  }
  for (const mail of contact.emails) builders.email.add(emailKey(mail), ordinal)
  for (const handle of contact.handles) builders.handle.add(handleKey(handle), ordinal)
  if (contact.externalId) builders.external.add(externalKey(contact.source, contact.externalId), ordinal)
  const name = foldName(contact.name)
  if (name !== '') builders.name.add(nameKey(name), ordinal)
  for (const order of orders) builders.order.add(orderKey(order.source, order.number), ordinal)
}

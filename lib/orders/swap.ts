import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { dropFreedFromGoals } from '../goals/freed-people.ts'
import { noteFreed } from '../segments/history/freed-ordinals.ts'
import { wordChunks } from '../search/word-pages.ts'
import { clearTagsFrom } from '../tags/tag-blocks.ts'
import { baseState, currentGeneration } from './base.ts'
import { chunksBeside } from './chunks-beside.ts'
import { INDEXES, type Manifest } from './manifest.ts'

/** The base was changed by somebody else since this generation was begun. */
export class BaseMovedError extends Error {
  constructor() {
    super('the base has changed since this import began')
    this.name = 'BaseMovedError'
  }
}

/**
 * Makes a written generation the present one, in one transaction of strict durability together with what must be seen with it
 * (the import's record, its left-out rows). Before it the base is the old one, after it the new one, and never between.
 */
export function swapBase(
  db: RecencyDatabase,
  to: Manifest,
  alsoInTransaction: () => Promise<void> = async () => {},
): Promise<void> {
  return moveBase(db, async () => {
    const { generation, newest } = await baseState(db)
    if (generation !== to.parent || to.generation <= newest) throw new BaseMovedError()
    await db.manifests.put(to)
    await db.keyed.put({ key: 'base', value: { generation: to.generation, newest: to.generation } })
    await alsoInTransaction()
  })
}

/** Goes back to an earlier generation that is still kept (0: the empty base). Throws where it is not. */
export function undoTo(
  db: RecencyDatabase,
  generation: number,
  alsoInTransaction: () => Promise<void> = async () => {},
): Promise<void> {
  return moveBase(db, async () => {
    if (generation !== 0 && !(await db.manifests.get(generation))) throw new Error(`generation ${generation} is no longer kept`)
    const { newest } = await baseState(db)
    await db.keyed.put({ key: 'base', value: { generation, newest } })
    // Ordinals that are free again will be somebody else's.
    const people = (await db.manifests.get(generation))?.contacts ?? 0
    await clearTagsFrom(db, people)
    await noteFreed(db, people)
    await dropFreedFromGoals(db, people)
    await alsoInTransaction()
  })
}

/** One transaction over all that may change together with the base. */
function moveBase(db: RecencyDatabase, move: () => Promise<void>): Promise<void> {
  const tables = [
    db.keyed,
    db.manifests,
    db.imports,
    db.leftOut,
    db.jobs,
    db.contacts,
    db.log,
    db.people,
    db.tagBlocks,
    db.ownFields,
    db.goals,
  ]
  return db.transaction('rw', tables, async () => {
    await move()
    // Names and towns of everybody in the base before: the sweep takes their chunks, and they are made anew when they are asked for.
    await db.keyed.delete('pageColumns')
  })
}

/** How many imports can be undone one after the other: that many generations before the present one are kept. */
export const UNDO_DEPTH = 3
/** Of a base of more bytes than this only the generation before the present one is kept: each may take as much again. */
const LARGE_BASE = 200_000_000
const LARGE_UNDO_DEPTH = 1

/** How many imports of a base of so many bytes can be undone one after the other. */
export function undoDepth(bytes: number): number {
  return bytes > LARGE_BASE ? LARGE_UNDO_DEPTH : UNDO_DEPTH
}

/** Chunks that are taken away in one transaction. */
const SWEPT_AT_ONCE = 200

/**
 * Takes away the chunks that no kept generation uses, and the generations that undo no longer needs: kept are the present one and
 * the three before it (one for a large base). Run while no import is writing, since that one's chunks belong to no manifest yet.
 */
export async function sweep(db: RecencyDatabase): Promise<{ chunks: number }> {
  const unused = await db.transaction('rw', [db.keyed, db.manifests, db.chunks], async () => {
    const keep = await ancestry(db)
    const used = new Set<Id>(await chunksBeside(db))
    for (const kept of await db.manifests.toArray()) {
      if (!keep.has(kept.generation)) await db.manifests.delete(kept.generation)
      else for (const id of chunksOf(kept)) used.add(id)
    }
    return (await db.chunks.toCollection().primaryKeys()).filter((id) => !used.has(id))
  })
  // In pieces: a card that is asked for meanwhile waits for one of them at most.
  for (let from = 0; from < unused.length; from += SWEPT_AT_ONCE)
    await db.chunks.bulkDelete(unused.slice(from, from + SWEPT_AT_ONCE))
  return { chunks: unused.length }
}

/** The present generation and those before it that undo may go back to. */
async function ancestry(db: RecencyDatabase): Promise<Set<number>> {
  let generation = await currentGeneration(db)
  const found = new Set([generation])
  let depth = UNDO_DEPTH
  for (let steps = 0; steps < depth && generation !== 0; steps++) {
    const manifest = await db.manifests.get(generation)
    depth = Math.min(depth, undoDepth(manifest?.bytes ?? 0))
    generation = manifest?.parent ?? 0
    found.add(generation)
  }
  return found
}

/** Everything that a generation is made of. */
export function chunksOf(manifest: Manifest): Id[] {
  const ids = [
    ...manifest.pages,
    ...manifest.purchases,
    ...(manifest.traits === null ? [] : [manifest.traits]),
    ...wordChunks(manifest.words),
    ...INDEXES.flatMap((name) => manifest.indexes[name].map((page) => page.chunk)),
  ]
  return manifest.figures === null ? ids : [...ids, manifest.figures]
}

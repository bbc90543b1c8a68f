import type { PersonState, RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { Base, currentGeneration } from '../orders/base.ts'
import { ordinalsOf } from '../same/merged-ordinals.ts'
import { BLOCK, hasBit } from './tag-blocks.ts'

/**
 * The same states with the tags that were given to many at once: a person's tags are those of their own and these. Taking such a tag from
 * one person clears their bit, so nothing is to be taken off here. `members`: for each state the contacts that are this person.
 */
export async function withGivenTags(
  db: RecencyDatabase,
  states: readonly PersonState[],
  members: (id: Id) => readonly Id[],
): Promise<PersonState[]> {
  if ((await db.tagBlocks.count()) === 0) return [...states]
  const base = await presentBase(db)
  const ordinals = await ordinalsOf(base, [...new Set(states.flatMap(({ contact }) => members(contact)))])
  const given = await tagsAt(db, [...ordinals.values()])
  return states.map((state) => {
    const tags = members(state.contact).flatMap((id) => given.get(ordinals.get(id) ?? -1) ?? [])
    return tags.length === 0 ? state : { ...state, tags: [...new Set([...state.tags, ...tags])] }
  })
}

/** Tags that were given to many at once, of the people at these ordinals. */
export async function tagsAt(db: RecencyDatabase, ordinals: readonly number[]): Promise<Map<number, string[]>> {
  const blocks = [...new Set(ordinals.map((ordinal) => Math.floor(ordinal / BLOCK)))]
  const found = new Map<number, string[]>()
  for (const { tag, block, bits } of await db.tagBlocks.where('block').anyOf(blocks).toArray())
    for (const ordinal of ordinals)
      if (Math.floor(ordinal / BLOCK) === block && hasBit(bits, ordinal % BLOCK))
        found.set(ordinal, [...(found.get(ordinal) ?? []), tag])
  return found
}

const present = new WeakMap<RecencyDatabase, Promise<Base>>()

/** The base whose ordinals the bits are of, with what it has read so far. */
async function presentBase(db: RecencyDatabase): Promise<Base> {
  const generation = await currentGeneration(db)
  const known = await present.get(db)
  if (known?.manifest.generation === generation) return known
  const base = Base.open(db)
  present.set(db, base)
  base.catch(() => present.delete(db))
  return base
}

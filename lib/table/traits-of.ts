import type { Base } from '../orders/base.ts'
import { PAGE_SIZE } from '../orders/person-row.ts'
import { newTraits, setTraits, type TraitColumns } from '../orders/trait-columns.ts'
import type { PlacedRow } from '../same/merged-rows.ts'

const kept = new WeakMap<Base, Promise<TraitColumns>>()

/** What filters ask of everybody in a base; kept in memory while the base is. Throws the signal's reason when aborted. */
export function traitsOf(base: Base, signal?: AbortSignal): Promise<TraitColumns> {
  const known = kept.get(base)
  if (known) return known
  const traits = base.traits().then((columns) => columns ?? gather(base, signal))
  kept.set(base, traits)
  traits.catch(() => kept.delete(base))
  return traits
}

const joined = new WeakMap<readonly PlacedRow[], TraitColumns>()

/** The same with merged people as they are shown: all their numbers and mails, a "no" of any of them, gone only where all are. */
export function withMerged(traits: TraitColumns, merged: readonly PlacedRow[]): TraitColumns {
  if (merged.length === 0) return traits
  const known = joined.get(merged)
  if (known) return known
  const all = newTraits(traits.flags.length, traits)
  for (const { standing, row } of merged) setTraits(all, standing, row)
  joined.set(merged, all)
  return all
}

/** For a base whose layout has no such columns yet: person by person. */
async function gather(base: Base, signal?: AbortSignal): Promise<TraitColumns> {
  const people = base.manifest.contacts
  const traits = newTraits(people)
  for (let page = 0; page * PAGE_SIZE < people; page++) {
    const rows = await base.page(page)
    signal?.throwIfAborted()
    rows.forEach((row, place) => setTraits(traits, page * PAGE_SIZE + place, row))
  }
  return traits
}

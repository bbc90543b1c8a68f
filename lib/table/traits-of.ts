import type { Base } from '../orders/base.ts'
import { PAGE_SIZE } from '../orders/person-row.ts'
import { newTraits, setTraits, type TraitColumns } from '../orders/trait-columns.ts'

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

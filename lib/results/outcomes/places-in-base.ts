import type { Id } from '../../db/id.ts'
import type { Base } from '../../orders/base.ts'
import { idKey } from '../../orders/keys.ts'
import type { SortedIndex } from '../../orders/sorted-index.ts'
import { mergedOrdinals, ordinalsOf } from '../../same/merged-ordinals.ts'

/** Above so many, the index is read whole. */
const FEW = 500

/** Where people stand in a base, ascending by ordinal. Merged people stand at several. */
export interface PlacesInBase {
  ordinals: Uint32Array
  /** Place among the people who were asked for. */
  people: Uint32Array
}

/** `ids` are those under which people are shown. Who was typed by hand stands nowhere. */
export async function placesInBase(base: Base, ids: readonly Id[]): Promise<PlacesInBase> {
  const found: [ordinal: number, person: number][] = []
  const merged = new Map((await mergedOrdinals(base)).map((one) => [one.group.head, one]))
  const alone: Id[] = []
  const personOf = new Map<Id, number>()
  for (const [person, id] of ids.entries()) {
    const group = merged.get(id)
    if (group) for (const ordinal of [group.standing, ...group.hidden]) found.push([ordinal, person])
    else {
      alone.push(id)
      personOf.set(id, person)
    }
  }
  for (const [id, ordinal] of await standing(base, alone)) found.push([ordinal, personOf.get(id) ?? 0])
  found.sort(([a], [b]) => a - b)
  return { ordinals: Uint32Array.from(found, ([ordinal]) => ordinal), people: Uint32Array.from(found, ([, person]) => person) }
}

async function standing(base: Base, ids: readonly Id[]): Promise<Iterable<[Id, number]>> {
  if (ids.length <= FEW) return ordinalsOf(base, ids)
  const { keys, ordinals } = await base.index('id')
  const found: [Id, number][] = []
  const doubtful: Id[] = []
  for (const id of ids) {
    const at = firstAt(keys, idKey(id))
    const key = keys[at]
    if (key !== idKey(id)) continue
    if (keys[at + 1] === key) doubtful.push(id)
    else found.push([id, ordinals[at] ?? 0])
  }
  return [...found, ...(await ordinalsOf(base, doubtful))]
}

/** Place of the first key that is not less. */
function firstAt(keys: SortedIndex['keys'], key: number): number {
  let [low, high] = [0, keys.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((keys[middle] as number) < key) low = middle + 1
    else high = middle
  }
  return low
}

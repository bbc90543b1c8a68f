import { foldName } from '../../contacts/fold.ts'
import type { ContactRecord } from '../../contacts/contact.ts'
import type { Id } from '../../db/id.ts'
import type { Base } from '../../orders/base.ts'
import { emailKey, handleKey, nameKey, phoneKey } from '../../orders/keys.ts'
import { IndexBuilder, mergeIndexes, type SortedIndex } from '../../orders/sorted-index.ts'
import { ordinalsOf } from '../merged-ordinals.ts'
import { readMerged } from '../merged-people.ts'

/** Everybody as whole numbers: the ordinals of the base, and after them those who are only typed by hand. */
export interface Everybody {
  base: Base
  /** Typed by hand and not in the base; the first has the number `base.manifest.contacts`. */
  typed: ContactRecord[]
  /** For whoever is shown as somebody else: as whom. */
  headOf: ReadonlyMap<number, number>
  /** Numbers of contacts by their ids; those whom there is not are left out. */
  numbersOf: (ids: readonly Id[]) => Promise<Map<Id, number>>
}

export async function everybodyIn(base: Base): Promise<Everybody> {
  const hand = await base.db.contacts.toArray()
  const taken = await ordinalsOf(
    base,
    hand.map(({ id }) => id),
  )
  const typed = hand.filter(({ id }) => !taken.has(id))
  const byHand = new Map(typed.map(({ id }, i) => [id, base.manifest.contacts + i]))
  const numbersOf = async (ids: readonly Id[]): Promise<Map<Id, number>> =>
    new Map([
      ...(await ordinalsOf(base, ids)),
      ...ids.flatMap((id) => (byHand.has(id) ? [[id, byHand.get(id) ?? 0] as const] : [])),
    ])
  const { groups } = await readMerged(base.db)
  const numbers = await numbersOf(groups.flatMap(({ members }) => members))
  const headOf = new Map<number, number>()
  for (const { members } of groups) {
    const [standing, ...hidden] = members.flatMap((id) => numbers.get(id) ?? [])
    for (const number of hidden) if (standing !== undefined) headOf.set(number, standing)
  }
  return { base, typed, headOf, numbersOf }
}

/** An index of the base with those typed by hand in it. */
export async function indexOf(everybody: Everybody, index: 'phone' | 'email' | 'handle' | 'name'): Promise<SortedIndex> {
  const { base, typed } = everybody
  const kept = await base.index(index)
  if (typed.length === 0) return kept
  const fresh = new IndexBuilder()
  typed.forEach((contact, i) => {
    for (const key of keysOf(contact, index)) fresh.add(key, base.manifest.contacts + i)
  })
  return mergeIndexes(kept, fresh.sorted(), () => false)
}

function keysOf(contact: ContactRecord, index: 'phone' | 'email' | 'handle' | 'name'): number[] {
  switch (index) {
    case 'phone':
      return contact.phones.map(phoneKey)
    case 'email':
      return contact.emails.map(emailKey)
    case 'handle':
      return contact.handles.map(handleKey)
    case 'name':
      return foldName(contact.name) === '' ? [] : [nameKey(foldName(contact.name))]
  }
}

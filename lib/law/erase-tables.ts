import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { BESIDE, chunksBeside } from '../orders/chunks-beside.ts'
import { identityKey, identityOfKey } from '../sites/identity.ts'
import { keepUndonePeople, undonePeople } from '../import/undone-people.ts'
import { BLOCK } from '../tags/tag-blocks.ts'
import { identitiesOf, type Identified } from './identity-hash.ts'
import { holdsValueOf } from './left-out-values.ts'

export interface ErasedPeople {
  ids: ReadonlySet<Id>
  /** Everything they were known by, in whatever generation. */
  records: readonly (Identified & { name: string })[]
  /** Numbers of their orders. */
  orders: ReadonlySet<string>
  /** Where they stand in the present generation. */
  ordinals: readonly number[]
}

/** Takes people out of all tables but chunks and manifests. To be called in a transaction on all tables. */
export async function eraseFromTables(db: RecencyDatabase, people: ErasedPeople): Promise<void> {
  const ids = [...people.ids]
  await eraseChats(db, ids)
  await db.log.where('contact').anyOf(ids).delete()
  for (const kind of ['merge', 'unmerge', 'not-same-contact'])
    await db.log
      .where('[kind+at]')
      .between([kind, -Infinity], [kind, Infinity])
      .filter((entry) => 'other' in entry && people.ids.has(entry.other))
      .delete()
  await eraseFromQueues(db, ids)
  await db.sent.where('contact').anyOf(ids).delete()
  await db.people.bulkDelete(ids)
  await db.contacts.bulkDelete(ids)
  await db.behaviour.where('contact').anyOf(ids).delete()
  await db.same.where('one').anyOf(ids).or('other').anyOf(ids).delete()
  await eraseTagBits(db, people.ordinals)
  await eraseUndone(db, people)
  // Columns of scores and segments, an order of names: made anew when they are asked for.
  await db.chunks.bulkDelete(await chunksBeside(db))
  await db.keyed.bulkDelete([...BESIDE])
  const holds = holdsValueOf(people.records, people.orders)
  await db.leftOut
    .filter(({ value }) => holds(value))
    .modify((entry) => {
      entry.value = ''
    })
}

/** Their places and texts go; how many of a queue are gone is counted, so that its results can say so. */
async function eraseFromQueues(db: RecencyDatabase, ids: readonly Id[]): Promise<void> {
  const gone = new Map<Id, number>()
  await db.queueItems
    .where('contact')
    .anyOf(ids)
    .each(({ queue }) => void gone.set(queue, (gone.get(queue) ?? 0) + 1))
  await db.queueItems.where('contact').anyOf(ids).delete()
  await db.queues
    .where('id')
    .anyOf([...gone.keys()])
    .modify((queue) => {
      queue.erased = (queue.erased ?? 0) + (gone.get(queue.id) ?? 0)
    })
}

/** Whose a chat is, whose it was said to be, and by what it was known: an address often is the person's number. */
async function eraseChats(db: RecencyDatabase, ids: readonly Id[]): Promise<void> {
  const erased = new Set(ids)
  const own = await db.links.where('contact').anyOf(ids).primaryKeys()
  // What was unlinked from them, or said not to be theirs, and is nobody's now.
  const said = (await db.log.where('contact').anyOf(ids).toArray()).flatMap((entry) =>
    entry.kind === 'link' || entry.kind === 'unlink' || entry.kind === 'not-same' ? entry.value.map(identityKey) : [],
  )
  const keys = [...new Set([...own, ...said])]
  const links = (await db.links.bulkGet(keys)).filter((link) => link !== undefined)
  const gone: string[] = []
  for (const link of links) {
    const not = link.not.filter((id) => !erased.has(id))
    if (link.contact === null || erased.has(link.contact)) gone.push(link.identity)
    else await db.links.put({ ...link, not })
  }
  await db.links.bulkDelete(gone)
  const chats = gone.map(identityOfKey).flatMap(({ kind, value }) => (kind === 'chat' ? [value] : []))
  await db.messageRefs.where('chat').anyOf(chats).delete()
  await db.chats.bulkDelete(chats)
}

async function eraseTagBits(db: RecencyDatabase, ordinals: readonly number[]): Promise<void> {
  const blocks = [...new Set(ordinals.map((ordinal) => Math.floor(ordinal / BLOCK)))]
  await db.tagBlocks
    .where('block')
    .anyOf(blocks)
    .modify((record) => {
      for (const ordinal of ordinals) {
        const place = ordinal - record.block * BLOCK
        if (place >= 0 && place < record.bits.length * 8)
          record.bits[place >> 3] = (record.bits[place >> 3] as number) & ~(1 << (place & 7))
      }
    })
}

/** By their ids and by everything that they were known by. */
async function eraseUndone(db: RecencyDatabase, { ids, records }: ErasedPeople): Promise<void> {
  const known = new Set(records.flatMap(identitiesOf).map(({ kind, value }) => `${kind} ${value}`))
  const undone = await undonePeople(db)
  const left = undone.filter(
    (person) => !ids.has(person.id) && !identitiesOf(person).some(({ kind, value }) => known.has(`${kind} ${value}`)),
  )
  if (left.length < undone.length) await keepUndonePeople(db, left)
}

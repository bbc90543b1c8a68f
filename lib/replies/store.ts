import type { RecencyDatabase } from '../db/database.ts'
import { newId, type Id, type Origin } from '../db/id.ts'
import { checkReply, problem, REPLY_LIMITS, type ReplyProblem } from './check.ts'
import type { QuickReply } from './reply.ts'

export type SaveReplyResult = { ok: true; reply: QuickReply } | { ok: false; problems: ReplyProblem[] }

const OWN: Origin = { kind: 'own' }

/** All replies in the order of the list. */
export async function listReplies(db: RecencyDatabase): Promise<QuickReply[]> {
  return (await db.replies.toArray()).toSorted(inOrder)
}

/**
 * Checks and saves a new or changed reply with the next revision; a new one comes last. `draft` is a `ReplyDraft` as the form gives it. One made from
 * an older revision than the stored one is refused, so that two windows do not overwrite each other. `now` in UTC ms.
 */
export async function saveReply(db: RecencyDatabase, draft: unknown, now: number, origin = OWN): Promise<SaveReplyResult> {
  return db.transaction('rw', db.replies, db.ownFields, async () => {
    const wanted = idOf(draft)
    const stored = wanted === '' ? undefined : await db.replies.get(wanted)
    const own = (await db.ownFields.toArray()).map(({ name }) => name)
    const checked = checkReply(draft, own, stored)
    if (!checked.ok) return checked
    const { id, revision, ...content } = checked.draft
    if (id !== undefined && stored?.revision !== revision) return { ok: false, problems: [problem('', 'changed-meanwhile')] }
    if (!stored && (await db.replies.count()) >= REPLY_LIMITS.replies)
      return { ok: false, problems: [problem('', 'too-many', { max: REPLY_LIMITS.replies })] }
    const reply: QuickReply = {
      ...content,
      id: stored?.id ?? newId(),
      revision: (stored?.revision ?? 0) + 1,
      origin: stored?.origin ?? origin,
      rank: stored?.rank ?? ((await db.replies.orderBy('rank').last())?.rank ?? 0) + 10,
      changedAt: now,
    }
    await db.replies.put(reply)
    return { ok: true, reply }
  })
}

/** Switches a reply on or off; one that is off is not found. False: it is there no more. `now` in UTC ms. */
export async function switchReply(db: RecencyDatabase, id: Id, on: boolean, now: number): Promise<boolean> {
  return (await db.replies.where('id').equals(id).modify({ off: !on, changedAt: now })) > 0
}

/** A copy under another title, right behind the first. Null: that is there no more. `now` in UTC ms. */
export async function copyReply(db: RecencyDatabase, id: Id, title: string, now: number): Promise<QuickReply | null> {
  return db.transaction('rw', db.replies, async () => {
    const list = await listReplies(db)
    const at = list.findIndex((one) => one.id === id)
    const stored = list[at]
    if (!stored) return null
    const copy: QuickReply = {
      ...stored,
      id: newId(),
      revision: 1,
      origin: OWN,
      title: title.slice(0, REPLY_LIMITS.title),
      changedAt: now,
    }
    list.splice(at + 1, 0, copy)
    for (const [i, one] of list.entries()) one.rank = (i + 1) * 10
    await db.replies.bulkPut(list)
    return copy
  })
}

/** Moves a reply one place up (-1) or down (1) among those of its category; nothing where it is the first or last of them. */
export async function moveReply(db: RecencyDatabase, id: Id, by: -1 | 1): Promise<void> {
  await db.transaction('rw', db.replies, async () => {
    const list = await listReplies(db)
    const category = list.find((one) => one.id === id)?.category
    const same = list.filter((one) => one.category === category)
    const at = same.findIndex((one) => one.id === id)
    const [one, other] = [same[at], same[at + by]]
    if (!one || !other) return
    // Ranks anew: two may have had the same.
    const ranks = new Map(list.map(({ id: each }, i) => [each, (i + 1) * 10]))
    const swapped = new Map([
      [one.id, ranks.get(other.id) ?? 0],
      [other.id, ranks.get(one.id) ?? 0],
    ])
    for (const each of list) each.rank = swapped.get(each.id) ?? ranks.get(each.id) ?? each.rank
    await db.replies.bulkPut(list)
  })
}

/** Takes a reply away, and gives it back for an undo. Null: it was there no more. */
export async function removeReply(db: RecencyDatabase, id: Id): Promise<QuickReply | null> {
  return db.transaction('rw', db.replies, async () => {
    const reply = (await db.replies.get(id)) ?? null
    await db.replies.delete(id)
    return reply
  })
}

/** Brings back what `removeReply` took away. */
export async function restoreReply(db: RecencyDatabase, reply: QuickReply): Promise<void> {
  await db.replies.put(reply)
}

function inOrder(a: QuickReply, b: QuickReply): number {
  return a.rank - b.rank || a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1)
}

/** The id that a draft, not yet checked, says it changes; '' where it is new. */
function idOf(draft: unknown): Id {
  const id: unknown = typeof draft === 'object' && draft !== null && 'id' in draft ? draft.id : undefined
  return typeof id === 'string' ? id : ''
}

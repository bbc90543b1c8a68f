import { countedMessages } from '../behaviour/person-behaviour.ts'
import type { RecencyDatabase } from '../db/database.ts'
import { newId, type Id } from '../db/id.ts'
import { currentGeneration } from '../orders/base.ts'
import { ColumnReader, ColumnWriter } from '../orders/byte-columns.ts'
import { crc32 } from '../orders/crc.ts'
import type { CutSettings } from '../rfm/current.ts'
import type { Bits } from './columns/bits.ts'
import type { Members } from './columns/members.ts'
import type { Rule, Segment } from './rule.ts'

/** Record `memberships` of the `keyed` table: who was in which segment when they were last counted. */
export interface KeptMemberships {
  /** Bits of each segment's members by ordinal, in the order of `segments`. */
  chunk: Id
  /** Generation of the base, and the day of looking. */
  generation: number
  day: number
  /** How scores were cut, see `cutName`. */
  cut: string
  /** What people had written and what was seen of chats then, see `writtenState`. */
  written: string
  segments: { id: Id; rule: string; count: number }[]
}

/** A rule as a text that changes with it. */
export function ruleName(rule: Rule): string {
  return JSON.stringify(rule)
}

/** A short text that changes with the settings that scores and sums depend on. */
export function cutName({ rfm, currency, rates = {} }: CutSettings): string {
  return JSON.stringify([rfm.revision, currency, rates])
}

/** A short text that changes with every tag, note, consent, merge, contact typed by hand and message counted. */
export async function writtenState(db: RecencyDatabase): Promise<string> {
  return [await db.log.count(), await db.contacts.count(), await db.same.count(), await countedMessages(db)].join(' ')
}

/** Keeps who is in which segment; what was kept before goes. Not where the base has moved on meanwhile. */
export async function keepMemberships(
  db: RecencyDatabase,
  of: Pick<KeptMemberships, 'generation' | 'day' | 'cut' | 'written'>,
  segments: readonly Pick<Segment, 'id' | 'rule'>[],
  members: readonly Members[],
): Promise<void> {
  const writer = new ColumnWriter()
  for (const { bits } of members) writer.numbers('u32', bits)
  const bytes = writer.bytes()
  const chunk = newId()
  const counts = segments.map(({ id, rule }, i) => ({ id, rule: ruleName(rule), count: members[i]?.count ?? 0 }))
  await db.transaction('rw', [db.keyed, db.chunks], async () => {
    if ((await currentGeneration(db)) !== of.generation) return
    const before = await keptMemberships(db)
    await db.chunks.add({ id: chunk, bytes, crc: crc32(bytes) })
    await db.keyed.put({ key: 'memberships', value: { chunk, ...of, segments: counts } satisfies KeptMemberships })
    if (before) await db.chunks.delete(before.chunk)
  })
}

export async function keptMemberships(db: RecencyDatabase): Promise<KeptMemberships | null> {
  return ((await db.keyed.get('memberships'))?.value as KeptMemberships | undefined) ?? null
}

/** The members of one segment as they were last counted; null where they were not, or the chunk is lost: they can be counted again. */
export async function keptMembers(db: RecencyDatabase, segment: Id): Promise<Bits | null> {
  const kept = await keptMemberships(db)
  const place = kept?.segments.findIndex(({ id }) => id === segment) ?? -1
  const chunk = kept && place !== -1 ? await db.chunks.get(kept.chunk) : undefined
  if (!chunk || crc32(chunk.bytes) !== chunk.crc) return null
  const reader = new ColumnReader(chunk.bytes)
  for (let skipped = 0; skipped < place; skipped++) reader.u32()
  return reader.u32().slice()
}

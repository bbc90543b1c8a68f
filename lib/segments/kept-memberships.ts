import { countedMessages } from '../behaviour/person-behaviour.ts'
import type { RecencyDatabase } from '../db/database.ts'
import { newId } from '../db/id.ts'
import { currentGeneration } from '../orders/base.ts'
import { ColumnWriter } from '../orders/byte-columns.ts'
import { crc32 } from '../orders/crc.ts'
import { hash53 } from '../orders/keys.ts'
import type { CutSettings } from '../rfm/current.ts'
import { noBits } from './columns/bits.ts'
import type { Members } from './columns/members.ts'
import { foundBy, groupsFoundBy, stagesFoundBy } from './history/found-by.ts'
import { codesOf } from './history/group-codes.ts'
import { keepMoment } from './history/keep-moment.ts'
import { thinMoments } from './history/thin.ts'
import { keptState } from './history/kept-state.ts'
import type { PresentGroups } from './history/present-groups.ts'
import { keptMemberships, type KeptMemberships } from './kept-record.ts'
import type { Rule, Segment } from './rule.ts'

export { keptMemberships, type KeptMemberships } from './kept-record.ts'

/** A rule as a text that changes with it. */
export function ruleName(rule: Rule): string {
  return JSON.stringify(rule)
}

/** A short text that changes with the settings that scores and sums depend on. */
export function cutName({ rfm, currency, rates = {} }: CutSettings): string {
  return JSON.stringify([rfm.revision, currency, rates])
}

/**
 * A short text that changes with every tag, note, consent, merge, contact typed by hand, message counted, with what own fields there are, and with the
 * stage rules that are switched on.
 */
export async function writtenState(db: RecencyDatabase): Promise<string> {
  const counts = [await db.log.count(), await db.contacts.count(), await db.same.count(), await countedMessages(db)]
  const fields = (await db.ownFields.toArray()).map(({ id, revision }) => `${id} ${revision}`)
  const rules = await db.stageRules
    .orderBy('rank')
    .filter(({ off }) => !off)
    .toArray()
  const stages = rules.map(({ stage, segment }) => `${stage} ${segment}`)
  return [...counts, ...[fields, stages].flatMap((one) => (one.length > 0 ? [hash53(one.join()).toString(36)] : []))].join(' ')
}

/**
 * Keeps who is in which segment, in which group and at which stage, and how that differs from the moment before; what was kept before goes, all in one
 * transaction. Not where the base has moved on meanwhile, nor where all this is kept already. Then the oldest differences are joined where they
 * take too much.
 */
export async function keepMemberships(
  db: RecencyDatabase,
  of: Pick<KeptMemberships, 'generation' | 'day' | 'cut' | 'written'>,
  segments: readonly Pick<Segment, 'id' | 'rule' | 'off'>[],
  members: readonly Members[],
  groups: PresentGroups,
  at: number = Date.now(),
): Promise<void> {
  const counts = segments.map(({ id, rule }, i) => ({ id, rule: ruleName(rule), count: members[i]?.count ?? 0 }))
  await db.transaction('rw', [db.keyed, db.chunks, db.moments, db.moves, db.imports, db.ownFields], async () => {
    if ((await currentGeneration(db)) !== of.generation) return
    const codes = await codesOf(db, groups.column, groups.meaning)
    const writer = new ColumnWriter()
    for (const { bits } of members) writer.numbers('u32', bits)
    writer.numbers('u8', codes)
    if (groups.stages) writer.numbers('u8', groups.stages.codes)
    const bytes = writer.bytes()
    const crc = crc32(bytes)
    const before = await keptMemberships(db)
    const newest = await db.moments.orderBy('n').last()
    const isKept = before !== null && before.moment === newest?.n
    if (isKept && JSON.stringify(restOf(before)) === JSON.stringify(restOf({ ...of, segments: counts }))) {
      const chunk = await db.chunks.get(before.chunk)
      if (chunk && chunk.crc === crc && sameBytes(chunk.bytes, bytes)) return
    }
    const fields = new Set(await db.ownFields.toCollection().primaryKeys())
    const { stages, settings } = groups
    const state = segments.map(({ id, rule, off }, i) => ({
      id,
      members: members[i]?.bits ?? noBits(0),
      count: members[i]?.count ?? 0,
      by: foundBy(rule, segments, fields, groups.settings, stages?.rules),
      off,
    }))
    const { day, generation } = of
    const now = {
      day,
      at,
      generation,
      people: codes.length,
      segments: state,
      codes,
      by: groupsFoundBy(settings),
      ...(stages && {
        stages: {
          codes: stages.codes,
          sizes: stages.sizes,
          by: stagesFoundBy(stages.rules, segments, fields, settings),
        },
      }),
    }
    // There is nothing to tell of the time before anybody was in the base.
    const moment = newest || now.people > 0 ? await keepMoment(db, now, await keptState(db)) : undefined
    const chunk = newId()
    await db.chunks.add({ id: chunk, bytes, crc })
    await db.keyed.put({
      key: 'memberships',
      value: { chunk, ...(moment !== undefined && { moment }), ...of, segments: counts } satisfies KeptMemberships,
    })
    if (before) await db.chunks.delete(before.chunk)
  })
  await thinMoments(db)
}

type KeptOf = Omit<KeptMemberships, 'chunk' | 'moment'>

/** In one order, to be compared. */
function restOf({ generation, day, cut, written, segments }: KeptOf): KeptOf {
  return { generation, day, cut, written, segments }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}

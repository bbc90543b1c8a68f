import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { presentScores } from '../rfm/present-scores.ts'
import { dayOf } from '../workspace/day.ts'
import { settingsOrGuess } from '../workspace/settings-store.ts'
import { Counting } from './columns/counting.ts'
import { membersIn, type Walk } from './columns/members.ts'
import { presentStages } from './history/present-stages.ts'
import { presentGroups } from './history/present-groups.ts'
import { cutName, keepMemberships, writtenState } from './kept-memberships.ts'
import { listSegments } from './store.ts'
import { readVocabulary } from './vocabulary.ts'

/** How many people are in a segment. */
export interface MemberCount {
  id: Id
  count: number
}

/**
 * How many people of the workspace are in each of its segments, switched off or not, on the day of `now` (UTC ms); kept in the database with who
 * they are. For the worker, since a large base is scored first where it was not yet. Throws the signal's reason when aborted.
 */
export async function countMembers(db: RecencyDatabase, now: number = Date.now(), walk: Walk = {}): Promise<MemberCount[]> {
  const [segments, vocabulary, written, present] = await Promise.all([
    listSegments(db),
    readVocabulary(db),
    writtenState(db),
    presentScores(db, now, walk.signal),
  ])
  const counting = await Counting.open(db, present, now)
  const members = await membersIn(counting, segments, vocabulary, walk)
  const stages = await presentStages(counting, vocabulary, walk.signal)
  const settings = present?.settings ?? (await settingsOrGuess(db))
  const day = present?.wanted.today ?? dayOf(now, settings.timeZone)
  await keepMemberships(
    db,
    { generation: present?.wanted.generation ?? 0, day, cut: cutName(settings), written },
    segments,
    members,
    { ...presentGroups(present, settings), stages },
    now,
  )
  return members.map(({ id, count }) => ({ id, count }))
}

import type { RecencyDatabase } from '../db/database.ts'
import type { OwnField } from '../fields/own-field.ts'
import type { LadderCounting } from '../ladder/counting.ts'
import type { StageRule } from '../ladder/stage-rule.ts'
import type { RfmGroup } from '../rfm/map.ts'
import { mapInForce } from '../rfm/maps/in-force.ts'
import type { Settings } from '../workspace/settings.ts'
import { settingsOrGuess } from '../workspace/settings-store.ts'
import type { Segment } from './rule.ts'

/** What rules may name besides the built-in fields: it differs from one workspace to the next. */
export interface Vocabulary {
  own: readonly OwnField[]
  /** For `{ field: 'segment', op: 'is', value: <id> }`. Switched off or not. */
  segments: readonly Pick<Segment, 'id' | 'name' | 'rule' | 'language'>[]
  /** Of the map from score to group that is in force. */
  groups: readonly RfmGroup[]
  /** Which segments stand at which stage, those that are switched on, first the one that counts first; absent: none. See `stagesInForce`. */
  stages?: readonly Pick<StageRule, 'stage' | 'segment'>[]
  /** How stages are shown; absent: 0 to 5. */
  counting?: LadderCounting
}

/** Nothing but the built-in fields. */
export const NO_VOCABULARY: Vocabulary = { own: [], segments: [], groups: [] }

/** The workspace's own, with its segments whole and in the order of the list. */
export interface WorkspaceVocabulary extends Vocabulary {
  segments: readonly Segment[]
}

/** The workspace's vocabulary as it is now. `known`: its settings, where they were read already. */
export async function readVocabulary(
  db: RecencyDatabase,
  known?: Pick<Settings, 'rfm' | 'ladder'>,
): Promise<WorkspaceVocabulary> {
  const [own, segments, stages, settings] = await Promise.all([
    db.ownFields.toArray(),
    db.segments.toArray(),
    db.stageRules.orderBy('rank').toArray(),
    known ?? settingsOrGuess(db),
  ])
  const inForce = stages.filter(({ off }) => !off).map(({ stage, segment }) => ({ stage, segment }))
  return {
    own: own.toSorted((a, b) => a.rank - b.rank),
    segments: segments.toSorted((a, b) => a.rank - b.rank),
    groups: mapInForce(settings.rfm).groups,
    ...(inForce.length > 0 && { stages: inForce }),
    ...(settings.ladder && { counting: settings.ladder.counting }),
  }
}

import type { CutSettings } from '../../rfm/current.ts'
import type { PresentScores } from '../../rfm/present-scores.ts'
import { groupAt } from '../../rfm/score-columns.ts'
import { ELEVEN } from '../../rfm/maps/eleven.ts'
import type { PresentStages } from './present-stages.ts'
import type { PlaceMeaning } from './group-codes.ts'

/** Everybody's group as it is now, and the settings that decided it. */
export interface PresentGroups {
  /** By ordinal, as in `ScoreColumns.group`. */
  column: Uint8Array
  meaning: (place: number) => PlaceMeaning
  settings: CutSettings
  /** Everybody's stage beside it; absent: it is not kept. */
  stages?: PresentStages
}

/** `present` null: nobody is in the base. */
export function presentGroups(present: PresentScores | null, settings: CutSettings): PresentGroups {
  if (!present) return { column: new Uint8Array(0), meaning: () => 'nobody', settings }
  const { scores, scoring } = present.scored
  const groups = scoring.map?.groups ?? ELEVEN.groups
  // What is no group's place is a reason.
  return { column: scores.group, meaning: (place) => groups[place] ?? (groupAt(place, groups) as PlaceMeaning), settings }
}

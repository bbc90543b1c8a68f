import type { RecencyDatabase } from '../../db/database.ts'
import type { Id } from '../../db/id.ts'
import { Base } from '../../orders/base.ts'
import { Breath } from '../breath.ts'
import type { ImportRecord, ImportSummary, JobRecord } from '../job.ts'
import { matchEarlier } from '../match/earlier-people.ts'
import { KnownPeople } from '../match/known-people.ts'
import { matchPeople } from '../match/match-people.ts'
import type { Stage } from '../stage/stage.ts'
import { commit } from './commit.ts'
import { movedOrders } from './moved-orders.ts'
import { StagedPeople, type OrderChoices } from './staged-people.ts'

/** How far an import is: `progress` from 0 to 1 over all phases. */
export type OnProgress = (state: { phase: JobRecord['phase']; progress: number; rows: number }) => void

export interface WriteStageOptions {
  import: Id
  kind: ImportRecord['kind']
  currency: string
  choices: OrderChoices
  began: number
  signal?: AbortSignal | undefined
  onProgress?: OnProgress | undefined
}

/** Share of the whole that reading and matching take, for the progress bar. */
const READ = 0.55
const MATCHED = 0.7

/** Matches what was staged with the present base and commits it. The second half of every import, whatever its records came from. */
export async function writeStage(db: RecencyDatabase, stage: Stage, options: WriteStageOptions): Promise<ImportSummary> {
  const { signal, onProgress } = options
  const breath = new Breath(signal)
  const report = (phase: JobRecord['phase'], progress: number): void => onProgress?.({ phase, progress, rows: stage.rows })
  report('matching', READ)
  const base = await Base.open(db)
  const known = await KnownPeople.load(base, stage.fragments, breath)
  const matching = await matchPeople(stage.fragments, known, base.manifest.contacts, breath)
  report('matching', (READ + MATCHED) / 2)
  const earlier = await matchEarlier(db, base, stage.fragments, matching, breath)
  const moved = await movedOrders(base, stage, matching, breath)
  const people = new StagedPeople(stage, matching, options.choices, earlier, moved)
  report('writing', MATCHED)
  return commit(db, base, stage, people, {
    ...options,
    progress: (share) => report('writing', MATCHED + (1 - MATCHED) * share),
  })
}

/** Where in the whole the reading of a share of the bytes stands. */
export function readShare(share: number): number {
  return READ * share
}

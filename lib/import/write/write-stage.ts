import type { RecencyDatabase } from '../../db/database.ts'
import type { Id } from '../../db/id.ts'
import { Base } from '../../orders/base.ts'
import { Breath } from '../breath.ts'
import { deletedPeople, eitherMark, missingPeople, type GoneMarks } from '../gone.ts'
import type { GoneQuestion, ImportRecord, ImportSummary, JobRecord } from '../job.ts'
import { matchEarlier } from '../match/earlier-people.ts'
import { KnownPeople } from '../match/known-people.ts'
import { matchPeople, type Matching } from '../match/match-people.ts'
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
  /** The import's day (days since 1970-01-01) in the workspace's zone. */
  today: number
  /**
   * Given where the files are all that the source has: asked whether those who are missing are to be marked as gone. Not asked where
   * nobody is missing. Throws the signal's reason when the import is cancelled instead.
   */
  askGone?: ((question: GoneQuestion) => Promise<boolean>) | undefined
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
  const gone = await goneMarks(base, stage, matching, options, breath)
  const presence = { today: options.today, isGone: (person: number): boolean => gone?.[person] === 1 }
  const people = new StagedPeople(stage, matching, options.choices, earlier, moved, presence)
  report('writing', MATCHED)
  return commit(db, base, stage, people, {
    ...options,
    progress: (share) => report('writing', MATCHED + (1 - MATCHED) * share),
  })
}

async function goneMarks(
  base: Base,
  stage: Stage,
  matching: Matching,
  { askGone }: WriteStageOptions,
  breath: Breath,
): Promise<GoneMarks | null> {
  const deleted = await deletedPeople(base, stage, breath)
  if (!askGone) return deleted
  const { marks, question } = await missingPeople(base, stage, matching, breath)
  return question.count > 0 && (await askGone(question)) ? eitherMark(deleted, marks) : deleted
}

/** Where in the whole the reading of a share of the bytes stands. */
export function readShare(share: number): number {
  return READ * share
}

import type { RecencyDatabase } from '../db/database.ts'
import { STAGES, type Stage } from '../fields/stage.ts'
import { presentScores } from '../rfm/present-scores.ts'
import { hasBit } from '../segments/columns/bits.ts'
import { presentCounting, type Counting } from '../segments/columns/counting.ts'
import { FIRST_STAGE, NO_STAGE, stageColumn, STAGE_CODES } from '../segments/columns/stage-column.ts'
import type { Facts } from '../segments/facts.ts'
import { readVocabulary, type Vocabulary } from '../segments/vocabulary.ts'
import { stageOf } from './stage-of.ts'

/** How many people stand at a stage, by what they do. */
export interface StageCount {
  stage: Stage
  /** Set by hand. */
  byHand: number
  /** Confirmed from what they wrote. */
  fromChat: number
  /** Neither: by a stage rule. */
  byRule: number
}

/** How many people stand on the ladder, and where. */
export interface LadderCount {
  /** All six, in their order. */
  stages: StageCount[]
  /** People without a stage. */
  none: number
  /** People there are in all. */
  people: number
}

/** The question `ladder.count`. Throws the signal's reason when aborted. */
export async function countStages(db: RecencyDatabase, signal?: AbortSignal, now: number = Date.now()): Promise<LadderCount> {
  const [vocabulary, present] = await Promise.all([readVocabulary(db), presentScores(db, now, signal)])
  const counting = await presentCounting(db, present, now)
  return countIn(counting, vocabulary, await stageColumn(counting, vocabulary, signal))
}

async function countIn(counting: Counting, vocabulary: Vocabulary, codes: Uint8Array): Promise<LadderCount> {
  const { columns, merged, nobody, typed } = counting
  const all = new Uint32Array(STAGE_CODES)
  for (let ordinal = 0; ordinal < codes.length; ordinal++) {
    const code = codes[ordinal] as number
    all[code] = (all[code] as number) + 1
  }
  const stages = STAGES.map((stage): StageCount => ({ stage, byHand: 0, fromChat: 0, byRule: all[FIRST_STAGE + stage] ?? 0 }))
  const move = (stage: number, isFromChat: boolean): void => {
    const count = stages[stage]
    if (!count) return
    count.byRule--
    count[isFromChat ? 'fromChat' : 'byHand']++
  }
  if (columns) {
    const fromChat = await columns.stagesFromChat()
    for (const [ordinal, stage] of await columns.stages())
      if (!merged.has(ordinal) && !(nobody && hasBit(nobody, ordinal))) move(stage, fromChat.has(ordinal))
  }
  const moveOf = (facts: Facts): void => {
    if (facts.stage !== null) move(facts.stage, facts.stageFrom !== undefined)
  }
  for (const facts of merged.values()) moveOf(facts)
  let none = all[NO_STAGE] as number
  for (const facts of typed) {
    const { stage } = stageOf(facts, vocabulary)
    const count = stage === null ? undefined : stages[stage]
    if (count) count.byRule++
    else none++
    moveOf(facts)
  }
  return { stages, none, people: counting.people }
}

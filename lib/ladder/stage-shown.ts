import type { CardContact } from '../card/card.ts'
import type { Facts } from '../segments/facts.ts'
import type { Vocabulary } from '../segments/vocabulary.ts'
import { stageOf } from './stage-of.ts'

/** A stage as it is shown of one person: with what it is by, segments by their names. */
export type StageShown = Pick<CardContact, 'stage' | 'stageBy' | 'stageByRule'>

/** The stage that counts, what it is by, and what the rules would say where they say another. */
export function stageShown(facts: Facts, vocabulary: Vocabulary): StageShown {
  const { stage, by, byRule } = stageOf(facts, vocabulary)
  const segment = vocabulary.segments.find(({ id }) => id === byRule?.segment)?.name ?? ''
  if (by === 'rule') return { stage, stageBy: { by, segment } }
  const differs = stage !== null && byRule !== null && byRule.stage !== stage
  return {
    stage,
    ...(facts.stageFrom && { stageBy: { by: 'chat', ...facts.stageFrom } as const }),
    ...(differs && { stageByRule: { stage: byRule.stage, segment } }),
  }
}

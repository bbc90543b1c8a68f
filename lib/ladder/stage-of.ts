import type { Id } from '../db/id.ts'
import type { Stage } from '../fields/stage.ts'
import { compileRule } from '../segments/evaluate.ts'
import type { Facts } from '../segments/facts.ts'
import type { Vocabulary } from '../segments/vocabulary.ts'
import { stagesInForce } from './expand-stage.ts'

/** Where somebody stands on the ladder, and by what. */
export interface StageOf {
  /** The one that counts; null: not set, and no rule speaks for one. */
  stage: Stage | null
  by: 'set' | 'rule' | null
  /** What rules say, whatever was set; null: nothing. */
  byRule: { stage: Stage; segment: Id } | null
}

type Holds = readonly { stage: Stage; segment: Id; holds: (facts: Facts) => boolean }[]

const compiled = new WeakMap<Vocabulary, Holds>()

/** `facts.stage` is the one that was set alone. */
export function stageOf(facts: Facts, vocabulary: Vocabulary): StageOf {
  const first = holding(vocabulary).find(({ holds }) => holds(facts))
  const byRule = first ? { stage: first.stage, segment: first.segment } : null
  if (facts.stage !== null) return { stage: facts.stage, by: 'set', byRule }
  return byRule ? { stage: byRule.stage, by: 'rule', byRule } : { stage: null, by: null, byRule }
}

function holding(vocabulary: Vocabulary): Holds {
  const known = compiled.get(vocabulary)
  if (known) return known
  const made = stagesInForce(vocabulary).map(({ stage, segment }) => ({
    stage,
    segment,
    holds: compileRule({ field: 'segment', op: 'is', value: segment }, vocabulary),
  }))
  compiled.set(vocabulary, made)
  return made
}

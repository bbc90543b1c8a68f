import type { Stage } from '../fields/stage.ts'
import { compileCondition } from '../segments/compile-condition.ts'
import type { Condition, Rule } from '../segments/rule.ts'
import type { Vocabulary } from '../segments/vocabulary.ts'
import { STAGE, stageRuleUse } from './stage-rule-use.ts'

type Stages = NonNullable<Vocabulary['stages']>

const inForce = new WeakMap<Vocabulary, Stages>()
const withoutRules = new WeakMap<Vocabulary, Vocabulary>()

/**
 * The stage rules by which people stand somewhere: those whose segment anybody can be said to be in or not, the first for each segment. Who is in it
 * is what its rule says, whether it is switched off or not, as everywhere in rules.
 */
export function stagesInForce(vocabulary: Vocabulary): Stages {
  if (!vocabulary.stages?.length) return []
  const known = inForce.get(vocabulary)
  if (known) return known
  const seen = new Set<string>()
  const stages = vocabulary.stages.filter(({ segment }) => {
    if (seen.has(segment)) return false
    seen.add(segment)
    return stageRuleUse(segment, vocabulary).kind === 'sound'
  })
  inForce.set(vocabulary, stages)
  return stages
}

/** The vocabulary in which `stage` is what was set by hand or confirmed, alone. */
function withoutStageRules(vocabulary: Vocabulary): Vocabulary {
  if (!vocabulary.stages) return vocabulary
  const known = withoutRules.get(vocabulary)
  if (known) return known
  const { stages: _, ...rest } = vocabulary
  withoutRules.set(vocabulary, rest)
  return rest
}

/**
 * What an understood condition on `stage` asks, said with the stage that was set and memberships of segments: whoever has a set stage is judged by
 * it, of the others the first stage rule whose segment they are in counts, and without any the stage is unknown. The rule is meant in the
 * vocabulary beside it, in which nothing is left to expand. Null where no stage rule is in force: then the condition is as it stands.
 */
export function expandStage(condition: Condition, vocabulary: Vocabulary): { rule: Rule; vocabulary: Vocabulary } | null {
  if (condition.field !== STAGE) return null
  const stages = stagesInForce(vocabulary)
  if (stages.length === 0) return null
  const compiled = compileCondition(condition, vocabulary)
  if (!compiled) return null
  const meets = (stage: Stage | null): boolean => compiled.met(stage, 0)
  const byRule: Rule = { all: [{ field: STAGE, op: 'unknown' }, decided(stages, meets)] }
  // Of the set stage alone `unknown` would be true of everybody else, whatever a rule says of them.
  const rule: Rule = meets(null) ? byRule : { any: [condition, byRule] }
  return { rule, vocabulary: withoutStageRules(vocabulary) }
}

/** "In the first segment that they are in": from the last to the first, those side by side with the same verdict in one group. */
function decided(stages: Stages, meets: (stage: Stage | null) => boolean): Rule {
  let rest: Rule = meets(null) ? { all: [] } : { any: [] }
  for (const { stage, segment } of stages.toReversed()) {
    const isMet = meets(stage)
    const part: Rule = { field: 'segment', op: isMet ? 'is' : 'is-not', value: segment }
    if (isMet) rest = 'any' in rest ? { any: [part, ...rest.any] } : { any: [part, rest] }
    else rest = 'all' in rest ? { all: [part, ...rest.all] } : { all: [part, rest] }
  }
  return rest
}

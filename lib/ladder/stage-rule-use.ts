import type { Id } from '../db/id.ts'
import { isUnderstood } from '../segments/check-condition.ts'
import { conditionsOf } from '../segments/map-rule.ts'
import type { Rule } from '../segments/rule.ts'
import { namedSegment, segmentsIn } from '../segments/segment-use.ts'
import type { Vocabulary } from '../segments/vocabulary.ts'

/** Name in rules of the field that stage rules give a value. */
export const STAGE = 'stage'

/**
 * What becomes of a stage rule for its segment. `asks-stage`: the segment's rule asks for the stage, which would lead in a circle; `way`: the names
 * of the segments, from this one to the one that asks. `not-understood`: it, or one that it names, holds what this version does not understand
 * (`segment`: the name of that one), so that nobody could say for sure who is in it.
 */
export type StageRuleUse =
  | { kind: 'sound' }
  | { kind: 'gone' }
  | { kind: 'too-deep' }
  | { kind: 'cycle'; way: string[] }
  | { kind: 'asks-stage'; way: string[] }
  | { kind: 'not-understood'; segment: string }

/** What a segment comes to as that of a stage rule; of several things that are wrong, the one to mend first. */
export function stageRuleUse(segment: Id, vocabulary: Vocabulary): StageRuleUse {
  const use = namedSegment(segment, vocabulary)
  if (use.kind !== 'sound') return use
  const way = wayToStage(segment, vocabulary)
  if (way) return { kind: 'asks-stage', way }
  for (const { name, rule } of within(segment, vocabulary))
    if (conditionsOf(rule).some((condition) => !isUnderstood(condition, vocabulary)))
      return { kind: 'not-understood', segment: name }
  return { kind: 'sound' }
}

/** Names of segments from one to the nearest whose rule asks for the stage; null where none does. */
export function wayToStage(segment: Id, vocabulary: Vocabulary): string[] | null {
  const found = within(segment, vocabulary)
  const asking = found.find(({ rule }) => asksStage(rule))
  if (!asking) return null
  const way: string[] = []
  for (let at: Reached | undefined = asking; at; at = at.from) way.unshift(at.name)
  return way
}

/** The rule itself, not what the segments that it names ask for. */
export function asksStage(rule: Rule): boolean {
  return conditionsOf(rule).some(({ field }) => field === STAGE)
}

export interface Reached {
  id: Id
  name: string
  rule: Rule
  /** The one that names it. */
  from?: Reached
}

/** A segment and all that stand within it, each once, the nearest first. */
export function within(segment: Id, { segments }: Vocabulary): Reached[] {
  const byId = new Map(segments.map((one) => [one.id, one]))
  const found = new Map<Id, Reached>()
  const reach = (id: Id, from?: Reached): void => {
    const one = byId.get(id)
    if (one && !found.has(id)) found.set(id, { id, name: one.name, rule: one.rule, ...(from && { from }) })
  }
  reach(segment)
  // A map that grows while it is walked is walked to its end.
  for (const one of found.values()) for (const id of segmentsIn(one.rule)) reach(id, one)
  return [...found.values()]
}

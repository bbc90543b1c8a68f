import type { Id } from '../db/id.ts'
import { expandStage } from '../ladder/expand-stage.ts'
import { isUnderstood } from './check-condition.ts'
import { compileCondition } from './compile-condition.ts'
import type { Facts } from './facts.ts'
import type { Condition, Rule } from './rule.ts'
import { namedSegment } from './segment-use.ts'
import { notOf, type Verdict } from './verdict.ts'
import type { Vocabulary } from './vocabulary.ts'

type Node = (facts: Facts) => Verdict

/**
 * Makes a rule ready to be asked of many people. The rule has passed `checkRule`; what this version does not understand is met by nobody.
 *
 * "In a segment" is what that segment's rule says, switched off or not, and "not in a segment" is its `not`. A segment that is gone, that leads
 * into a circle, or in which too many stand one within another, is not understood. Where stage rules are in force, a condition on `stage` asks for
 * the stage that counts, see `expandStage`.
 */
export function compileRule(rule: Rule, vocabulary: Vocabulary): (facts: Facts) => boolean {
  const node = compileNode(rule, { vocabulary, segments: new Map() })
  return (facts) => node(facts) === true
}

interface Compiling {
  vocabulary: Vocabulary
  /** Made once each, however many conditions name them. */
  segments: Map<Id, Node>
}

function compileNode(rule: Rule, compiling: Compiling): Node {
  const inside = (part: Rule): Node => compileNode(part, compiling)
  if ('all' in rule) return compileGroup(rule.all.map(inside), false)
  if ('any' in rule) return compileGroup(rule.any.map(inside), true)
  if ('not' in rule) return negated(inside(rule.not))
  if (rule.field === 'segment') return compileMembership(rule, compiling)
  const expanded = expandStage(rule, compiling.vocabulary)
  if (expanded) return compileNode(expanded.rule, { ...compiling, vocabulary: expanded.vocabulary })
  const condition = compileCondition(rule, compiling.vocabulary)
  if (!condition) return () => null
  return (facts) => condition.met(condition.read(facts), facts.today)
}

function compileMembership(condition: Condition, compiling: Compiling): Node {
  const { vocabulary, segments } = compiling
  const id = String(condition.value)
  const use = namedSegment(id, vocabulary)
  if (use.kind !== 'sound' || !isUnderstood(condition, vocabulary)) return () => null
  const node = segments.get(id) ?? remembered(compileNode(use.segment.rule, compiling))
  segments.set(id, node)
  return condition.op === 'is-not' ? negated(node) : node
}

function negated(node: Node): Node {
  return (facts) => notOf(node(facts))
}

/** Keeps the answer for the last person asked of: segments that name others twice would else double the work with every level. */
function remembered(node: Node): Node {
  let last: Facts | null = null
  let verdict: Verdict = null
  return (facts) => {
    if (facts !== last) verdict = node(facts)
    last = facts
    return verdict
  }
}

/** `decisive` is the verdict that settles a group at once: false for all, true for any. */
function compileGroup(nodes: readonly Node[], decisive: boolean): Node {
  return (facts) => {
    let verdict: Verdict = !decisive
    for (const node of nodes) {
      const one = node(facts)
      if (one === decisive) return decisive
      if (one === null) verdict = null
    }
    return verdict
  }
}

import { compileCondition } from './compile-condition.ts'
import type { Facts } from './facts.ts'
import type { Rule } from './rule.ts'
import { notOf, type Verdict } from './verdict.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Makes a rule ready to be asked of many people. The rule has passed `checkRule`; what this version does not understand is met by nobody. */
export function compileRule(rule: Rule, vocabulary: Vocabulary): (facts: Facts) => boolean {
  const node = compileNode(rule, vocabulary)
  return (facts) => node(facts) === true
}

function compileNode(rule: Rule, vocabulary: Vocabulary): (facts: Facts) => Verdict {
  const inside = (part: Rule) => compileNode(part, vocabulary)
  if ('all' in rule) return compileGroup(rule.all.map(inside), false)
  if ('any' in rule) return compileGroup(rule.any.map(inside), true)
  if ('not' in rule) {
    const inner = inside(rule.not)
    return (facts) => notOf(inner(facts))
  }
  const condition = compileCondition(rule, vocabulary)
  if (!condition) return () => null
  return (facts) => condition.met(condition.read(facts))
}

/** `decisive` is the verdict that settles a group at once: false for all, true for any. */
function compileGroup(nodes: readonly ((facts: Facts) => Verdict)[], decisive: boolean): (facts: Facts) => Verdict {
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

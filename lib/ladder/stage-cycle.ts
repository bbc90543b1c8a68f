import type { Id } from '../db/id.ts'
import type { RuleProblem } from '../segments/check.ts'
import type { Condition, Rule } from '../segments/rule.ts'
import type { Vocabulary } from '../segments/vocabulary.ts'
import { STAGE, wayToStage, within } from './stage-rule-use.ts'

/**
 * Whether a segment's rule asks for the stage, itself or through others, while a stage rule that is switched on goes by it, itself or through others.
 * `vocabulary` holds the segment with this rule. The problem stands at the first condition that leads round.
 */
export function stageCycle(id: Id, rule: Rule, vocabulary: Vocabulary): RuleProblem | null {
  const on = wayToStage(id, vocabulary)
  const named = on && vocabulary.stages?.find(({ segment }) => within(segment, vocabulary).some((one) => one.id === id))
  if (!on || !named) return null
  const way = [...wayTo(id, named.segment, vocabulary), ...on.slice(1)]
  const leads = ({ field, value }: Condition): boolean =>
    field === STAGE || (field === 'segment' && wayToStage(String(value), vocabulary) !== null)
  return { path: pathTo(rule, leads) ?? '', code: 'stage-cycle', values: { field: STAGE, way: way.join(' → ') } }
}

function wayTo(id: Id, from: Id, vocabulary: Vocabulary): string[] {
  const way: string[] = []
  for (let at = within(from, vocabulary).find((one) => one.id === id); at; at = at.from) way.unshift(at.name)
  return way
}

/** JSON pointer to the first condition that a test is true of; null: none. */
function pathTo(rule: Rule, test: (condition: Condition) => boolean, path = ''): string | null {
  if ('not' in rule) return pathTo(rule.not, test, `${path}/not`)
  if (!('all' in rule) && !('any' in rule)) return test(rule) ? path : null
  const [group, parts] = 'all' in rule ? (['all', rule.all] as const) : (['any', rule.any] as const)
  for (const [i, part] of parts.entries()) {
    const found = pathTo(part, test, `${path}/${group}/${i}`)
    if (found !== null) return found
  }
  return null
}

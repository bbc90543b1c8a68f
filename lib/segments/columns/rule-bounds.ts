import { isUnderstood } from '../check-condition.ts'
import type { Condition, Rule } from '../rule.ts'
import { addAll, allBits, complement, keepBoth, noBits, type Bits } from './bits.ts'
import { conditionBits } from './condition-bits.ts'
import type { PeopleColumns } from './people-columns.ts'

/** Who is in a rule for sure, and who may be: of those between, only their pages can tell. Both are the same object where columns tell all. */
export interface Bounds {
  sure: Bits
  possible: Bits
}

/** Bits of conditions that several rules share, by their JSON. */
export type ConditionCache = Map<string, Promise<Bits | 'pages'>>

/**
 * Evaluates a rule over columns, without eval. `not` is carried down to the conditions: there one that this version does not understand is met by
 * nobody, negated or not, as `compileRule` has it.
 */
export async function ruleBounds(rule: Rule, columns: PeopleColumns, cache: ConditionCache, negated = false): Promise<Bounds> {
  if ('not' in rule) return ruleBounds(rule.not, columns, cache, !negated)
  if ('all' in rule) return joined(rule.all, !negated, columns, cache, negated)
  if ('any' in rule) return joined(rule.any, negated, columns, cache, negated)
  return leafBounds(rule, columns, cache, negated)
}

/** `every`: whoever is in every part; else whoever is in any. */
async function joined(
  rules: readonly Rule[],
  every: boolean,
  columns: PeopleColumns,
  cache: ConditionCache,
  negated: boolean,
): Promise<Bounds> {
  const { people } = columns
  const start = every ? allBits(people) : noBits(people)
  let bounds: Bounds = { sure: start, possible: start }
  for (const rule of rules) {
    const part = await ruleBounds(rule, columns, cache, negated)
    const put = every ? keepBoth : addAll
    const isOne = bounds.sure === bounds.possible && part.sure === part.possible
    // Cut in two as soon as a part leaves anybody open.
    const possible = isOne ? bounds.sure : bounds.sure === bounds.possible ? bounds.sure.slice() : bounds.possible
    bounds = { sure: put(bounds.sure, part.sure), possible: isOne ? bounds.sure : put(possible, part.possible) }
  }
  return bounds
}

async function leafBounds(
  condition: Condition,
  columns: PeopleColumns,
  cache: ConditionCache,
  negated: boolean,
): Promise<Bounds> {
  const { people } = columns
  if (!isUnderstood(condition, columns.vocabulary)) return one(noBits(people))
  const name = JSON.stringify(condition)
  const found = cache.get(name) ?? conditionBits(condition, columns)
  cache.set(name, found)
  const bits = await found
  if (bits === 'pages') return { sure: noBits(people), possible: allBits(people) }
  return one(negated ? complement(bits, people) : bits)
}

function one(bits: Bits): Bounds {
  return { sure: bits, possible: bits }
}

import type { Counting, RulePeople } from '../columns/counting.ts'
import type { Facts } from '../facts.ts'
import { sideIn, type Side } from './sides.ts'

/** People who are asked one by one: merged ones, of whom each column tells only half, and those who were typed by hand. They are few. */
export type AskedApart = Record<Side, Facts[]>

export function askedApart({ merged, typed }: Pick<Counting, 'merged' | 'typed'>, members: RulePeople): AskedApart {
  const apart: AskedApart = { members: [], others: [] }
  for (const [ordinal, facts] of merged) apart[sideIn(members.bits, ordinal)].push(facts)
  const typedMembers = new Set(members.typed)
  for (const facts of typed) apart[typedMembers.has(facts) ? 'members' : 'others'].push(facts)
  return apart
}

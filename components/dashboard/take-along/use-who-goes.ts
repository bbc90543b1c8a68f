import type { Rule } from '../../../lib/segments/rule.ts'
import type { WhoGoes } from '../../../lib/take-along/audience/who-goes.ts'
import { useAsked, type Asked } from '../use-asked.ts'

/** How many of a rule's people there are, and how many may go along; counted anew when the rule or the base changes. */
export function useWhoGoes(rule: Rule): Asked<WhoGoes> {
  return useAsked('export.count', { rule }, JSON.stringify(rule))
}

import type { Portrait } from '../../../lib/segments/portrait/portrait.ts'
import type { Rule } from '../../../lib/segments/rule.ts'
import { useAsked, type Asked } from '../use-asked.ts'

/** The portrait of a rule, asked anew when the rule or the base changes. */
export function usePortrait(rule: Rule): Asked<Portrait> {
  return useAsked('segments.portrait', { rule }, JSON.stringify(rule))
}

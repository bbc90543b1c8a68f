import type { Rule, Segment } from '../../../../lib/segments/rule.ts'

/** Ids of the groups that a rule names. */
export function groupsNamedIn(rule: Rule): Set<string> {
  const named = new Set<string>()
  const waiting: Rule[] = [rule]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if ('all' in next) waiting.push(...next.all)
    else if ('any' in next) waiting.push(...next.any)
    else if ('not' in next) waiting.push(next.not)
    else if (next.field === 'rfm.group') for (const id of [next.value].flat()) if (typeof id === 'string') named.add(id)
  }
  return named
}

/** A segment whose rule names groups that a map lacks. */
export interface Lacking {
  segment: Segment
  groups: string[]
}

/** Segments whose rule names groups that are not among these, with those that it names. */
export function lackingGroups(segments: readonly Segment[], groups: readonly { id: string }[]): Lacking[] {
  const present = new Set(groups.map(({ id }) => id))
  return segments.flatMap((segment) => {
    const lacking = [...groupsNamedIn(segment.rule)].filter((id) => !present.has(id))
    return lacking.length > 0 ? [{ segment, groups: lacking }] : []
  })
}

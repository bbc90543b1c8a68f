import type { Id } from '../../db/id.ts'
import { segmentsIn } from '../segment-use.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** Whether the rule of one segment asks for another, itself or by way of further segments. */
export function namesSegment(vocabulary: Vocabulary, from: Id, to: Id): boolean {
  const seen = new Set<Id>()
  const waiting = [from]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    const segment = vocabulary.segments.find((one) => one.id === id)
    const named = segment ? segmentsIn(segment.rule) : []
    if (named.includes(to)) return true
    waiting.push(...named)
  }
  return false
}

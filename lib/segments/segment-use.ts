import type { Id } from '../db/id.ts'
import type { Condition, Rule } from './rule.ts'
import type { Vocabulary } from './vocabulary.ts'

type Named = Vocabulary['segments'][number]

/** How many segments may stand one within another, the outermost counted. */
export const MAX_SEGMENT_DEPTH = 16

/** What a condition finds under a segment's id. `way`: names of segments that name one another, round to the first. */
export type SegmentUse =
  | { kind: 'sound'; segment: Named }
  | { kind: 'gone' }
  | { kind: 'too-deep' }
  | { kind: 'cycle'; way: string[] }

/**
 * The segment of an id. It cannot be used where it is gone, where it stands in a circle or leads into one, or where more than MAX_SEGMENT_DEPTH
 * stand one within another. A segment within it that is gone does not make it unusable: only the condition that names that one.
 */
export function namedSegment(id: Id, vocabulary: Vocabulary): SegmentUse {
  const { byId, heights } = segmentsOf(vocabulary)
  const segment = byId.get(id)
  if (!segment) return { kind: 'gone' }
  const height = heights.get(id)
  if (height === undefined) return { kind: 'cycle', way: wayRound(id, vocabulary) }
  return height > MAX_SEGMENT_DEPTH ? { kind: 'too-deep' } : { kind: 'sound', segment }
}

/** The ids of segments that a rule names, each once. Walks with a list of its own: a rule may come from anywhere. */
export function segmentsIn(rule: Rule): Id[] {
  const ids = new Set<Id>()
  const waiting: unknown[] = [rule]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object' || next === null) continue
    if (isSegmentCondition(next)) ids.add(next.value)
    else for (const part of Object.values(next)) if (typeof part === 'object') waiting.push(part)
  }
  return [...ids]
}

function isSegmentCondition(part: object): part is Condition & { value: string } {
  return 'field' in part && part.field === 'segment' && 'value' in part && typeof part.value === 'string'
}

/** The vocabulary as it will be once a segment is saved so. */
export function withSegment(vocabulary: Vocabulary, segment: Named): Vocabulary {
  const others = vocabulary.segments.filter(({ id }) => id !== segment.id)
  return { ...vocabulary, segments: [...others, segment] }
}

interface Segments {
  byId: ReadonlyMap<Id, Named>
  names: ReadonlyMap<Id, readonly Id[]>
  /** How many segments stand one within another, from each; absent for those that stand in a circle or lead into one. */
  heights: ReadonlyMap<Id, number>
}

const known = new WeakMap<Vocabulary, Segments>()

function segmentsOf(vocabulary: Vocabulary): Segments {
  const made = known.get(vocabulary)
  if (made) return made
  const byId = new Map(vocabulary.segments.map((segment) => [segment.id, segment]))
  const names = new Map(vocabulary.segments.map(({ id, rule }) => [id, segmentsIn(rule).filter((one) => byId.has(one))]))
  const segments = { byId, names, heights: heightsOf(names) }
  known.set(vocabulary, segments)
  return segments
}

/** From those that name none upwards, so that what stands in a circle is never reached (Kahn's order). */
function heightsOf(names: ReadonlyMap<Id, readonly Id[]>): Map<Id, number> {
  const heights = new Map<Id, number>()
  const open = new Map([...names].map(([id, named]) => [id, named.length]))
  const namedBy = new Map<Id, Id[]>()
  for (const [id, named] of names) for (const one of named) namedBy.set(one, [...(namedBy.get(one) ?? []), id])
  const ready = [...open].flatMap(([id, count]) => (count === 0 ? [id] : []))
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    heights.set(id, 1 + Math.max(0, ...(names.get(id) ?? []).map((one) => heights.get(one) ?? 0)))
    for (const above of namedBy.get(id) ?? []) {
      const left = (open.get(above) ?? 0) - 1
      open.set(above, left)
      if (left === 0) ready.push(above)
    }
  }
  return heights
}

/** Names along a circle that a segment leads into. One that it stands in itself begins with the segment before it: the one that names it. */
function wayRound(start: Id, vocabulary: Vocabulary): string[] {
  const { byId, names, heights } = segmentsOf(vocabulary)
  const way: Id[] = []
  for (let id: Id | undefined = start; id !== undefined && !way.includes(id);) {
    way.push(id)
    // One that is on the way already first: the shortest way round.
    const circling: readonly Id[] = (names.get(id) ?? []).filter((one) => !heights.has(one))
    const next: Id | undefined = circling.find((one) => way.includes(one)) ?? circling[0]
    if (next !== undefined && way.includes(next)) {
      const circle = way.slice(way.indexOf(next))
      const from = next === start ? [circle.at(-1) ?? next, ...circle.slice(0, -1)] : circle
      return [...from, from[0] ?? next].map((one) => byId.get(one)?.name ?? one)
    }
    id = next
  }
  return way.map((one) => byId.get(one)?.name ?? one)
}

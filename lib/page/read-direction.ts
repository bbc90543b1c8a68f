import type { Direction, DirectionWay } from '../sites/definition.ts'
import { has, isOneOf } from './find.ts'
import { speakerSaid } from './read-speaker.ts'
import { readValue } from './read-value.ts'

export type Side = Exclude<Direction, 'unknown'>

/** What a row's own marks and labels say; both where they contradict each other. */
export function ownDirections(
  ways: readonly DirectionWay[],
  row: Element,
  { title, location }: { title: string; location: Location | URL },
): Side[] {
  const said = new Set<Side>()
  for (const way of ways) {
    if (way.by === 'self' || way.by === 'inside') {
      const bears = way.by === 'self' ? isOneOf : has
      if (bears(row, way.out)) said.add('out')
      if (bears(row, way.in)) said.add('in')
    } else if (way.by === 'label') {
      const side = speakerSaid(readValue(way.reader, row, location), way.you, title)
      if (side) said.add(side)
    }
  }
  return [...said]
}

/** Whether the row bears the mark of a run's beginning; null where the page has no such runs. */
export function startsRun(ways: readonly DirectionWay[], row: Element): boolean | null {
  const run = ways.find((way) => way.by === 'run')
  return run ? isOneOf(row, run.start) || has(row, run.start) : null
}

/** A row in reading order, as far as its direction goes. */
export interface Directed {
  /** Only messages have a direction, and only they hand it on. */
  isMessage: boolean
  /** Something stands between this row and the one above. */
  isApart: boolean
  said: readonly Side[]
  startsRun: boolean | null
  /** Asked only where all else is silent. */
  side: () => Side | null
}

/**
 * The directions of rows, oldest first. All ways that say something must agree, else it is unknown. A row that starts no run goes on with
 * the row directly above, never across a separator, a notice or a row that is not loaded.
 */
export function directionsOf(rows: readonly Directed[]): Direction[] {
  let above: Direction = 'unknown'
  return rows.map((row) => {
    if (!row.isMessage) return (above = 'unknown')
    const said = new Set(row.said)
    if (row.startsRun === false && !row.isApart && above !== 'unknown') said.add(above)
    const side = said.size === 0 ? row.side() : null
    if (side) said.add(side)
    const [only, other] = said
    return (above = only && !other ? only : 'unknown')
  })
}

import type { RecencyDatabase } from '../db/database.ts'
import type { Rule } from '../segments/rule.ts'
import { needsOrders, partingOf, waysToKnow, type WayToKnow } from './criteria.ts'
import { both } from './goal-people.ts'
import { figureContext } from './measure.ts'

/** Of how many of a goal's people a criterion is known. */
export interface Coverage {
  field: string
  known: number
  /** How the others' values may be had. */
  ways: WayToKnow[]
  /** The base holds no order at all: what would be a 0 is not known. */
  lacksOrders: boolean
}

/** What the base knows of the people whom a goal is about. */
export interface DataCoverage {
  people: number
  fields: Coverage[]
}

/**
 * The question `goals.data`. A set (tags, interests) is known of whoever has any. Fields that are gone are left out. Throws the signal's reason when
 * aborted.
 */
export async function dataCoverage(
  db: RecencyDatabase,
  { of, fields }: { of: Rule; fields: readonly string[] },
  signal?: AbortSignal,
  now: number = Date.now(),
): Promise<DataCoverage> {
  const { counting, vocabulary } = await figureContext(db, now, signal)
  const people = await counting.peopleOf(of, vocabulary, signal)
  const hasOrders = Object.keys(counting.present?.base.manifest.currencies ?? {}).length > 0
  const found: Coverage[] = []
  for (const field of fields) {
    if (partingOf(field, vocabulary) === null) continue
    const lacksOrders = needsOrders(field) && !hasOrders
    const known = lacksOrders ? 0 : both(people, await counting.peopleOf({ field, op: 'known' }, vocabulary, signal)).count
    found.push({ field, known, ways: waysToKnow(field), lacksOrders })
  }
  return { people: people.count, fields: found }
}

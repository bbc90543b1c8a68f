import type { PeopleColumns } from '../columns/people-columns.ts'
import type { Facts } from '../facts.ts'
import type { TraitValues } from './portrait.ts'
import type { Sides } from './sides.ts'
import type { Tally } from './tally.ts'

/** Where traits of everybody in a base are read. */
export interface TraitSources {
  columns: PeopleColumns
  sides: Sides
}

/** How one trait is counted. */
export interface TraitReader {
  field: string
  values: TraitValues
  /** A person has none of its values or more. `known`: nobody's is unknown; else who has none is unknown. */
  several?: 'known' | 'unknown'
  /** All values in their order, where they have one. */
  order?: readonly string[]
  /** Its values are numbers: where they are many they are put in bands, whose limits have so many digits that count. */
  digits?: number
  /** Counts everybody whom columns tell all of. False: there are too many different values. */
  count: (sources: TraitSources, tally: Tally) => Promise<boolean | void>
  /** The same of one person: '' alone is unknown. */
  of: (facts: Facts) => readonly string[]
}

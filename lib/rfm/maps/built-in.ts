import type { RfmMap } from '../map.ts'
import { completed, type Completion, type Published } from './published.ts'
import { KLAVIYO, LIST_OF_125, PYMC, R_CLASSIC, R_NEW } from './three-axes.ts'
import { PARTITION, PUTLER, RECENCY_FREQUENCY } from './two-axes.ts'

/**
 * Maps to choose from, in the order of the list. Not among them: Shopify's (its groups are published in words alone) and Omniconvert's (one of
 * its eleven groups has published ranges): whatever we made of them would be ours under their name.
 */
const PUBLISHED = {
  eleven: LIST_OF_125,
  partition: PARTITION,
  putler: PUTLER,
  'recency-frequency': RECENCY_FREQUENCY,
  klaviyo: KLAVIYO,
  'r-classic': R_CLASSIC,
  'r-new': R_NEW,
  pymc: PYMC,
} as const satisfies Record<string, Published>

export type BuiltInMapId = keyof typeof PUBLISHED
export const BUILT_IN_MAP_IDS = Object.keys(PUBLISHED) as BuiltInMapId[]

/** A map to choose, with where it is from and what was decided to make it whole. */
export interface BuiltInMap extends Pick<Published, 'source' | 'lowest' | 'taken'> {
  id: BuiltInMapId
  map: RfmMap
  completion: Completion
}

const made = new Map<BuiltInMapId, BuiltInMap>()

/** Made when it is first asked for: the background starts without. */
export function builtInMap(id: BuiltInMapId): BuiltInMap {
  const { source, lowest, taken } = PUBLISHED[id]
  const one = made.get(id) ?? { id, source, lowest, taken, ...completed(id, PUBLISHED[id]) }
  made.set(id, one)
  return one
}

/** All of them, in the order of the list. */
export function builtInMaps(): BuiltInMap[] {
  return BUILT_IN_MAP_IDS.map(builtInMap)
}

export function isBuiltInMap(id: string): id is BuiltInMapId {
  return Object.hasOwn(PUBLISHED, id)
}

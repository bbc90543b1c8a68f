import type { RfmMap } from '../map.ts'
import type { RfmSettings } from '../rfm.ts'
import { builtInMap, isBuiltInMap } from './built-in.ts'
import { ELEVEN } from './eleven.ts'

/** The map that settings name or hold; the eleven groups where they name none, or one that this version does not know. */
export function mapInForce({ map = 'eleven' }: Pick<RfmSettings, 'map'>): RfmMap {
  if (typeof map === 'object') return map
  return isBuiltInMap(map) && map !== 'eleven' ? builtInMap(map).map : ELEVEN
}

import type { RfmMap } from '../map.ts'
import type { RfmSettings } from '../rfm.ts'
import { ELEVEN } from './eleven.ts'

/** The map that settings name or hold; the eleven groups where they name none, or one that this version does not know. */
export function mapInForce({ map }: Pick<RfmSettings, 'map'>): RfmMap {
  return typeof map === 'object' ? map : ELEVEN
}

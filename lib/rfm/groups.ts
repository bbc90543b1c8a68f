import type { RfmMap } from './map.ts'
import { cellOf, groupInCell } from './maps/cells.ts'
import { ELEVEN } from './maps/eleven.ts'
import type { GroupId } from './rfm.ts'

/** The place in the map's groups of a score's group. Throws RangeError for a score that does not exist. */
export function groupPlace(r: number, f: number, m: number, bands: number, map: RfmMap): number {
  const place = [r, f, m].every((score) => score >= 1 && score <= bands) ? groupInCell(map, cellOf(r, f, m, bands, map)) : NaN
  if (!(place < map.groups.length)) throw new RangeError(`no group for score ${r} ${f} ${m} of ${bands} bands`)
  return place
}

/** The group of a score. With another number of bands than the map's each axis is first brought to it, see `onScale`. */
export function groupOf(r: number, f: number, m: number, bands: number, map: RfmMap = ELEVEN): GroupId {
  return (map.groups[groupPlace(r, f, m, bands, map)] as RfmMap['groups'][number]).id
}

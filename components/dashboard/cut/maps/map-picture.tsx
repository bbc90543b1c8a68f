import type { RfmMap } from '../../../../lib/rfm/map.ts'
import { groupColour } from '../../../ui/badge.tsx'
import { scoresUpTo } from '../grid/cells.ts'
import { placesOf } from '../paint/painting.ts'
import { groupInCell } from '../../../../lib/rfm/maps/cells.ts'

/**
 * A small picture of a map: recency to the right, frequency (or the mean) upwards. A square of a map of three axes shows its groups side by side, by
 * money. It repeats what stands in words beside it.
 */
export function MapPicture({ map }: { map: RfmMap }) {
  const scores = scoresUpTo(map.scale)
  return (
    <span class="map-picture" aria-hidden="true" style={{ '--scale': map.scale }}>
      {scores.toReversed().map((y) =>
        scores.map((x) => (
          <span key={`${x}-${y}`} class="map-square">
            {placesOf(map, { x, y }, null).map((place) => {
              const group = map.groups[groupInCell(map, place)]
              return group && <i key={place} style={groupColour(group)} />
            })}
          </span>
        )),
      )}
    </span>
  )
}

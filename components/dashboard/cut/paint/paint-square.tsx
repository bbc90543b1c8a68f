import { groupName } from '../../../../lib/rfm/group-name.ts'
import type { RfmMap } from '../../../../lib/rfm/map.ts'
import { groupColour } from '../../../ui/badge.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import type { Cell } from '../grid/cells.ts'
import { groupsIn } from './painting.ts'

/** One square: its group in name and colour and how many people are there. Where money decides between several groups, all are shown. */
export function PaintSquare({
  map,
  cell,
  money,
  people,
  isChosen,
  native,
}: {
  map: RfmMap
  cell: Cell
  money: number | null
  people: number
  isChosen: boolean
  native: object
}) {
  const { t, format } = useLanguage()
  const groups = groupsIn(map, cell, money).flatMap((place) => map.groups[place] ?? [])
  const [only] = groups
  const isOne = groups.length === 1 && only !== undefined
  return (
    <td
      {...native}
      class={isOne ? 'paint-square' : 'paint-square paint-mixed'}
      data-groups={groups.map(({ id }) => id).join(' ')}
      aria-selected={isChosen}
      style={isOne ? groupColour(only) : undefined}
      title={groups.map((group) => groupName(group, t)).join(', ')}
    >
      {isOne ? (
        <span class="paint-name" dir="auto">
          {groupName(only, t)}
        </span>
      ) : (
        <>
          <span class="paint-name">{t('cut.paint.several', { n: groups.length })}</span>
          <span class="out-of-sight">{format.list(groups.map((group) => groupName(group, t)))}</span>
          <span class="heat-strip" aria-hidden="true">
            {groups.map((group) => (
              <i key={group.id} style={{ ...groupColour(group), flexGrow: 1 }} />
            ))}
          </span>
        </>
      )}
      <span>{format.number(people)}</span>
    </td>
  )
}

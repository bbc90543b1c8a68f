import type { RfmMap } from '../../../../lib/rfm/map.ts'
import { groupById } from '../../../../lib/rfm/built-in-groups.ts'
import { groupName } from '../../../../lib/rfm/group-name.ts'
import type { ScoreGrid } from '../../../../lib/rfm/score-grid.ts'
import { listSegments } from '../../../../lib/segments/store.ts'
import { useLanguage } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useLive } from '../../live.ts'
import { segmentLink } from '../../segments/links.ts'
import { useSession } from '../../session.ts'
import { SizesTable, type Sizes } from '../settings/sizes-table.tsx'
import { groupSizes, peopleMoved } from './group-sizes.ts'
import { lackingGroups } from './named-groups.ts'

/** What a map would do to the base: who changes group, and which segments name groups that it lacks, with the offers made for them. */
export function MapEffect({ grid, map, present }: { grid: ScoreGrid; map: RfmMap; present: RfmMap }) {
  const { t, format } = useLanguage()
  const { db } = useSession()
  const [segments, offers] = useLive(() => Promise.all([listSegments(db), db.offers.toArray()]), [db]) ?? [[], []]
  const lacking = lackingGroups(segments, map.groups)
  const nameOf = (id: string): string => {
    const group = groupById(id, present.groups)
    return group ? groupName(group, t) : t('cut.maps.gone')
  }
  return (
    <div class="stack-small" data-testid="map-effect">
      <output>{t('cut.maps.moved', { n: peopleMoved(grid, present, map) })}</output>
      <SizesTable label={t('cut.maps.sizes')} now={sizesBy(grid, present)} then={sizesBy(grid, map)} />
      {lacking.length > 0 && (
        <Notice kind="doubt">
          <p>{t('cut.maps.lacking')}</p>
          <ul class="points">
            {lacking.map(({ segment, groups }) => {
              const names = offers.filter((offer) => offer.segment === segment.id).map(({ name }) => name)
              return (
                <li key={segment.id}>
                  <a href={segmentLink(segment.id)}>
                    <bdi>{segment.name}</bdi>
                  </a>
                  : {format.list(groups.map(nameOf))}
                  {names.length > 0 && ` (${t('cut.maps.offers', { names: format.list(names) })})`}
                </li>
              )
            })}
          </ul>
        </Notice>
      )}
    </div>
  )
}

function sizesBy(grid: ScoreGrid, map: RfmMap): Sizes {
  const sizes = groupSizes(grid, map)
  return map.groups.map((group, place) => ({ group, people: sizes[place]?.people ?? 0 }))
}

import { useId } from 'preact/hooks'
import { groupName } from '../../../../lib/rfm/group-name.ts'
import type { RfmMap } from '../../../../lib/rfm/map.ts'
import type { BuiltInMap } from '../../../../lib/rfm/maps/built-in.ts'
import type { ScoreGrid } from '../../../../lib/rfm/score-grid.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { Why } from '../../../ui/why.tsx'
import { useFocusBack } from '../../focus.ts'
import { MapCompletion } from './map-completion.tsx'
import { MapEffect } from './map-effect.tsx'
import { MapPicture } from './map-picture.tsx'

/** One map: what it looks like, its groups, where it is from and how it was made whole, and what it would do to the base. */
export function MapCard({
  name,
  map,
  from,
  grid,
  present,
  onUse,
}: {
  name: string
  map: RfmMap
  /** Absent for a map of the user's own. */
  from?: BuiltInMap
  grid: ScoreGrid
  present: RfmMap
  onUse?: () => void
}) {
  const { t, format } = useLanguage()
  const isPresent = map.id === present.id
  const title = useId()
  // The button that chose this map goes when the map is in force.
  useFocusBack(isPresent ? null : title)
  return (
    <article class="map-card" aria-label={name} data-map={map.id}>
      <MapPicture map={map} />
      <div class="stack-small">
        <h3 id={title} tabIndex={-1}>
          {name}
        </h3>
        {isPresent && <p class="state state-good">{t('cut.maps.present')}</p>}
        <ul class="row map-groups" aria-label={t('cut.maps.groups')}>
          {map.groups.map((group) => (
            <li key={group.id}>
              <Badge group={group} />
            </li>
          ))}
        </ul>
        <p class="quiet">
          {t('cut.maps.axes')}: {t(`cut.maps.axes.${map.axes}`)} · {t('cut.maps.scale', { n: map.scale })}
          {from && (
            <>
              {' '}
              · {t('cut.maps.source')}: <bdi>{from.source || t('cut.maps.source.many')}</bdi>
            </>
          )}
        </p>
        {from && <p>{t(`maps.note.${from.id}`)}</p>}
        {from && <MapCompletion from={from} nameOf={(id) => groupName({ id, colour: 'lost' }, t)} list={format.list} />}
        {!isPresent && (
          <>
            <Why text={t('cut.maps.look')} label={t('cut.maps.look.of', { map: name })}>
              <MapEffect {...{ grid, map, present }} />
            </Why>
            {onUse && (
              <div class="row">
                <Button onClick={onUse} aria-label={t('cut.maps.use.of', { map: name })}>
                  {t('cut.maps.use')}
                </Button>
              </div>
            )}
          </>
        )}
      </div>
    </article>
  )
}

import { useState } from 'preact/hooks'
import type { PresentCut } from '../../../../lib/rfm/cut-query.ts'
import { builtInMaps } from '../../../../lib/rfm/maps/built-in.ts'
import type { RfmMap } from '../../../../lib/rfm/map.ts'
import { changeCutRemembering } from '../../../../lib/workspace/cut-before.ts'
import { useLanguage } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { failureText } from '../../failure.ts'
import { useLive } from '../../live.ts'
import { useSession } from '../../session.ts'
import { readDraft, readOwnMap } from '../paint/draft.ts'
import { MapCard } from './map-card.tsx'

/** The maps to choose from, the user's own first where one is in force, and the way to paint one. */
export function MapsList({ cut: { scoring, grid } }: { cut: PresentCut }) {
  const { t } = useLanguage()
  const { db, settings } = useSession()
  const [draft, kept] = useLive(() => Promise.all([readDraft(db), readOwnMap(db)]), [db]) ?? [null, null]
  const [failure, setFailure] = useState('')
  const present = scoring.map
  const use = (map: string | RfmMap): Promise<void> => {
    const { revision: _, ...rfm } = settings.rfm
    return changeCutRemembering(db, { ...rfm, map }).then(
      () => setFailure(''),
      (error: unknown) => setFailure(failureText(error, t)),
    )
  }
  const known = builtInMaps()
  // One in force that was not painted here came with a backup.
  const own = known.some(({ id }) => id === present.id) ? kept : present
  return (
    <>
      <p class="prose quiet">{t('cut.maps.lead')}</p>
      <div class="row">
        <a class="button" href="#/rfm/paint">
          {t(draft ? 'cut.maps.draft' : 'cut.maps.paint')}
        </a>
      </div>
      {failure && <Notice kind="error">{failure}</Notice>}
      <ul class="map-cards">
        {own && (
          <li class="card">
            <MapCard name={t('maps.name.own')} map={own} {...{ grid, present }} onUse={() => use(own)} />
          </li>
        )}
        {known.map((one) => (
          <li key={one.id} class="card">
            <MapCard name={t(`maps.name.${one.id}`)} map={one.map} from={one} {...{ grid, present }} onUse={() => use(one.id)} />
          </li>
        ))}
      </ul>
    </>
  )
}

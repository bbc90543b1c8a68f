import type { PresentCut } from '../../../lib/rfm/cut-query.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useBeginAtTop } from '../focus.ts'
import { useRest } from '../route.ts'
import { useSession } from '../session.ts'
import { ViewHead } from '../view-head.tsx'
import { BandTable } from './band-table.tsx'
import { GroupTable } from './group-table.tsx'
import { HeatMap } from './heat/heat-map.tsx'
import { MapsList } from './maps/maps-list.tsx'
import { PaintView } from './paint/paint-view.tsx'
import { Contents, Part, PARTS } from './parts.tsx'
import { CutBefore } from './settings/cut-before.tsx'
import { CutForm } from './settings/cut-form.tsx'
import { FewBuyers } from './settings/few-buyers.tsx'
import { useCut } from './use-cut.ts'
import { WhatCounts } from './what-counts.tsx'

/** How the base is cut into scores and groups, on which day, and how that can be changed. `#/rfm/paint` paints groups of one's own. */
export function CutView() {
  const { t, format } = useLanguage()
  const { settings } = useSession()
  const cut = useCut()
  const isPainting = useRest() === 'paint'
  useBeginAtTop(isPainting ? 'paint' : '')
  if (cut === undefined) return null
  if (cut instanceof Error)
    return (
      <>
        <ViewHead title={t('rfm.title')} lead={t('rfm.lead')} />
        <Notice kind="error">{t('dashboard.broken', { detail: cut.message })}</Notice>
      </>
    )
  if (cut === null || hasNoPurchases(cut))
    return (
      <>
        <ViewHead title={t('rfm.title')} lead={t('rfm.lead')} />
        <EmptyState icon="group" title={t('rfm.empty.title')}>
          <p>{t('rfm.empty.text')}</p>
          <a class="button button-main" href="#/import">
            {t('contacts.empty.import')}
          </a>
        </EmptyState>
      </>
    )
  if (isPainting)
    return (
      <>
        <ViewHead title={t('cut.paint.title')} lead={t('cut.paint.lead')}>
          <a class="button" href="#/rfm">
            {t('cut.paint.back')}
          </a>
        </ViewHead>
        <PaintView cut={cut} />
      </>
    )
  const { scoring } = cut
  // Settings that were saved or restored are shown as they are; another map leaves what is being typed alone.
  const { revision: _, map: __, ...formOf } = settings.rfm
  return (
    <>
      <ViewHead title={t('rfm.title')} lead={t('rfm.lead')} />
      <div class="stack">
        <p>{t('rfm.cutOn', { day: format.day(scoring.today), n: scoring.buyers })}</p>
        <FewBuyers cut={cut} />
        <Contents parts={scoring.buyers > 0 ? PARTS : PARTS.filter((part) => part !== 'heat')} />
        <Part name="groups">
          <GroupTable counts={cut.counts} scoring={scoring} />
        </Part>
        {scoring.buyers > 0 && (
          <Part name="heat">
            <HeatMap cut={cut} />
          </Part>
        )}
        <Part name="limits">
          {scoring.buyers > 0 && <BandTable scoring={scoring} label={t('cut.part.limits')} />}
          <WhatCounts cut={cut} />
        </Part>
        <Part name="settings">
          <CutBefore />
          <CutForm key={JSON.stringify(formOf)} cut={cut} />
        </Part>
        <Part name="maps">
          <MapsList cut={cut} />
        </Part>
      </div>
    </>
  )
}

/** Nobody bought anything. Whoever bought only before the window, or in other currencies, is shown: a setting decides over them. */
function hasNoPurchases({ scoring, counts: { unscored } }: PresentCut): boolean {
  return scoring.buyers === 0 && unscored['outside-window'] === 0 && unscored['other-currency'] === 0
}

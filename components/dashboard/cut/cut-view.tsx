import { useEffect, useState } from 'preact/hooks'
import { query } from '../../../lib/jobs/client.ts'
import { currentGeneration } from '../../../lib/orders/base.ts'
import type { PresentCut } from '../../../lib/rfm/cut-query.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useLive } from '../live.ts'
import { useSession } from '../session.ts'
import { ViewHead } from '../view-head.tsx'
import { BandTable } from './band-table.tsx'
import { CutForm } from './cut-form.tsx'
import { GroupTable } from './group-table.tsx'
import { WhatCounts } from './what-counts.tsx'

/** Below this many buyers quantiles part people whose figures hardly differ. */
const FEW = 500

/** How the base is cut into scores and groups, on which day, and how that can be changed. */
export function CutView() {
  const { t, format } = useLanguage()
  const cut = useCut()
  if (cut === undefined) return null
  const head = <ViewHead title={t('rfm.title')} lead={t('rfm.lead')} />
  if (cut instanceof Error)
    return (
      <>
        {head}
        <Notice kind="error">{t('dashboard.broken', { detail: cut.message })}</Notice>
      </>
    )
  return (
    <>
      {head}
      {cut === null || hasNoPurchases(cut) ? (
        <EmptyState icon="group" title={t('rfm.empty.title')}>
          <p>{t('rfm.empty.text')}</p>
          <a class="button button-main" href="#/import">
            {t('contacts.empty.import')}
          </a>
        </EmptyState>
      ) : (
        <div class="stack">
          <p>{t('rfm.cutOn', { day: format.day(cut.scoring.today), n: cut.scoring.buyers })}</p>
          {cut.scoring.buyers > 0 && cut.scoring.buyers < FEW && <Notice kind="doubt">{t('rfm.few')}</Notice>}
          <GroupTable counts={cut.counts} scoring={cut.scoring} />
          {cut.scoring.buyers > 0 && <BandTable scoring={cut.scoring} />}
          <WhatCounts cut={cut} />
          <CutForm scoring={cut.scoring} />
        </div>
      )}
    </>
  )
}

/** Nobody bought anything. Whoever bought only before the window, or in other currencies, is shown: a setting decides over them. */
function hasNoPurchases({ scoring, counts: { unscored } }: PresentCut): boolean {
  return scoring.buyers === 0 && unscored['outside-window'] === 0 && unscored['other-currency'] === 0
}

/** The present cut; null for an empty base. The worker is asked, since a large base takes a while; what was shown stays until it answers. */
function useCut(): PresentCut | null | Error | undefined {
  const { db, settings } = useSession()
  const generation = useLive(() => currentGeneration(db), [db])
  const [cut, setCut] = useState<PresentCut | null | Error>()
  useEffect(() => {
    if (generation === undefined) return
    let wanted = true
    query('rfm.cut', {}).then(
      (found) => wanted && setCut(found),
      (error: unknown) => wanted && setCut(error instanceof Error ? error : new Error(String(error))),
    )
    return () => {
      wanted = false
    }
  }, [db, generation, settings])
  return cut
}

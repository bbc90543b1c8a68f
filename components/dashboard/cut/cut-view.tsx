import { useEffect, useState } from 'preact/hooks'
import { Base, currentGeneration } from '../../../lib/orders/base.ts'
import { currentScoring, figuresIn } from '../../../lib/rfm/current.ts'
import { countGroups, type GroupCounts } from '../../../lib/rfm/group-counts.ts'
import type { Scoring } from '../../../lib/rfm/rfm.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useLive } from '../live.ts'
import { useSession } from '../session.ts'
import { ViewHead } from '../view-head.tsx'
import { BandTable } from './band-table.tsx'
import { CutForm } from './cut-form.tsx'
import { GroupTable } from './group-table.tsx'

/** Below this many buyers quantiles part people whose figures hardly differ. */
const FEW = 500

interface Cut {
  scoring: Scoring
  counts: GroupCounts
}

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
      {cut === null || cut.scoring.buyers === 0 ? (
        <EmptyState icon="group" title={t('rfm.empty.title')}>
          <p>{t('rfm.empty.text')}</p>
          <a class="button button-main" href="#/import">
            {t('contacts.empty.import')}
          </a>
        </EmptyState>
      ) : (
        <div class="stack">
          <p>{t('rfm.cutOn', { day: format.day(cut.scoring.today), n: cut.scoring.buyers })}</p>
          {cut.scoring.buyers < FEW && <Notice kind="doubt">{t('rfm.few')}</Notice>}
          <GroupTable counts={cut.counts} scoring={cut.scoring} />
          <BandTable scoring={cut.scoring} />
          <CutForm scoring={cut.scoring} />
        </div>
      )}
    </>
  )
}

/** The present cut; null for an empty base. Outside a live query, since cutting keeps its result in the database. */
function useCut(): Cut | null | Error | undefined {
  const { db, settings } = useSession()
  const generation = useLive(() => currentGeneration(db), [db])
  const [cut, setCut] = useState<Cut | null | Error>()
  useEffect(() => {
    if (generation === undefined) return
    let wanted = true
    const load = async (): Promise<Cut | null> => {
      const base = await Base.open(db)
      const scoring = await currentScoring(db, base, settings, Date.now())
      return scoring && { scoring, counts: countGroups(await figuresIn(base, settings.currency), scoring) }
    }
    load().then(
      (found) => wanted && setCut(found),
      (error: unknown) => wanted && setCut(error instanceof Error ? error : new Error(String(error))),
    )
    return () => {
      wanted = false
    }
  }, [db, generation, settings])
  return cut
}

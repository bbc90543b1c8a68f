import { useLanguage } from '../../ui/language.tsx'
import { FailureNotice } from '../failure-notice.tsx'
import { TeamSection } from '../team/team-section.tsx'
import { useAsked } from '../use-asked.ts'
import { ViewHead } from '../view-head.tsx'
import { ConsentFigures } from './consent-figures.tsx'
import { LinksSection } from './links-section.tsx'
import { OptedOut } from './opted-out.tsx'
import { ProofSection } from './proof-section.tsx'
import { useRecords } from './use-records.ts'

/** Who agreed and who declined, links to agree by, the proof, and what colleagues know of it. */
export function ConsentView() {
  const { t } = useLanguage()
  const { answer, error, again } = useAsked('consent.count', {}, `consent ${useRecords()}`)
  return (
    <>
      <ViewHead title={t('dashboard.view.consent')} lead={t('consent.lead')} />
      <div class="stack">
        {error !== null && <FailureNotice error={error} onRetry={again} />}
        {answer ? <ConsentFigures counts={answer} /> : error === null && <p class="quiet">{t('consent.counting')}</p>}
        <LinksSection came={answer?.links ?? []} />
        {answer && <OptedOut out={answer.out} />}
        <ProofSection />
        <TeamSection />
      </div>
    </>
  )
}

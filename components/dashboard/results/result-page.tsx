import type { ResultSubject } from '../../../lib/results/report.ts'
import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { FailureNotice } from '../failure-notice.tsx'
import { saveFile } from '../save-file.ts'
import { useAsked } from '../use-asked.ts'
import { FactsSection } from './facts-section.tsx'
import { FunnelTable } from './funnel-table.tsx'
import { PartsSections } from './parts-sections.tsx'
import { QueuesSection } from './queues-section.tsx'
import { resultFile } from './result-file.ts'
import { Standing } from './standing.tsx'
import { UpliftSection } from './uplift-section.tsx'

/** What came of one queue or offer. `version`: changes with what was sent. */
export function ResultPage({ of, days, version }: { of: ResultSubject; days: number | null; version: string }) {
  const speech = useLanguage()
  const { t } = speech
  const { answer, busy, error, again } = useAsked('results.report', { of, days }, `${of.kind} ${of.id} ${days} ${version}`)
  const report = answer?.of.id === of.id && answer.of.kind === of.kind ? answer : null
  if (error !== null) return <FailureNotice error={error} onRetry={again} />
  if (busy && (report === null || report.days !== (days ?? report.days))) return <output>{t('results.busy')}</output>
  if (!report) return <Notice kind="doubt">{t('results.lost')}</Notice>
  return (
    <div class="stack" data-testid="results-page" data-days={report.days}>
      <FunnelTable report={report} />
      <FactsSection report={report} />
      {report.uplift && <UpliftSection uplift={report.uplift} report={report} />}
      {of.kind === 'offer' && <QueuesSection queues={report.queues} />}
      <PartsSections report={report} />
      {of.kind === 'queue' && <Standing report={report} />}
      <div>
        <Button onClick={() => saveFile(`${t('results.file.name')}.csv`, resultFile(report, speech))}>
          {t('results.file.save')}
        </Button>
      </div>
    </div>
  )
}

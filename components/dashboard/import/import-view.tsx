import { useState } from 'preact/hooks'
import type { JobRecord } from '../../../lib/import/job.ts'
import { useLanguage } from '../../ui/language.tsx'
import { ViewHead } from '../view-head.tsx'
import { chooseFiles, draft } from './draft.ts'
import { FileChoice } from './file-choice.tsx'
import { History } from './history.tsx'
import { useNewestJob } from './job.ts'
import { JobOutcome } from './job-outcome.tsx'
import { JobProgress } from './job-progress.tsx'
import { Preview } from './preview.tsx'
import { useSession } from '../session.ts'
import { DemoPresent } from './demo-present.tsx'

/** An outcome older than this is history. */
const FRESH = 3_600_000

/** Bringing customers in: choose, check, import, see what came of it, undo. */
export function ImportView() {
  const { t } = useLanguage()
  const { settings } = useSession()
  const job = useNewestJob()
  const [seen, setSeen] = useState('')
  if (job === undefined) return null
  const running = job?.state === 'running' ? job : null
  const outcome = job && !running && job.id !== seen && isFresh(job) ? job : null
  const choose = (files: File[]): void => {
    setSeen(job?.id ?? '')
    void chooseFiles(files, settings)
  }
  return (
    <>
      <ViewHead title={t('import.title')} lead={t('import.lead')} />
      <div class="stack">
        {outcome && <JobOutcome job={outcome} />}
        {running ? (
          <JobProgress job={running} />
        ) : (
          <>
            <DemoPresent />
            <FileChoice onChoose={choose} small={draft.value !== null} />
            {draft.value && <Preview draft={draft.value} />}
          </>
        )}
        <History idle={!running} />
      </div>
    </>
  )
}

function isFresh(job: JobRecord): boolean {
  return Date.now() - job.aliveAt < FRESH
}

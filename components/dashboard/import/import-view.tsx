import { useState } from 'preact/hooks'
import type { JobRecord } from '../../../lib/import/job.ts'
import { sameFiles } from '../../../lib/import/resume.ts'
import { useLanguage } from '../../ui/language.tsx'
import { ViewHead } from '../view-head.tsx'
import { chooseFiles, draft } from './draft.ts'
import { FileChoice } from './file-choice.tsx'
import { GoneQuestion } from './gone-question.tsx'
import { History } from './history.tsx'
import { Interrupted, resumeImport } from './interrupted.tsx'
import { interruptedImport, useNewestJob } from './job.ts'
import { JobOutcome } from './job-outcome.tsx'
import { JobProgress } from './job-progress.tsx'
import { Preview } from './preview.tsx'
import { useLive } from '../live.ts'
import { useSession } from '../session.ts'
import { DemoPresent } from './demo-present.tsx'

/** An outcome older than this is history. */
const FRESH = 3_600_000

/** Bringing customers in: choose, check, import, see what came of it, undo. */
export function ImportView() {
  const { t } = useLanguage()
  const { db, settings } = useSession()
  const job = useNewestJob()
  const broken = useLive(() => interruptedImport(db), [db]) ?? null
  const [seen, setSeen] = useState('')
  const [missing, setMissing] = useState<string[]>([])
  if (job === undefined) return null
  const running = job?.state === 'running' ? job : null
  const interrupted = running ? null : broken
  const outcome = job && !running && !interrupted && job.id !== seen && isFresh(job) ? job : null
  const choose = async (files: File[]): Promise<void> => {
    const same = interrupted && sameFiles(interrupted.resume.files, files)
    setMissing(same?.kind === 'differ' ? same.missing.map(({ name }) => name) : [])
    // The files of the import that broke off: it goes on, and nothing is asked again.
    if (interrupted && same?.kind === 'same') {
      try {
        return await resumeImport(interrupted, same.files)
      } catch {
        // Shown as a new import instead, which says what is wrong when it is started.
      }
    }
    setSeen(job?.id ?? '')
    await chooseFiles(files, settings)
  }
  return (
    <>
      <ViewHead title={t('import.title')} lead={t('import.lead')} />
      <div class="stack">
        {outcome && <JobOutcome job={outcome} />}
        {interrupted && <Interrupted job={interrupted} missing={missing} />}
        {running?.asks ? (
          <GoneQuestion job={running} question={running.asks} />
        ) : running ? (
          <JobProgress key={running.id} job={running} />
        ) : (
          <>
            <DemoPresent />
            <FileChoice onChoose={(files) => void choose(files)} small={draft.value !== null} />
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

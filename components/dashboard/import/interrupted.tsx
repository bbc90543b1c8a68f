import { useState } from 'preact/hooks'
import { sameFiles } from '../../../lib/import/resume.ts'
import { startImport } from '../../../lib/jobs/client.ts'
import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { byteSize } from '../byte-size.ts'
import { failureText } from '../failure.ts'
import { useSession } from '../session.ts'
import { draft } from './draft.ts'
import type { Resumable } from './job.ts'
import { errorText } from './note-text.ts'

/** An import that a crash broke off: what is needed to go on with it. `missing`: files that were not among those just chosen. */
export function Interrupted({ job, missing }: { job: Resumable; missing: string[] }) {
  const { resume } = job
  const { t, format } = useLanguage()
  const { db } = useSession()
  const [failure, setFailure] = useState('')
  const names = resume.files.map(({ name }) => name)
  const text = {
    files: format.list(names),
    share: format.percent(Math.floor(job.progress * 100) / 100),
    date: format.moment(job.aliveAt),
  }
  // Where only the worker died, the files are still at hand.
  const known = draft.value && sameFiles(resume.files, draft.value.files)
  const go = async (files: File[]): Promise<void> => {
    try {
      await resumeImport(job, files)
    } catch (error) {
      setFailure(failureText(error, t))
    }
  }
  return (
    <section class="card stack" data-testid="import-interrupted" aria-label={t('job.resume.title')}>
      <h2>{t('job.resume.title')}</h2>
      <Notice kind="error">{t('job.resume.text', text)}</Notice>
      {job.error && <Notice kind="error">{t('import.failed', { detail: errorText(job.error, t) })}</Notice>}
      {missing.length > 0 && <Notice kind="doubt">{t('job.resume.differ', { missing: format.list(missing) })}</Notice>}
      {failure && <Notice kind="error">{failure}</Notice>}
      {known?.kind !== 'same' && <p>{t('job.resume.ask', { n: names.length })}</p>}
      <ul class="points">
        {resume.files.map(({ name, size }) => (
          <li key={name}>
            <bdi>{t('job.resume.file', { name, size: byteSize(size, t.language) })}</bdi>
          </li>
        ))}
      </ul>
      <div class="row">
        {known?.kind === 'same' && (
          <Button look="main" onClick={() => void go(known.files)}>
            {t('job.resume.go')}
          </Button>
        )}
        <Button onClick={() => void db.jobs.delete(job.id)}>{t('job.resume.leave')}</Button>
      </div>
    </section>
  )
}

/** Goes on with an interrupted import, by its own plan. The bytes are compared while they are read. */
export async function resumeImport({ id, resume }: Resumable, files: File[]): Promise<void> {
  await startImport(files, resume.plan, id)
}

import type { JobRecord } from '../../../lib/import/job.ts'

/** Before this long (milliseconds), or this share, what is left would be a guess. */
const SURE_AFTER = 3000
const SURE_SHARE = 0.05
/** An estimate grows only when it grows by more than this: a time that goes back and forth tells nothing. */
const GROWS = 1.5

/** Milliseconds that a job has worked so far, waiting for the user aside. */
export function workedFor({ startedAt, aliveAt, waited = 0 }: JobRecord): number {
  return aliveAt - startedAt - waited
}

/** Rows a second while a file is read; null while that cannot be said. */
export function rowRate(job: JobRecord): number | null {
  const worked = workedFor(job)
  return job.phase === 'reading' && worked >= 1000 && job.rows > 0 ? Math.round((job.rows / worked) * 1000) : null
}

/** Milliseconds left, in steps that people count in; null while that cannot be said. `shown`: what was shown before, null for nothing. */
export function remaining(job: JobRecord, shown: number | null): number | null {
  const worked = workedFor(job)
  if (worked < SURE_AFTER || job.progress < SURE_SHARE) return shown
  const left = inSteps((worked * (1 - job.progress)) / job.progress)
  return shown !== null && left > shown && left < shown * GROWS ? shown : left
}

/** 5 s up to a minute, then whole minutes. */
function inSteps(milliseconds: number): number {
  const step = milliseconds < 60_000 ? 5000 : 60_000
  return Math.max(step, Math.ceil(milliseconds / step) * step)
}

import type { RecencyDatabase } from '../db/database.ts'
import { importDemo } from '../import/demo-base.ts'
import type { ImportError } from '../import/error.ts'
import { importFiles } from '../import/import-files.ts'
import type { GoneQuestion, JobRecord, ResumeState } from '../import/job.ts'
import { resumeState, SliceCheck } from '../import/resume.ts'
import { undoImport } from '../import/undo.ts'
import type { JobRequest } from './channel.ts'
import type { JobProgress } from './job-progress.ts'
import { TASK_HANDLERS } from './task-handlers.ts'
import type { TaskContext, TaskOutcome } from './tasks.ts'

/** What starts a job. */
export type StartRequest = Extract<JobRequest, { ask: 'import' | 'demo' | 'undo' | 'task' }>

/** What a job is given by the worker that runs it. */
export interface JobContext {
  db: RecencyDatabase
  signal: AbortSignal
  /** Breaks the job off for a reason of its own, which is no cancelling. */
  fail: (error: ImportError) => void
  progress: JobProgress
  ask: (question: GoneQuestion) => Promise<boolean>
  /** What the interrupted import left that this one goes on with. */
  left: ResumeState | null
}

/** Does what was asked, and gives what the job's record says of it afterwards. */
export async function doJob(request: StartRequest, context: JobContext): Promise<Partial<JobRecord>> {
  const { db, signal, progress } = context
  const options = { import: request.id, signal, onProgress: progress.report }
  switch (request.ask) {
    case 'import':
      return importJob(request, context)
    case 'demo':
      return { summary: await importDemo(db, { ...options, people: request.people, seed: request.seed }) }
    case 'undo':
      await undoImport(db, request.import)
      return {}
    case 'task': {
      const handler = TASK_HANDLERS[request.task] as (db: RecencyDatabase, arg: unknown, on: TaskContext) => Promise<TaskOutcome>
      const report = (share: number, rows: number): void => progress.report({ phase: 'working', progress: share, rows })
      return { outcome: await handler(db, request.arg, { job: request.id, signal, progress: report }) }
    }
  }
}

async function importJob(
  { id, files, plan }: Extract<StartRequest, { ask: 'import' }>,
  { db, signal, fail, progress, ask, left }: JobContext,
): Promise<Partial<JobRecord>> {
  const check = new SliceCheck(resumeState(plan, left), fail)
  progress.keep(check.state)
  const options = { import: id, signal, onProgress: progress.report, askGone: ask, onSlice: check.take }
  return { summary: await importFiles(db, files, plan, options) }
}

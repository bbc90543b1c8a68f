import { call } from '../call.ts'
import type { Id } from '../db/id.ts'
import type { FilePlan, FilePreview, ImportPlan, PreviewContext } from '../import/job.ts'
import type { QueryArg, QueryName, QueryResult } from './queries.ts'
import type { TaskName, Tasks } from './tasks.ts'
import { JobClient } from './job-client.ts'

let client: JobClient | null = null

/** The dashboard's one client; made when first needed, since it opens a channel. */
function jobs(): JobClient {
  client ??= new JobClient({ ensure: () => call('jobs.ensure', {}) })
  return client
}

/** What the files are taken for, with the user's corrections so far, one for each file. Nothing is written. Throws JobCallError. */
export function preview(
  files: File[],
  context: PreviewContext,
  corrections?: (Partial<FilePlan> | null)[],
): Promise<FilePreview[]> {
  return jobs().preview(files, context, corrections)
}

/**
 * Starts an import and gives the job's id; how far it is stands in the `jobs` table. `resumes`: goes on with an interrupted one. Throws JobCallError, `busy` while another runs.
 */
export function startImport(files: File[], plan: ImportPlan, resumes?: Id): Promise<Id> {
  return jobs().startImport(files, plan, resumes)
}

/** Answers what a running job asks (`JobRecord.asks`). */
export function answerJob(job: Id, yes: boolean): Promise<void> {
  return jobs().answer(job, yes)
}

/** Makes the demo base: seeded, evidently made-up people. Only goes into an empty base. */
export function startDemo(people?: number, seed?: number): Promise<Id> {
  return jobs().startDemo(people, seed)
}

/** Undoes the newest import whole. */
export function undo(importId: Id): Promise<Id> {
  return jobs().startUndo(importId)
}

/** Starts a task of the heavy worker and gives the job's id. Throws JobCallError, `busy` while another job runs. */
export function startTask<N extends TaskName>(task: N, arg: Tasks[N]): Promise<Id> {
  return jobs().startTask(task, arg)
}

/** Asks the heavy worker something that changes nothing. Throws JobCallError. */
export function query<N extends QueryName>(name: N, arg: QueryArg<N>): Promise<QueryResult<N>> {
  return jobs().query(name, arg)
}

export function cancel(job: Id): Promise<void> {
  return jobs().cancel(job)
}

/** Makes sure that there is a worker. One that is there goes on; a new one says of jobs that it finds running that they were interrupted. */
export function attend(): Promise<unknown> {
  return call('jobs.ensure', {})
}

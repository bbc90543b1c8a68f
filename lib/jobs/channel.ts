import type { FilePreview, ImportPlan, JobRecord, PreviewContext } from '../import/job.ts'
import type { Id } from '../db/id.ts'
import type { QueryName } from './queries.ts'
import type { TaskName } from './tasks.ts'

/**
 * How the dashboard talks to the one worker for heavy jobs: over a BroadcastChannel, because runtime messages cannot carry a File.
 * Progress is not sent here: the worker writes it to the `jobs` table, so that any dashboard, opened at any time, sees it.
 */
export const JOB_CHANNEL = 'recency-jobs'

/** Dashboard -> worker. */
export type JobRequest =
  | { ask: 'ping'; id: Id }
  /** Answered with `previews`, one for each file. */
  | { ask: 'preview'; id: Id; files: File[]; context: PreviewContext; plans?: (Partial<FilePreview['plan']> | null)[] }
  /**
   * Starts a job; `id` becomes the job's id. Answered with `accepted` or `busy`. `resumes`: an interrupted import that this one takes the
   * place of; files whose bytes are not those from before make it fail.
   */
  | { ask: 'import'; id: Id; files: File[]; plan: ImportPlan; resumes?: Id }
  /** Imports the demo base of seeded, evidently made-up people. */
  | { ask: 'demo'; id: Id; people: number; seed: number }
  /** Undoes the newest import whole. */
  | { ask: 'undo'; id: Id; import: Id }
  /** Starts a job of another kind; `arg` is the task's own. */
  | { ask: 'task'; id: Id; task: TaskName; arg: unknown }
  /** Answered with `result`, beside a running job. */
  | { ask: 'query'; id: Id; query: QueryName; arg: unknown }
  /** What a job asked. Answered with `accepted`, also where nothing is asked any more. */
  | { ask: 'answer'; id: Id; job: Id; yes: boolean }
  /** Heard by the worker's page too, which stops a worker that does not stop by itself. */
  | { ask: 'cancel'; id: Id; job: Id }

/** Worker -> dashboard. `id` is that of the request. */
export type JobAnswer =
  | { answer: 'pong'; id: Id }
  | { answer: 'previews'; id: Id; previews: FilePreview[] }
  | { answer: 'result'; id: Id; result: unknown }
  | { answer: 'accepted'; id: Id }
  | { answer: 'busy'; id: Id; job: Id }
  /** To whoever listens: how a job ended whose record found no room on the disk. */
  | { answer: 'unkept'; id: Id; job: JobRecord }
  | { answer: 'failed'; id: Id; detail: string }

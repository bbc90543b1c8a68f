import type { Id } from '../db/id.ts'
import type { QueueWish } from '../queue/plan/wish.ts'
import type { ExportWish } from '../take-along/wish.ts'

/**
 * Changes that take the heavy worker, beside imports: one line for each, with its argument (cloned on the way). Each runs as a job: one at
 * a time, with a record in the `jobs` table, progress and cancel. What each does stands in `task-handlers.ts`.
 */
export interface Tasks {
  /** Erases these people everywhere, in every generation that is kept, and remembers that they may not come back. */
  erase: { contacts: Id[] }
  /** Erases everybody of whom there was no sign of life for as long as the settings say. */
  retain: Record<string, never>
  /** Gives a tag to many people or takes it from them. `ordinals`: of the generation named. `typed`: those of them who were typed by hand. */
  tag: { tag: string; give: boolean; ordinals: Uint32Array; generation: number; typed?: Id[] }
  /** Makes a file of people, which the page then fetches with the query `export.file`. Changes nothing. */
  export: ExportWish
  /** Takes in what a colleague's sealed file says of opt-outs and sent messages. */
  team: { file: File; passphrase: string }
  /** Makes a queue: merges and freezes the texts for those who are in it. */
  queue: QueueWish
}

export type TaskName = keyof Tasks

/** What a task is given beside its argument. It stops at the next good moment once `signal` is aborted, and throws the signal's reason. */
export interface TaskContext {
  /** The job's id. */
  job: Id
  signal: AbortSignal
  /** `share` from 0 to 1, `done`: how many people or rows so far. Cheap to call often. */
  progress: (share: number, done: number) => void
}

/** Numbers by name, kept in the job's record. */
export type TaskOutcome = Record<string, number>

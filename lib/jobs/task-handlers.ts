import type { RecencyDatabase } from '../db/database.ts'
import { retainTask } from '../law/retention.ts'
import { eraseTask } from '../law/tasks.ts'
import { makeQueue } from '../queue/plan/make-queue.ts'
import { exportTask } from '../take-along/export-task.ts'
import { tagMany } from '../tags/tag-many.ts'
import { takeTeamFile } from '../team/jobs.ts'
import type { TaskContext, TaskName, TaskOutcome, Tasks } from './tasks.ts'

type TaskHandlers = { [N in TaskName]: (db: RecencyDatabase, arg: Tasks[N], context: TaskContext) => Promise<TaskOutcome> }

/** How each task is done. */
export const TASK_HANDLERS: TaskHandlers = {
  erase: eraseTask,
  export: exportTask,
  queue: makeQueue,
  retain: retainTask,
  tag: tagMany,
  team: takeTeamFile,
}

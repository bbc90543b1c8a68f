import type { Translation } from '../dictionary.ts'
import type { dashboardQueue as reference } from '../en/dashboard-queue.ts'

/** The view of queues: which there are, who is in them, and the form for a new one. */
export const dashboardQueue: Translation<typeof reference> = {
  'import.running.queue': 'Creazione di una coda',
}

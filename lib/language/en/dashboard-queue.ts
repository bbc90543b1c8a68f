/** The view of queues: which there are, who is in them, and the form for a new one. */
export const dashboardQueue = {
  'import.running.queue': 'Making a queue',
}

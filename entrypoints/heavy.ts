import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { cancelledJob } from '../lib/jobs/cancelled.ts'
import { startWorker } from '../lib/jobs/start-worker.ts'

/** The one worker for heavy jobs: imports, the demo base, undo. */
export default defineUnlistedScript(() => {
  const worker = self as unknown as Pick<Worker, 'postMessage'>
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's has none
  void startWorker((message) => worker.postMessage(message), cancelledJob(self.location.href))
})

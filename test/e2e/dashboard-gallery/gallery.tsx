import { render } from 'preact'
import '../../../components/ui/tokens.css'
import '../../../components/ui/controls.css'
import '../../../components/dashboard/dashboard.css'
import { Dashboard } from '../../../components/dashboard/dashboard.tsx'
import { RecencyDatabase } from '../../../lib/db/database.ts'
import { JOB_CHANNEL } from '../../../lib/jobs/channel.ts'
import { JobWorker } from '../../../lib/jobs/worker.ts'

/** The whole dashboard on a database of its own; the worker for heavy jobs runs in the page, since no extension is around it. */
const db = new RecencyDatabase()
if (!new URLSearchParams(location.search).has('no-worker')) {
  await new JobWorker({ db, channel: new BroadcastChannel(JOB_CHANNEL) }).start()
}
Object.assign(globalThis, { db })
render(<Dashboard db={db} />, document.body)

import { render } from 'preact'
import '../../components/ui/tokens.css'
import '../../components/ui/controls.css'
import '../../components/dashboard/dashboard.css'
import { Dashboard } from '../../components/dashboard/dashboard.tsx'
import { announceChanges } from '../../lib/db/announce-changes.ts'
import { RecencyDatabase } from '../../lib/db/database.ts'
import { query } from '../../lib/jobs/client.ts'
import { cutInWorker } from '../../lib/rfm/cut-elsewhere.ts'

announceChanges()
cutInWorker(() => query('rfm.make', {}))
render(<Dashboard db={new RecencyDatabase()} />, document.body)

import { ensureJobHost } from '../jobs/ensure-host.ts'
import { JobClient } from '../jobs/job-client.ts'
import { cutInWorker } from '../rfm/cut-elsewhere.ts'

/** In the background a large base is never cut: its sidebars wait for answers. The worker cuts, keeps what it found, and that write is announced. */
export function cutByWorker(): void {
  let client: JobClient | null = null
  cutInWorker(() => {
    client ??= new JobClient({ ensure: ensureJobHost })
    return client.query('rfm.make', {})
  })
}

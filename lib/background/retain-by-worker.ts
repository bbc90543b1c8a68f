import { ensureJobHost } from '../jobs/ensure-host.ts'
import { JobClient } from '../jobs/job-client.ts'
import type { Settings } from '../workspace/settings.ts'

/**
 * As the day turns, erases those who gave no sign of life for as long as the user set; nothing where no period is switched on. While another job
 * runs it is left to the next day, or to the end of that job where it is an import.
 */
export async function retainByWorker({ retentionMonths }: Pick<Settings, 'retentionMonths'>): Promise<void> {
  if (retentionMonths === null) return
  const client = new JobClient({ ensure: ensureJobHost })
  try {
    const { people } = await client.query('retention.preview', { months: retentionMonths })
    if (people > 0) await client.startTask('retain', {})
  } finally {
    client.close()
  }
}

import type { RecencyDatabase } from '../db/database.ts'
import { cutElsewhere } from '../rfm/cut-elsewhere.ts'
import { isDayKept } from '../segments/history/is-day-kept.ts'
import type { Settings } from '../workspace/settings.ts'

/** Has the worker keep who is in which group and segment on a day on which nobody opened the dashboard; once a day. */
export async function keepDay(db: RecencyDatabase, { timeZone }: Pick<Settings, 'timeZone'>): Promise<void> {
  if (!(await isDayKept(db, timeZone, Date.now()))) cutElsewhere()
}

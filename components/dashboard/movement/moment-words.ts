import type { ImportRecord } from '../../../lib/import/job.ts'
import type { Moment } from '../../../lib/segments/history/moment.ts'
import { useLanguage } from '../../ui/language.tsx'
import { useLive } from '../live.ts'
import { useSession } from '../session.ts'

/** The moments that are kept, oldest first, and what began each of them in words. Undefined until they are read. */
export function useMoments(): { moments: Moment[]; words: (moment: Moment) => string } | undefined {
  const { t, format } = useLanguage()
  const { db } = useSession()
  const kept = useLive(
    async () => ({ moments: await db.moments.orderBy('n').toArray(), imports: await db.imports.toArray() }),
    [db],
  )
  if (!kept) return undefined
  const cause = (moment: Moment): string => {
    const day = format.day(moment.day)
    if (moment.cause === 'undo' || moment.cause === 'erase') return t(`movement.${moment.cause}`, { day })
    if (moment.cause === 'day') return day
    const record: ImportRecord | undefined = kept.imports.find(({ id }) => id === moment.import)
    if (!record) return t('movement.import.undone', { day })
    return record.kind === 'demo'
      ? t('movement.import.demo', { day })
      : t('movement.import', { day, files: format.list(record.files) })
  }
  const words = (moment: Moment): string =>
    moment.joins ? t('movement.joins', { n: moment.joins, moment: cause(moment) }) : cause(moment)
  return { moments: kept.moments, words }
}

/** Calendar days between two moments on which there was none, of how many. */
export function daysWithout(moments: readonly Moment[], from: Moment, to: Moment): { missing: number; days: number } {
  const days = Math.max(0, to.day - from.day - 1)
  const run = new Set(moments.filter(({ day }) => day > from.day && day < to.day).map(({ day }) => day))
  return { missing: days - run.size, days }
}

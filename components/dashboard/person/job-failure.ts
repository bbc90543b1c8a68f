import type { JobRecord } from '../../../lib/import/job.ts'
import type { Key, Translate } from '../../../lib/language/translator.ts'
import { sayWith } from '../loose.ts'

/** Why a job that was started from a page did not do it; '' while it runs and when it is done. */
export function jobFailure({ state, error }: JobRecord, t: Translate): string {
  if (state === 'failed' && error) return sayWith(t, `import.error.${error.code}` as Key, error.values)
  if (state === 'cancelled' || state === 'interrupted') return t('dossier.erase.stopped')
  return ''
}

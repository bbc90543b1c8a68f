import { ErasedPersonError } from '../../lib/contacts/write-log.ts'
import { JobCallError } from '../../lib/jobs/job-client.ts'
import type { Translate } from '../../lib/language/translator.ts'
import { CallError } from '../../lib/messages.ts'

/** An error as a sentence for the user. */
export function failureText(error: unknown, t: Translate): string {
  if (error instanceof ErasedPersonError) return t('dossier.missing.text')
  if (error instanceof CallError && (error.code === 'gone' || error.code === 'protocol')) return t('dashboard.gone')
  if (error instanceof JobCallError && error.code === 'busy') return t('import.busy')
  if (error instanceof JobCallError && error.code === 'no-worker') return t('import.noWorker')
  return t('dashboard.failed', { detail: error instanceof Error ? error.message : String(error) })
}

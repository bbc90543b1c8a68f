import { DamagedBaseError } from '../orders/base.ts'
import { BaseMovedError } from '../orders/swap.ts'
import { ImportError } from './error.ts'

/** Any error of an import as one with a code that the dashboard can say. What is unexpected shows its kind, never its text. */
export function asImportError(error: unknown): ImportError {
  if (error instanceof ImportError) return error
  if (error instanceof BaseMovedError) return new ImportError('base-moved')
  if (error instanceof DamagedBaseError) return new ImportError('base-damaged')
  const names = namesOf(error)
  if (names.includes('QuotaExceededError')) return new ImportError('no-space')
  if (error instanceof RangeError && /alloc|length/i.test(error.message)) return new ImportError('too-many-people')
  return new ImportError('unexpected', { detail: names[0] ?? 'error' })
}

/** An error's name and those of what it wraps: Dexie puts the database's own error inside its own. */
function namesOf(error: unknown): string[] {
  if (!(error instanceof Error || error instanceof DOMException)) return []
  const inner = (error as { inner?: unknown }).inner ?? error.cause
  return [error.name, ...namesOf(inner)]
}
